public import OogstModel

/// Dates, amounts and answers as people read them.
extension Words {
  var yes: String { say("ja", "yes") }
  var no: String { say("nee", "no") }
  var unknown: String { say("onbekend", "unknown") }

  /// A word from a file that no choice answers to.
  func unrecognised(_ word: String) -> String {
    say("onbekend (in het bestand: \(word))", "unknown (in the file: \(word))")
  }

  /// Of a whole: *25 %*.
  func percentage(_ share: Double) -> String { String(Int((share * 100).rounded())) + " %" }

  func was(_ before: Int) -> String {
    say("was \(number(before))", "previously \(number(before))")
  }

  /// A number with what it was before: *5 (was 4)*.
  func beside(_ now: Int, _ before: Int) -> String {
    say(
      "\(number(now)) (was \(number(before)))", "\(number(now)), previously \(number(before))")
  }

  /// *112.000 euro*, *10.327,25 euro*; the letters of a currency that has no word.
  public func money(_ money: Money) -> String {
    let cents = Int(clamping: money.cents.magnitude)
    var text = number(cents / 100)
    if cents % 100 != 0 {
      text += say(",", ".") + (cents % 100 < 10 ? "0" : "") + String(cents % 100)
    }
    if money.cents < 0 { text = "-" + text }
    // Nobody said which: then neither do we.
    guard let currency = money.currency else { return text }
    return text + " " + (currency == "EUR" ? "euro" : currency)
  }

  /// As exactly as it is known: *2020*, *juni 2020*, *15 juni 2020*.
  public func date(_ date: PartialDate) -> String {
    var parts: [String] = []
    if let day = date.day { parts.append(String(day)) }
    if let month = date.month { parts.append(PartialDate.monthNames[month - 1][language]) }
    parts.append(String(date.year))
    let derived = date.isDerived ? " (" + say("afgeleid", "derived") + ")" : ""
    return parts.joined(separator: " ") + derived
  }

  func range(_ range: NumberRange) -> String {
    range.low == range.high
      ? number(range.low)
      : number(range.low) + " " + say("tot", "to") + " " + number(range.high)
  }
}
