import Glibc

/// What was found, each as soon as it is there: the first of a kind in full, all others counted.
struct Findings {
  private var counts: [String: Int] = [:]

  /// So many of a kind are told in full: more would hide all else.
  private static let mostTold = 3

  var total: Int { counts.values.reduce(0, +) }

  /// Whether one of the kind would be told in full, and so is worth the work of making it small.
  func isNews(_ what: String) -> Bool { counts[Self.kind(of: what)] ?? 0 < Self.mostTold }

  mutating func add(_ what: String, _ details: [String]) {
    let kind = Self.kind(of: what)
    counts[kind, default: 0] += 1
    guard counts[kind] ?? 0 <= Self.mostTold else { return }
    say(Readable.line("FOUND " + what, most: 600))
    for line in details { say("  " + line) }
  }

  /// What has to be the same for two findings to be of one kind: its words up to a colon, without numbers.
  static func kind(of what: String) -> String {
    var kind = ""
    for character in what.prefix(80) where !character.isNumber {
      if character == ":" { break }
      kind.append(character)
    }
    return kind
  }
}

/// Prints at once, so that a line is there even when the process ends by a fault.
func say(_ text: String) {
  print(text)
  fflush(nil)
}

func printError(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Why a trial cannot begin or go on, in one line.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
