import OogstModel
import OogstReading

/// Gathers from every cell of one column how it writes its values; one pass over a file is enough.
struct ColumnEvidence: Sendable {
  let field: Field
  let header: String
  private(set) var numbers = NumberStyle.Evidence()
  private(set) var dates = DateStyle.Evidence()
  private(set) var lists = ListStyle.Evidence()
  /// The currencies that cells name; more than two make no difference.
  private(set) var currencies: Set<String> = []
  /// Whether a cell has an amount and no currency.
  var hasBareAmounts: Bool { bareExample != nil }
  /// The first of them.
  private(set) var bareExample: String?
  /// The first cell of those that tell most of how the column is read; nil when all are empty.
  private(set) var example: String?
  private var exampleRank = Rank.none

  /// How much an example tells.
  private enum Rank: Int, Comparable {
    case none, unreadable, plain, marked, doubtful

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  init(field: Field, header: String) {
    self.field = field
    self.header = header
  }

  /// Takes a cell; it may have spaces around it.
  mutating func add(_ text: String) {
    switch field.type {
    case .number, .money, .range: addNumber(text.trimmingWhitespace)
    case .date: addDate(text.trimmingWhitespace)
    case .tags: addList(text.trimmingWhitespace)
    case .text, .prose, .time, .yesNo, .link, .choice, .reference, .references, .table: break
    }
  }

  private mutating func addNumber(_ text: String) {
    if exampleRank >= .plain, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if !text.isEmpty, bareExample == nil { bareExample = text }
      return
    }
    var rank = Rank.unreadable
    func take(_ number: WrittenNumber) {
      numbers.add(number)
      rank = max(rank, number.isThousandShaped ? .doubtful : number.hasMark ? .marked : .plain)
    }
    if case .range = field.type {
      if let range = try? RangeText(text) {
        take(range.low)
        take(range.high)
      }
    } else if let money = try? MoneyText(text) {
      take(money.number)
      if let currency = money.currency {
        if currencies.count < 2 { currencies.insert(currency) }
      } else if bareExample == nil {
        bareExample = text
      }
    }
    show(text, rank)
  }

  private mutating func addDate(_ text: String) {
    guard let date = DateText(text) else {
      show(text, .unreadable)
      return
    }
    dates.add(date)
    switch date {
    case .digits(let first, let second, _, _):
      show(text, first <= 12 && second <= 12 && first != second ? .doubtful : .marked)
    case .monthOrSeason: show(text, .doubtful)
    case .zeros: break
    default: show(text, .plain)
    }
  }

  private mutating func addList(_ text: String) {
    lists.add(text)
    guard exampleRank < .marked else { return }
    let isList = text.contains { $0 == "," || ListStyle.firm.contains($0) }
    show(text, isList ? .marked : .plain)
  }

  private mutating func show(_ text: String, _ rank: Rank) {
    guard rank > exampleRank, !Blanks.hasNoValue(text) else { return }
    example = text
    exampleRank = rank
  }
}
