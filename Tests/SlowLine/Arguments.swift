/// What is asked: `--delay 60 [--rate 64000 [--packet 88]] -- COMMAND ARGUMENTS`.
struct Arguments {
  static let usage =
    "usage: slow-line --delay MILLISECONDS [--rate BITS-A-SECOND [--packet BYTES]] -- COMMAND …"

  var delay = 0.0
  /// Bits a second; nil is as fast as it can.
  var rate: Double?
  /// Bytes that the line carries beside each piece that the program writes: headers, and what ssh adds.
  var packet = 0
  var command: [String] = []

  init?(_ words: ArraySlice<String>) {
    var words = words
    while let word = words.popFirst() {
      switch word {
      case "--delay":
        guard let value = words.popFirst().flatMap(Double.init), value >= 0 else { return nil }
        delay = value
      case "--rate":
        guard let value = words.popFirst().flatMap(Double.init), value > 0 else { return nil }
        rate = value
      case "--packet":
        guard let value = words.popFirst().flatMap({ Int($0) }), value >= 0 else { return nil }
        packet = value
      case "--":
        command = Array(words)
        words = []
      default: return nil
      }
    }
    if command.isEmpty { return nil }
  }
}
