import Foundation
import Glibc

/// A file that gets its name when all of it is there: before that nobody sees half of it, and nothing of it is left
/// when the program ends.
final class ExportFile {
  private let folder: String
  let name: String
  private let descriptor: Int32
  /// Where the system has no files without a name: what it is called until it is complete.
  private let draft: String?
  private var buffer: [UInt8] = []
  /// The system's number for what went wrong first.
  private(set) var trouble: Int32?

  /// What is written at once.
  private static let room = 1 << 16
  /// A file without a name (`O_TMPFILE` of open(2)), which the C library's headers hide from Swift.
  private static let nameless: Int32 = 0o20000000 | O_DIRECTORY

  /// Nil when the folder takes no files; `errno` says why.
  init?(folder: String, name: String) {
    var draft: String?
    var open = Glibc.open(folder, Self.nameless | O_WRONLY | O_CLOEXEC, 0o666)
    if open < 0 {
      let path = folder + "/.oogst-\(UInt32.random(in: 0...UInt32.max))"
      open = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      draft = path
    }
    guard open >= 0 else { return nil }
    descriptor = open
    self.draft = draft
    self.folder = folder
    self.name = name
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let draft { unlink(draft) }
  }

  /// Makes a folder that is not there; gives why it cannot be had.
  static func makeFolder(_ folder: String) -> String? {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return nil
    } catch { return isThere(folder) ? nil : reason }
  }

  /// Whether there is anything of that name, a link that leads nowhere included.
  static func isThere(_ path: String) -> Bool {
    var state = stat()
    return lstat(path, &state) == 0
  }

  /// Why the last call of the system failed, in its words.
  static var reason: String { reason(errno) }
  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// What a link of its name leads to, where it is replaced.
  private var target: String?
  private var path: String { target ?? folder + "/" + name }

  /// Begins anew, with nothing in it.
  func restart() {
    buffer = []
    trouble = nil
    if ftruncate(descriptor, 0) != 0 { trouble = errno }
    if lseek(descriptor, 0, SEEK_SET) != 0 { trouble = errno }
  }

  /// False when it cannot be written.
  func write(_ text: String) -> Bool {
    buffer.append(contentsOf: text.utf8)
    return buffer.count < Self.room ? trouble == nil : flush()
  }

  private func flush() -> Bool {
    guard trouble == nil else { return false }
    buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          trouble = errno
          return
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
    return trouble == nil
  }

  /// What came of giving it its name.
  enum Placed { case done, exists, failed(Int32) }

  /// Gives it its name, once all of it is on the disk; over another of that name only when that is wanted.
  func place(overwriting: Bool) -> Placed {
    guard flush() else { return .failed(trouble ?? EIO) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { return .failed(errno) }
    if overwriting {
      guard takePlace() else { return .failed(errno) }
      // Beside what it replaces: a name can be moved within one file system only.
      let place = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
      let other = draft ?? place + "/.oogst-\(UInt32.random(in: 0...UInt32.max))"
      if draft == nil, !link(as: other) { return .failed(errno) }
      guard rename(other, path) == 0 else {
        let number = errno
        unlink(other)
        return .failed(number)
      }
      return .done
    }
    if link(as: path) { return .done }
    return errno == EEXIST ? .exists : .failed(errno)
  }

  /// A file that is replaced leaves its rights behind, and a link stays one: what it leads to is replaced.
  private func takePlace() -> Bool {
    var there = stat()
    if let target = realpath(path, nil) {
      self.target = String(cString: target)
      free(target)
    }
    guard stat(path, &there) == 0 else { return errno == ENOENT }
    guard there.st_mode & S_IFMT == S_IFREG else {
      errno = EEXIST
      return false
    }
    return fchmod(descriptor, there.st_mode & 0o777) == 0 || errno == EPERM
  }

  /// One more name; false when there is a file of that name, or none can be made.
  private func link(as path: String) -> Bool {
    if let draft { return Glibc.link(draft, path) == 0 }
    // A file without a name is reached through the list of open files (open(2)).
    return linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }
}
