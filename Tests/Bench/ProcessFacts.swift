import Glibc

/// What the kernel tells of a process that runs.
enum ProcessFacts {
  /// The most memory that it ever had, in megabytes.
  static func peakMemory(of pid: pid_t) -> Double? {
    number("VmHWM:", in: "/proc/\(pid)/status").map { Double($0) / 1_024 }
  }

  /// How often its threads were put on a processor and taken off, by themselves or not.
  static func switches(of pid: pid_t) -> Int {
    threads(of: pid).reduce(0) { sum, thread in
      let path = "/proc/\(pid)/task/\(thread)/status"
      return sum + (number("voluntary_ctxt_switches:", in: path) ?? 0)
        + (number("nonvoluntary_ctxt_switches:", in: path) ?? 0)
    }
  }

  private static func threads(of pid: pid_t) -> [String] { names(in: "/proc/\(pid)/task") }

  private static func number(_ label: String, in path: String) -> Int? {
    text(of: path).split(separator: "\n").first { $0.hasPrefix(label) }
      .flatMap { line in
        line.dropFirst(label.count).split(whereSeparator: \.isWhitespace).first
          .flatMap { Int($0) }
      }
  }
}

/// The names in a folder, without those that begin with a dot.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names
}

/// What a file holds; nothing when it cannot be read.
func text(of path: String) -> String {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return "" }
  defer { close(file) }
  var all: [UInt8] = []
  while true {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
    all += bytes
  }
}
