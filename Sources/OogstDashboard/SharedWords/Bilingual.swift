public import OogstModel

/// Sentences in one language, in a small type beside what they name.
///
/// Both languages of a sentence stand in one line, so that neither can be forgotten; only the one that is wanted is
/// made, and nothing is stored.
public protocol Bilingual: Sendable {
  var language: Language { get }
}

extension Bilingual {
  /// The sentence in the language that is wanted.
  public func say(
    _ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    language.say(dutch(), english())
  }

  /// A number with what it counts: *1 les*, *1.234 lessen*.
  public func counted(
    _ count: Int, _ dutch: (one: String, many: String), _ english: (one: String, many: String)
  ) -> String {
    let word =
      count == 1 ? say(dutch.one, english.one) : say(dutch.many, english.many)
    return number(count) + " " + word
  }

  /// `7,5` or `7.5`: a number of which the last digits stand behind the mark.
  public func number(_ number: Int, decimals: Int) -> String {
    guard decimals > 0 else { return self.number(number) }
    let parts = number.written(decimals: decimals).split(separator: ".")
    let whole = self.number(Int(parts[0]) ?? 0)
    let sign = number < 0 && !whole.hasPrefix("-") ? "-" : ""
    return sign + whole + say(",", ".") + parts[1]
  }

  /// `1.234` or `1,234`.
  public func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += say(".", ",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }
}
