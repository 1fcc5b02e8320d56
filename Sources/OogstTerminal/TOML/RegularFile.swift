import Glibc
import OogstModel

/// Reads whole files of a user, small ones only, and never waits for what goes by their name.
enum RegularFile {
  static let mostBytes = 1 << 20

  /// All bytes of a file.
  static func bytes(of path: String) throws(Problem) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe waits until someone writes to it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(
        file: path, line: nil, Label("dit is geen gewoon bestand.", "this is no regular file."))
    }
    guard status.st_size <= mostBytes else { throw tooLarge(path) }
    return try bytes(of: descriptor, path)
  }

  /// Counts for itself: a file can have grown since, and some of the system say that they are empty.
  private static func bytes(of descriptor: Int32, _ path: String) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= mostBytes {
      let room = min(part.count, mostBytes + 1 - bytes.count)
      let count = read(descriptor, &part, room)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += part[..<count]
      } else if errno != EINTR {
        throw unreadable(path)
      }
    }
    throw tooLarge(path)
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(
      file: path, line: nil, Label("het bestand is niet te lezen.", "the file cannot be read."))
  }

  private static func tooLarge(_ path: String) -> Problem {
    Problem(
      file: path, line: nil,
      Label("het bestand is groter dan 1 MiB.", "the file is larger than 1 MiB."))
  }
}
