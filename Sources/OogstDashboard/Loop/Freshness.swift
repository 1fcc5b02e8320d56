/// Whether what is shown is what the store holds now.
///
/// Noted when an answer comes and not when it is asked: what was called off, or failed, is asked again.
struct Freshness: Equatable, Sendable {
  /// The store's revision at which it was read; nil when it was not read, or must be read again.
  private(set) var revision: Int?
  /// Whether it is asked again, and not answered yet.
  private(set) var isAskedAgain = false

  mutating func read(at revision: Int) {
    self.revision = revision
    isAskedAgain = false
  }

  /// Whether it must be asked again, now that the store is at a revision; if so, it is.
  mutating func asksAgain(at revision: Int) -> Bool {
    guard !isAskedAgain, self.revision != revision else { return false }
    isAskedAgain = true
    return true
  }

  /// What was asked again does not come.
  mutating func goWithout() { isAskedAgain = false }

  /// What is shown does not answer what was asked.
  mutating func forget() {
    revision = nil
    isAskedAgain = false
  }
}
