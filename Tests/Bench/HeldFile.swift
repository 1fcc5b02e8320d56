import Glibc

/// A file that stays in memory for as long as the benchmark lives.
///
/// What is measured are programs, not the disk: a machine that has given a file's memory to others in between
/// would add whatever its disk takes to some figures and not to others.
enum HeldFile {
  /// Gives false where it may not be held: there is no room, or the system does not allow it.
  static func hold(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, about.st_size > 0 else { return true }
    let size = Int(about.st_size)
    // Never more than half of what is free: the programs need some, too.
    let free = sysconf(Int32(_SC_AVPHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    guard size < free / 2 else { return false }
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), start != MAP_FAILED else {
      return false
    }
    // Held until the process ends.
    if mlock(start, size) == 0 { return true }
    munmap(start, size)
    return false
  }
}
