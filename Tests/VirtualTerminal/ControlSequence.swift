/// A sequence that begins with ESC [: `ESC [ ? 2 5 h` is prefix `?`, number 25, final `h`.
struct ControlSequence: Sendable, Equatable {
  var prefix: String
  var numbers: [Int?]
  var intermediates: String
  var final: Character

  init(text: String, final: Character) {
    prefix = String(text.prefix { "<=>?".contains($0) })
    let rest = text.dropFirst(prefix.count)
    let digits = rest.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
    intermediates = String(rest.dropFirst(digits.count))
    numbers = digits.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0.prefix { $0 != ":" })
    }
    self.final = final
  }

  /// How often or how far: 1 when not given, and never 0.
  func count(_ index: Int = 0) -> Int { max(1, number(index, else: 1)) }

  func number(_ index: Int, else usual: Int) -> Int {
    index < numbers.count ? numbers[index] ?? usual : usual
  }

  var readable: String {
    let digits = numbers.map { $0.map(String.init) ?? "" }.joined(separator: ";")
    return "ESC [" + prefix + digits + intermediates + String(final)
  }
}
