import Foundation
import OogstModel

/// What a value must be for a program that read it as JSON.
enum JSONRules {
  /// Scalar by scalar: texts that only look alike are not the same.
  static func isSame(_ read: Any?, _ text: String) -> Bool {
    guard let read = read as? String else { return false }
    return read.unicodeScalars.elementsEqual(text.unicodeScalars)
  }

  static func holds(_ read: Any?, _ value: Value) -> Bool {
    switch value {
    case .unknown: read is NSNull
    case .unrecognised(let words): isSame((read as? [String: Any])?["kept"], words)
    case .text(let text), .choice(let text): isSame(read, text)
    case .number(let number): isNumber(read, number)
    case .range(let range): holds(read as? [String: Any], range)
    case .money(let money): holds(read as? [String: Any], money)
    case .date(let date): holds(read, date)
    case .time(let time): isSame(read, time.description)
    case .yesNo(let answer): (read as? NSNumber)?.boolValue == answer
    case .tags(let words): isSame(read as? [Any], words) { isSame($0, $1) }
    case .reference(let id): isReference(read, id)
    case .rows(let rows): (read as? [Any])?.count == rows.count
    case .references(let entries):
      isSame(read as? [Any], entries) { read, entry in
        switch entry {
        case .record(let id): isReference(read, id)
        case .words(let words): isSame((read as? [String: Any])?["kept"], words)
        }
      }
    }
  }

  private static func isSame<Item>(
    _ read: [Any]?, _ items: [Item], by isSame: (Any, Item) -> Bool
  ) -> Bool {
    guard let read, read.count == items.count else { return false }
    return zip(read, items).allSatisfy { isSame($0, $1) }
  }

  private static func isNumber(_ read: Any?, _ number: Int) -> Bool {
    (read as? NSNumber)?.int64Value == Int64(number)
  }

  private static func isReference(_ read: Any?, _ id: RecordID) -> Bool {
    isSame((read as? [String: Any])?["id"], id.description)
  }

  private static func holds(_ read: [String: Any]?, _ range: NumberRange) -> Bool {
    isNumber(read?["low"], range.low) && isNumber(read?["high"], range.high)
  }

  /// As exact as other programs' numbers are.
  private static func holds(_ read: [String: Any]?, _ money: Money) -> Bool {
    guard let amount = (read?["amount"] as? NSNumber)?.doubleValue else { return false }
    let wanted = Double(money.cents) / 100
    guard abs(amount - wanted) <= abs(wanted) * 1e-12 else { return false }
    return money.currency.map { isSame(read?["currency"], $0) } ?? (read?["currency"] is NSNull)
  }

  private static func holds(_ read: Any?, _ date: PartialDate) -> Bool {
    guard date.isDerived else { return isSame(read, date.description) }
    let members = read as? [String: Any]
    return isSame(members?["date"], String(date.description.dropLast()))
      && (members?["derived"] as? NSNumber)?.boolValue == true
  }
}
