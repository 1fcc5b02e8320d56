public import OogstModel

/// What a cell was read as.
package struct CellReading: Equatable, Sendable {
  package var value: Value
  /// What must be said about how it was read.
  package var oddity: Oddity?

  package init(_ value: Value, _ oddity: Oddity? = nil) {
    self.value = value
    self.oddity = oddity
  }
}

/// Reads what a person or a file wrote as a value of one field: the one place where words become values.
///
/// A column of a file has a style of its own, found from all of its cells. A person writes as people do: every number
/// says by itself which of its marks comes before the decimals, and days go by words, too.
public struct ValueReader: Sendable {
  public let field: Field
  package var style: ValueStyle
  /// The day that counts as today, for a person's words.
  private let today: Day?
  private var isPerson: Bool { today != nil }
  /// The choice that a word means, by folded word: names, labels, usual words, and those of `--values`.
  package var words: [String: String] = [:] { didSet { written = [:] } }
  /// The same for words as they are written in most cells, which then need not be folded.
  private var written: [String: String] = [:]

  /// For the cells of a column.
  package init(field: Field, style: ValueStyle = ValueStyle()) {
    self.init(field, style, today: nil)
  }

  /// For what a person writes; `today` is what *vandaag* and *+2w* are counted from.
  public init(_ field: Field, today: Day) {
    var style = ValueStyle()
    style.isLiteral = true
    self.init(field, style, today: today)
  }

  private init(_ field: Field, _ style: ValueStyle, today: Day?) {
    self.field = field
    self.style = style
    self.today = today
    guard case .choice(let options) = field.type else { return }
    for option in options {
      for word in [option.name] + option.label.both + option.words {
        let folded = Folding.folded(word)
        if words[folded] == nil {
          words[folded] = option.name
          written[word] = option.name
        }
      }
    }
  }

  /// What a row says of the currency of its amounts, beside them.
  package enum RowCurrency: Equatable, Sendable {
    case notSaid
    case code(String)
    /// A word that is no currency.
    case unknown
  }

  /// Reads a cell; `currency` is what the row names for its amounts.
  package func value(_ cell: String, currency: String?) -> Result<CellReading, Trouble> {
    value(cell, currency: currency.map(RowCurrency.code) ?? .notSaid)
  }

  package func value(_ cell: String, currency: RowCurrency) -> Result<CellReading, Trouble> {
    do throws(Trouble) {
      return .success(try reading(cell.trimmingWhitespace, currency))
    } catch { return .failure(error) }
  }

  private func reading(_ text: String, _ currency: RowCurrency) throws(Trouble) -> CellReading {
    if text.isEmpty { return CellReading(.unknown) }
    if !style.isLiteral, Blanks.isSheetError(text) { throw .sheetError }
    // Of a text or a choice more words may be meant.
    let isWords = field.type.isWords || style.isLiteral && field.type.isListed
    if !isPerson, !isWords, Blanks.hasNoValue(text) { return CellReading(.unknown) }
    switch field.type {
    case .text, .prose, .link:
      return CellReading(!style.isLiteral && Blanks.hasNoText(text) ? .unknown : .text(text))
    case .choice: return CellReading(choice(text))
    case .number: return try number(text)
    case .range: return try range(text)
    case .money: return try money(text, currency)
    case .date:
      if let today, let day = DayWords.day(text, today) { return CellReading(.date(day)) }
      let reading = try style.dates.reading(text, isEnd: field.uses.contains(.end))
      // What stands for no date in a file is none that a person would ask for.
      if isPerson, reading.date == nil { throw .noDate }
      return CellReading(reading.date.map(Value.date) ?? .unknown, reading.oddity)
    case .time: return CellReading(TimeText.time(text).map(Value.time) ?? .unrecognised(text))
    case .yesNo: return CellReading(yesNo(text))
    case .tags:
      let tags = style.lists.entries(text)
      return CellReading(tags.isEmpty ? .unknown : .tags(tags))
    case .reference: return CellReading(.unrecognised(text))
    case .references:
      let entries = references(text)
      return CellReading(entries.isEmpty ? .unknown : .references(entries))
    case .table(let columns): return CellReading(try rows(text, columns))
    }
  }

  /// Of a file, a text that is no table stays as it is: nothing of it is lost.
  private func rows(_ text: String, _ columns: [Field]) throws(Trouble) -> Value {
    let form = RowsText(columns)
    do throws(Trouble) {
      let rows = try form.rows(text) { column, words in
        if let today {
          return ValueReader(column, today: today).value(words).mapError { .init($0.inShort) }
        }
        return ValueReader(field: column, style: .literal).value(words, currency: nil)
          .map(\.value).mapError { .init($0.reason) }
      }
      return rows.isEmpty ? .unknown : .rows(rows)
    } catch {
      if isPerson { throw error }
      return .unrecognised(text)
    }
  }

  private func choice(_ text: String) -> Value {
    if let name = written[text] ?? words[Folding.folded(text)] { return .choice(name) }
    return Blanks.hasNoValue(text) ? .unknown : .unrecognised(text)
  }

  private func yesNo(_ text: String) -> Value {
    let word = words[Folding.folded(text)] ?? text
    return Self.answer(word).map(Value.yesNo) ?? .unrecognised(text)
  }

  /// The yes or no that a word means; nil for any other.
  package static func answer(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "ja", "yes", "waar", "true", "1", "x", "j", "y": true
    case "nee", "no", "onwaar", "false", "0", "n": false
    default: nil
    }
  }

  /// Titles and names have commas of their own: one divides references only when somebody said so.
  private func references(_ text: String) -> [Referent] {
    var lists = style.lists
    if lists.basis != .told, lists.separators.remove(",") != nil {
      lists.separators.formUnion(ListStyle.firm)
    }
    return lists.entries(text).map(Referent.words)
  }

  // MARK: - Numbers

  private func number(_ text: String) throws(Trouble) -> CellReading {
    let written = try MoneyText(text).number
    let amount = try numbers(written).amount(written)
    var unit = 1
    for _ in field.decimals..<2 { unit *= 10 }
    guard amount.hundredths % unit == 0, field.decimals > 0 || amount.isWhole else {
      throw field.decimals == 0 ? .noNumber : .tooManyDecimals(field.decimals)
    }
    let number = amount.hundredths / unit
    if let bounds = field.bounds, !bounds.contains(number) {
      throw .outOfBounds(bounds, decimals: field.decimals)
    }
    return CellReading(.number(number), amount.oddity)
  }

  /// How a number is written: as its column has it; by a person as the number itself says.
  private func numbers(_ number: WrittenNumber) -> NumberStyle {
    isPerson ? NumberStyle(of: number) : style.numbers
  }

  private func range(_ text: String) throws(Trouble) -> CellReading {
    let range = try RangeText(text)
    let (low, odd) = try whole(range.low)
    let (high, odder) = try whole(range.high)
    return CellReading(.range(NumberRange(low, high)), odd ?? odder)
  }

  private func whole(_ number: WrittenNumber) throws(Trouble) -> (Int, Oddity?) {
    let amount = try numbers(number).amount(number)
    guard amount.isWhole else { throw .noNumber }
    return (amount.hundredths / 100, amount.oddity)
  }

  private func money(_ text: String, _ currency: RowCurrency) throws(Trouble) -> CellReading {
    do throws(Trouble) {
      let money = try MoneyText(text)
      let amount = try numbers(money.number).amount(money.number)
      let code: String?
      switch currency {
      case .notSaid: code = money.currency ?? style.currency
      case .unknown: code = money.currency
      case .code(let beside):
        if let own = money.currency, own != beside { throw .twoCurrencies }
        code = beside
      }
      return CellReading(
        .money(Money(cents: amount.hundredths, currency: code)), amount.oddity)
    } catch { throw error == .noNumber ? .noAmount : error }
  }

  /// Whether a word is a currency's code, in capitals.
  package static func isCurrency(_ text: String) -> Bool { CurrencyWord.isCode(text) }
}

extension FieldType {
  /// Whether a word that stands for *not known* elsewhere may be one of its own.
  fileprivate var isWords: Bool {
    switch self {
    case .text, .prose, .link, .choice: true
    case .number, .range, .money, .date, .time, .yesNo, .tags, .reference, .references, .table:
      false
    }
  }

  /// Whether it holds names of things: in a file of our own one of them may be *onbekend*.
  fileprivate var isListed: Bool {
    switch self {
    case .tags, .reference, .references, .table: true
    case .text, .prose, .link, .choice, .number, .range, .money, .date, .time, .yesNo: false
    }
  }
}

extension String {
  /// Without white space at either end, the non-breaking kind included.
  package var trimmingWhitespace: String {
    // Most texts have none.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    guard let start = firstIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
      let end = lastIndex(where: { !$0.isWhitespace && $0 != "\u{FEFF}" })
    else { return "" }
    return String(self[start...end])
  }
}
