public import OogstModel

/// Reads a filter as people type it: `stadium=opschalen,borgen`, `bedrag>=90.000,50`,
/// `meting="Oefenprogramma, meting 2"`, and what was so then: `beweging in "Oefenprogramma, meting 1"=vertraagd`.
public struct FilterText: Sendable {
  private let kind: Kind
  private let today: Day

  /// Of records of a kind; `today` is what *vandaag* is.
  public init(_ kind: Kind, today: Day) {
    self.kind = kind
    self.today = today
  }

  /// More values than anyone means at once; a store asks for each of them in turn.
  public static let mostValues = 100

  /// Reads one condition on a field; field and choices by any of their words.
  public func filter(_ text: String) -> Result<Filter, Problem> {
    if Unquoted.isOpen(text) { return .failure(.openQuote(text)) }
    guard let place = Self.sign(in: text) else { return .failure(.noComparison(text)) }
    let name = text[..<place.range.lowerBound]
    // A sign before the sign, as in `titel!~zorg`, would be lost.
    guard let last = name.last(where: { !$0.isWhitespace }), !"!<>=~".contains(last) else {
      return .failure(.noComparison(text))
    }
    let asked = Asked(name, known, kind)
    guard let field = asked.field else {
      return .failure(.noSuchField(String(asked.name), known: known.map(\.label)))
    }
    if asked.moment == .unrecognised("") { return .failure(.emptyMoment(field.label)) }
    if asked.moment != nil, kind.answers(to: field.name) == nil {
      let others = kind.answers.compactMap { kind.field($0.field)?.label }
      return .failure(.noMoment(field.label, known: others))
    }
    let isOrdered = place.sign.isOrdered
    if isOrdered, !field.type.isOrdered { return .failure(.noOrder(field.label)) }
    let behind = text[place.range.upperBound...]
    if let currency = Self.currency(behind, field, place.sign) {
      return .success(Filter(field.name, .contains, [.text(currency)], in: asked.moment))
    }
    if place.sign == .contains { return contains(behind, field, asked.moment, text) }
    let reader = ValueReader(field.single, today: today)
    var values: [Value] = []
    let words: [String]
    switch FilterWordList.words(behind, of: field, place.sign) {
    case .success(let divided): words = divided
    case .failure(let problem): return .failure(problem)
    }
    for word in words {
      if Self.means(nothing: word, field) {
        if !values.contains(.unknown) { values.append(.unknown) }
        continue
      }
      switch reader.value(word) {
      case .success(let value):
        let asked = Self.withoutCurrency(value)
        if !values.contains(asked) { values.append(asked) }
      case .failure(let problem): return .failure(.value(problem))
      }
    }
    guard !values.isEmpty, !isOrdered || values != [.unknown] else {
      return .failure(.noComparison(text))
    }
    guard values.count <= Self.mostValues else { return .failure(.tooManyValues(values.count)) }
    return .success(Filter(field.name, place.sign, values, in: asked.moment))
  }

  /// Reads several conditions with `;` between them, all of which must hold; a value may be a range: `bedrag=5-10`.
  public func filters(_ text: String) -> Result<[Filter], Problem> {
    var filters: [Filter] = []
    for part in Unquoted.parts(of: text, dividedBy: ";") {
      // Two years with a hyphen are a season in a file; who asks for them means both.
      if let years = range(part, onlyDates: true) {
        filters += years
        continue
      }
      switch filter(part) {
      case .success(let filter): filters += [filter] + currency(in: part, of: filter)
      case .failure(let problem):
        guard let range = range(part) else { return .failure(problem) }
        filters += range
      }
    }
    return filters.isEmpty ? .failure(.noComparison(text)) : .success(filters)
  }

  /// A part that asks for a field to be a range.
  private func range(_ part: String, onlyDates: Bool = false) -> [Filter]? {
    guard let place = Self.sign(in: part), place.sign == .equals else { return nil }
    let asked = Asked(part[..<place.range.lowerBound], known, kind)
    guard let field = asked.field, asked.moment == nil, !field.type.hasWords,
      !onlyDates || field.type == .date
    else { return nil }
    let text = String(part[place.range.upperBound...])
    guard case .success(let filters) = narrowing(text, of: field), filters.count > 1 else {
      return nil
    }
    return filters
  }

  /// The currency that stands behind an amount: it is asked for as well.
  func currency(in part: String, of filter: Filter) -> [Filter] {
    guard let field = kind.field(filter.field), field.type == .money, filter.moment == nil,
      filter.comparison != .contains, filter.comparison != .differs,
      let place = Self.sign(in: part)
    else { return [] }
    let letters = part[place.range.upperBound...].filter { !$0.isNumber && !".,;- ".contains($0) }
    return CurrencyWord.code(String(letters)).map {
      [Filter(field.name, .contains, [.text($0)])]
    } ?? []
  }

  /// What is about a person is on that record's page only.
  private var known: [Field] { kind.fields.filter { !$0.uses.contains(.personal) } }

  /// Words that are to be somewhere in a text.
  private func contains(
    _ behind: Substring, _ field: Field, _ moment: Value?, _ text: String
  ) -> Result<Filter, Problem> {
    guard field.type.hasWords, moment == nil else { return .failure(.noWords(field.label)) }
    switch FilterWordList.words(behind, of: field, .contains) {
    case .failure(let problem): return .failure(problem)
    case .success(let words):
      // Signs alone are in everything.
      guard let word = words.first, !Folding.folded(word).isEmpty else {
        return .failure(.noComparison(text))
      }
      return .success(Filter(field.name, .contains, [.text(word)]))
    }
  }

  /// Of an amount the code of a currency, which asks for amounts in it.
  private static func currency(
    _ text: Substring, _ field: Field, _ sign: Filter.Comparison
  ) -> String? {
    guard field.type == .money, sign == .equals || sign == .contains else { return nil }
    return CurrencyWord.code(String(text).trimmingSpaces)
  }

  /// Whether a word asks for what has no answer: *geen*, *leeg*; unless it is an answer itself.
  private static func means(nothing word: String, _ field: Field) -> Bool {
    switch field.type {
    case _ where field.uses.contains(.title): return false
    case .choice where field.option(for: word) != nil: return false
    default:
      return ["geen", "leeg", "none", "empty", "onbekend", "unknown"].contains(Folding.folded(word))
    }
  }

  /// What stands before the sign: a field, and perhaps a moment.
  private struct Asked {
    var field: Field?
    var name: Substring
    var moment: Value?

    init(_ name: Substring, _ known: [Field], _ kind: Kind) {
      self.name = name
      field = known.first { $0.answers(to: name) }
      // A field may have the word in its own name.
      guard field == nil else { return }
      let places = Self.wordsIn(name)
      let place = places.first { place in
        known.contains { $0.answers(to: name[..<place.lowerBound]) }
      }
      guard let place = place ?? places.first else { return }
      let before = name[..<place.lowerBound]
      self.name = before
      field = known.first { $0.answers(to: before) }
      guard let field else { return }
      // One name, whatever commas are in it.
      let words = try? FilterWordList.words(name[place.upperBound...], of: field, .atLeast).get()
      let text = words?.joined() ?? ""
      moment = RecordID(text).map(Value.reference) ?? .unrecognised(text)
    }

    /// Where *in* stands as a word of its own outside quotes, with the blank before it.
    private static func wordsIn(_ name: Substring) -> [Range<String.Index>] {
      let word = " in"
      return Unquoted.starts(of: name).compactMap { start in
        let rest = name[start...]
        let end = rest.prefix(word.count).endIndex
        let isWord = end == name.endIndex || " \"".contains(name[end])
        return isWord && rest[..<end].lowercased() == word ? start..<end : nil
      }
    }
  }

  /// The first sign of comparison outside quotes; of two that begin at one place, the longer.
  private static func sign(
    in text: String
  ) -> (sign: Filter.Comparison, range: Range<String.Index>)? {
    let signs: [Filter.Comparison] = [
      .differs, .atMost, .atLeast, .equals, .under, .over, .contains,
    ]
    for start in Unquoted.starts(of: text[...]) {
      let rest = text[start...]
      if let sign = signs.first(where: { rest.hasPrefix($0.rawValue) }) {
        return (sign, start..<text.index(start, offsetBy: sign.rawValue.count))
      }
    }
    return nil
  }

  /// In whatever currency: the filter asks for none.
  private static func withoutCurrency(_ value: Value) -> Value {
    guard case .money(let money) = value else { return value }
    return .money(Money(cents: money.cents, currency: nil))
  }

  /// What is wrong with a filter that was typed.
  public enum Problem: Error, Hashable, Sendable {
    case noComparison(String)
    case noSuchField(String, known: [Label])
    case value(ValueProblem)
    case tooManyValues(Int)
    /// Nothing of the field is more or less than anything.
    case noOrder(Label)
    /// The field has no words that something could be in.
    case noWords(Label)
    /// Nobody was asked about the field at other moments than now.
    case noMoment(Label, known: [Label])
    /// It is not said at which moment.
    case emptyMoment(Label)
    /// The comma may divide two numbers, or stand in one.
    case unclearComma(String)
    /// A quote begins and does not end.
    case openQuote(String)

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      switch self {
      case .noComparison(let text):
        language.say(
          "Zet een veld en een waarde met = ertussen, in plaats van: \(Cleaning.short(text))",
          "Give a field and a value with = between them, instead of: \(Cleaning.short(text))")
      case .noSuchField(let name, let known):
        noSuchField(Cleaning.short(name), known, language)
      case .value(let problem): problem.text(language)
      case .noOrder(let field):
        language.say(
          "\(field.dutch) heeft geen meer of minder: gebruik = of !=",
          "\(field.english) has no more or less: use = or !=")
      case .noWords(let field):
        language.say(
          "\(field.dutch) is geen tekst waarin woorden staan: gebruik = of !=",
          "\(field.english) is no text that has words in it: use = or !=")
      case .noMoment(let field, let known):
        noMoment(field, known.map { $0[language] }, language)
      case .emptyMoment(let field):
        language.say(
          "Zet achter in van welke meting: \(field.dutch) in \"naam van de meting\"=waarde",
          "Say behind in of which round: \(field.english) in \"name of the round\"=value")
      case .unclearComma(let text):
        language.say(
          "\(Cleaning.short(text)) kan één getal zijn of meer. Schrijf een getal zonder komma voor duizenden, of zet een spatie na de komma.",
          "\(Cleaning.short(text)) can be one number or more. Write a number without a comma for thousands, or put a space behind the comma."
        )
      case .openQuote(let text):
        language.say(
          "Het aanhalingsteken wordt niet gesloten in: \(Cleaning.short(text)). Zet er een achter, of een \\ ervoor.",
          "The quote is not closed in: \(Cleaning.short(text)). Put another behind, or a \\ before it."
        )
      case .tooManyValues(let count):
        language.say(
          "\(count) waarden zijn er te veel: geef er hoogstens \(FilterText.mostValues).",
          "\(count) values are too many: give \(FilterText.mostValues) at most.")
      }
    }

    private func noMoment(_ field: Label, _ known: [String], _ language: Language) -> String {
      guard !known.isEmpty else {
        return language.say(
          "Van \(field.dutch) is alleen bekend hoe het nu is. Laat in … weg.",
          "Of \(field.english) only what is so now is known. Leave out in ….")
      }
      let others = known.joined(separator: ", ")
      return language.say(
        "Van \(field.dutch) is alleen bekend hoe het nu is. Per meting zijn er: \(others)",
        "Of \(field.english) only what is so now is known. By round there are: \(others)")
    }

    private func noSuchField(_ name: String, _ known: [Label], _ language: Language) -> String {
      let near = Nearest.word(to: name, in: known.flatMap(\.both))
      let perhaps = near.flatMap { near in known.first { $0.both.contains(near) } }.map {
        language.say("Bedoelt u \($0.dutch)? ", "Did you mean \($0.english)? ")
      }
      let all = known.map { $0[language] }.joined(separator: ", ")
      return language.say(
        "Er is geen veld \(name). \(perhaps ?? "")Kies uit: \(all)",
        "There is no field \(name). \(perhaps ?? "")Choose from: \(all)")
    }
  }
}

extension FieldType {
  /// Whether one value can be more than another.
  fileprivate var isOrdered: Bool {
    switch self {
    case .text, .number, .range, .money, .date, .time, .choice: true
    case .prose, .yesNo, .link, .tags, .reference, .references, .table: false
    }
  }
}

extension FieldType {
  /// Whether something can be somewhere in it.
  package var hasWords: Bool {
    switch self {
    case .text, .prose, .link: true
    case .number, .range, .money, .date, .time, .yesNo, .tags, .choice, .reference, .references,
      .table:
      false
    }
  }
}

extension Field {
  /// The same field for one entry of a list: a filter asks for its entries one by one.
  package var single: Field {
    let type: FieldType =
      switch self.type {
      case .references(let kinds): .reference(kinds)
      case .tags: .text
      case .table: self.type.targets.isEmpty ? self.type : .reference(self.type.targets)
      case .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .choice, .reference:
        self.type
      }
    return Field(
      name: name, label: label, type: type, uses: uses, help: help, columns: columns,
      bounds: bounds, decimals: decimals, inverse: inverse)
  }
}
