import Glibc

/// A file that stays in memory for as long as the benchmark lives.
///
/// What is measured are programs, not the disk: a machine that has given a file's memory to others in between
/// would add whatever its disk takes to some figures and not to others.
enum HeldFile {
  /// Gives false when the system allows no more than having read it once.
  static func hold(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, about.st_size > 0 else { return true }
    let size = Int(about.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), start != MAP_FAILED else {
      return false
    }
    // Held until the process ends: locked, or else read once.
    if mlock(start, size) == 0 { return true }
    munmap(start, size)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while read(file, &buffer, buffer.count) > 0 {}
    return false
  }
}
