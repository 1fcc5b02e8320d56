import Foundation
import Glibc
import OogstExchange
import Synchronization

/// Why a file cannot be read, in the system's words or ours; `Bilingual.reason` puts both in the user's language.
struct FileTrouble: Error, CustomStringConvertible, Equatable {
  let description: String
  /// The report that cannot be written; nil when it is the file itself that cannot be read.
  var report: String?

  /// What the system said last.
  static var system: FileTrouble { FileTrouble(description: String(cString: strerror(errno))) }
  static let changed = FileTrouble(description: "it changed while it was read")
  static let noFile = FileTrouble(description: "it is no file")
  static let noWriter = FileTrouble(description: "no program writes to it")
  static let noTemporaryFile = FileTrouble(description: "no temporary file can be made")
  static let tooLarge = FileTrouble(description: "it is larger than 4 GB")
}

/// The bytes of an import, which are read twice: once to see how they are written, once for what they say.
///
/// A file is opened once, so that both readings are of the same one, and must hold the same both times. What
/// cannot be read twice, a pipe or a terminal, is kept while it is read, in a file without a name.
final class ImportSource: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Where what cannot be read twice is kept; nil for a file.
  private let copy: Int32?
  private let readings = Mutex<[Reading]>([])

  private struct Reading: Equatable {
    var size = 0
    var sum = Hasher()

    static func == (one: Reading, other: Reading) -> Bool {
      one.size == other.size && one.sum.finalize() == other.sum.finalize()
    }
  }

  /// The file at a path; `-` is what stands on standard input.
  init(_ path: String) throws(FileTrouble) {
    self.path = path
    // Without waiting: a pipe that nobody writes to would hold the program here.
    descriptor =
      path == "-"
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system }
    switch status.st_mode & S_IFMT {
    case S_IFREG: copy = nil
    case S_IFDIR:
      errno = EISDIR
      throw .system
    case S_IFIFO: copy = try Self.nameless()
    case S_IFCHR where isatty(descriptor) == 1 || path == "-": copy = try Self.nameless()
    default: throw .noFile
    }
  }

  deinit {
    close(descriptor)
    if let copy { close(copy) }
  }

  private static func nameless() throws(FileTrouble) -> Int32 {
    var name = Array((NSTemporaryDirectory() + "oogst-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .noTemporaryFile }
    unlink(name)
    return descriptor
  }

  private static let chunkSize = 1 << 18
  private static let mostKept = 4 << 30

  /// The bytes from the first to the last.
  func chunks() throws(FileTrouble) -> CSVImport.Chunks {
    let isFirst = readings.withLock { $0.isEmpty }
    var reading = Reading()
    return { [self] in
      let bytes: [UInt8]
      if let copy {
        bytes =
          isFirst ? try keep(at: reading.size, in: copy) : try read(copy, at: reading.size)
      } else {
        bytes = try read(descriptor, at: reading.size)
      }
      if bytes.isEmpty {
        try check(reading)
        return nil
      }
      reading.size += bytes.count
      bytes.withUnsafeBytes { reading.sum.combine(bytes: $0) }
      return bytes
    }
  }

  /// Every whole reading must find what the first one found.
  private func check(_ reading: Reading) throws(FileTrouble) {
    let isSame = readings.withLock { readings in
      readings.append(reading)
      return readings[0] == reading
    }
    if !isSame { throw .changed }
  }

  /// A whole chunk but at the end, so that both readings are cut alike.
  private func read(_ file: Int32, at place: Int) throws(FileTrouble) -> [UInt8] {
    try filled { buffer, done throws(FileTrouble) in
      let count = pread(file, buffer.baseAddress, buffer.count, off_t(place + done))
      if count < 0, errno != EINTR { throw .system }
      return count < 0 ? nil : count
    }
  }

  /// What comes next, kept for the second reading.
  private func keep(at place: Int, in file: Int32) throws(FileTrouble) -> [UInt8] {
    guard place < Self.mostKept else { throw .tooLarge }
    let bytes = try filled { buffer, done throws(FileTrouble) in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { return count }
      if count < 0, errno != EAGAIN, errno != EINTR { throw .system }
      return try count == 0 && isAtEnd(place + done) ? 0 : wait(hasWriter: count < 0)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .system }
      rest = rest.dropFirst(count)
    }
    return bytes
  }

  /// Fills a chunk as far as there is anything; `next` gives nil when it is to be asked again, 0 at the end.
  private func filled(
    _ next: (UnsafeMutableRawBufferPointer, _ done: Int) throws(FileTrouble) -> Int?
  ) throws(FileTrouble) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.chunkSize)
    var done = 0
    while done < bytes.count {
      var outcome: Result<Int?, FileTrouble> = .success(nil)
      bytes.withUnsafeMutableBytes { buffer in
        do throws(FileTrouble) {
          outcome = .success(
            try next(UnsafeMutableRawBufferPointer(rebasing: buffer[done...]), done))
        } catch { outcome = .failure(error) }
      }
      guard let count = try outcome.get() else { continue }
      if count == 0 { break }
      done += count
    }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  // MARK: - Pipes

  /// How long a pipe may have nobody who writes to it, in tenths of a second.
  private static let patience = 50

  /// Nothing came: the end, unless nobody opened the pipe for writing yet.
  private func isAtEnd(_ place: Int) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, 0)
    return place > 0 || source.revents & Int16(POLLHUP) != 0 || isatty(descriptor) == 1
  }

  /// Waits for as long as a writer takes its time, and some seconds for one to come.
  private func wait(hasWriter: Bool) throws(FileTrouble) -> Int? {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, hasWriter ? -1 : 100)
    if !hasWriter {
      let isOver = waited.add(1, ordering: .relaxed).newValue >= Self.patience
      if isOver { throw .noWriter }
    }
    return nil
  }

  private let waited = Atomic(0)
}
