public import OogstModel

/// Reads a filter as people type it: `stadium=opschalen,borgen`, `bedrag>=90.000,50`,
/// `meting="Oefenprogramma, meting 2"`.
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
    let signs: [Filter.Comparison] = [.differs, .atMost, .atLeast, .equals]
    let places = signs.compactMap { sign in
      text.firstRange(of: sign.rawValue).map { (sign: sign, range: $0) }
    }
    guard
      let place = places.min(by: {
        ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
      })
    else { return .failure(.noComparison(text)) }
    let name = text[..<place.range.lowerBound]
    // What is about a person is on that record's page only.
    let known = kind.fields.filter { !$0.uses.contains(.personal) }
    guard let field = known.first(where: { $0.answers(to: name) }) else {
      return .failure(.noSuchField(String(name), known: known.map(\.label)))
    }
    let reader = ValueReader(field, today: today)
    var values: [Value] = []
    for word in FilterWordList.words(text[place.range.upperBound...], of: field, place.sign) {
      switch reader.value(word) {
      case .success(let value):
        for value in Self.parts(value) where !values.contains(value) { values.append(value) }
      case .failure(let problem): return .failure(.value(problem))
      }
    }
    guard !values.isEmpty else { return .failure(.noComparison(text)) }
    guard values.count <= Self.mostValues else { return .failure(.tooManyValues(values.count)) }
    return .success(Filter(field.name, place.sign, values))
  }

  /// A filter asks for the entries of a list one by one.
  private static func parts(_ value: Value) -> [Value] {
    switch value {
    case .tags(let words): words.map(Value.text)
    case .references(let entries):
      entries.map { entry in
        switch entry {
        case .record(let id): .reference(id)
        case .words(let words): .unrecognised(words)
        }
      }
    // In whatever currency: the filter asks for none.
    case .money(let money): [.money(Money(cents: money.cents, currency: nil))]
    case .unknown, .unrecognised, .text, .number, .range, .date, .time, .yesNo, .choice, .reference:
      [value]
    }
  }

  /// What is wrong with a filter that was typed.
  public enum Problem: Error, Hashable, Sendable {
    case noComparison(String)
    case noSuchField(String, known: [Label])
    case value(ValueProblem)
    case tooManyValues(Int)

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      switch self {
      case .noComparison(let text):
        language.say(
          "Zet een veld en een waarde met = ertussen, in plaats van: \(Cleaning.short(text))",
          "Give a field and a value with = between them, instead of: \(Cleaning.short(text))")
      case .noSuchField(let name, let known):
        noSuchField(Cleaning.short(name), known.map { $0[language] }, language)
      case .value(let problem): problem.text(language)
      case .tooManyValues(let count):
        language.say(
          "\(count) waarden zijn er te veel: geef er hoogstens \(FilterText.mostValues).",
          "\(count) values are too many: give \(FilterText.mostValues) at most.")
      }
    }

    private func noSuchField(_ name: String, _ known: [String], _ language: Language) -> String {
      let perhaps = Nearest.word(to: name, in: known).map {
        language.say("Bedoelt u \($0)? ", "Did you mean \($0)? ")
      }
      let all = known.joined(separator: ", ")
      return language.say(
        "Er is geen veld \(name). \(perhaps ?? "")Kies uit: \(all)",
        "There is no field \(name). \(perhaps ?? "")Choose from: \(all)")
    }
  }
}
