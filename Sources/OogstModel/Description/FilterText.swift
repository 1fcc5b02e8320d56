/// A filter as people type it: `stadium=opschalen,borgen`, `bedrag>=1000`, `status!=gestopt`.
public enum FilterText {
  /// What is wrong with a filter that was typed.
  public enum Problem: Error, Hashable, Sendable {
    case noComparison(String)
    case noSuchField(String, known: [Label])
    case noSuchChoice(String, field: Label, known: [Label])
    case unreadable(String, field: Label, example: String)
    case tooManyValues(Int)

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      func list(_ labels: [Label]) -> String {
        labels.map { $0[language] }.joined(separator: ", ")
      }
      return switch (self, language) {
      case (.noComparison(let text), .dutch):
        "Zet een veld en een waarde met = ertussen, in plaats van: \(Cleaning.short(text))"
      case (.noComparison(let text), .english):
        "Give a field and a value with = between them, instead of: \(Cleaning.short(text))"
      case (.noSuchField(let name, let known), .dutch):
        "Er is geen veld \(Cleaning.short(name)). Kies uit: \(list(known))"
      case (.noSuchField(let name, let known), .english):
        "There is no field \(Cleaning.short(name)). Choose from: \(list(known))"
      case (.noSuchChoice(let word, let field, let known), .dutch):
        "\(Cleaning.short(word)) is geen waarde van \(field.dutch). Kies uit: \(list(known))"
      case (.noSuchChoice(let word, let field, let known), .english):
        "\(Cleaning.short(word)) is no value of \(field.english). Choose from: \(list(known))"
      case (.unreadable(let word, let field, let example), .dutch):
        "\(Cleaning.short(word)) is niet te lezen als \(field.dutch). Schrijf bijvoorbeeld \(example)"
      case (.unreadable(let word, let field, let example), .english):
        "\(Cleaning.short(word)) cannot be read as \(field.english). Write for example \(example)"
      case (.tooManyValues(let count), .dutch):
        "\(count) waarden zijn er te veel: geef er hoogstens \(FilterText.mostValues)."
      case (.tooManyValues(let count), .english):
        "\(count) values are too many: give \(FilterText.mostValues) at most."
      }
    }
  }

  /// More values than anyone means at once; a store asks for each of them in turn.
  public static let mostValues = 100

  /// Reads one condition on a field of a kind; field and choices by any of their words.
  public static func parse(_ text: String, _ kind: Kind) -> Result<Filter, Problem> {
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
    guard let field = kind.fields.first(where: { $0.answers(to: name) }) else {
      return .failure(.noSuchField(String(name), known: kind.fields.map(\.label)))
    }
    var values: [Value] = []
    for word in text[place.range.upperBound...].split(separator: ",") {
      switch value(String(word), field) {
      case .success(let value): if !values.contains(value) { values.append(value) }
      case .failure(let problem): return .failure(problem)
      }
    }
    guard !values.isEmpty else { return .failure(.noComparison(text)) }
    guard values.count <= mostValues else { return .failure(.tooManyValues(values.count)) }
    return .success(Filter(field.name, place.sign, values))
  }

  private static func value(_ text: String, _ field: Field) -> Result<Value, Problem> {
    let word = text.trimmingSpaces
    if ["onbekend", "unknown"].contains(Folding.folded(word)) { return .success(.unknown) }
    func unreadable(_ example: String) -> Result<Value, Problem> {
      .failure(.unreadable(word, field: field.label, example: example))
    }
    switch field.type {
    case .text, .prose, .link, .tags: return .success(.text(word))
    case .number:
      return Int(word).map { .success(.number($0)) } ?? unreadable("12")
    case .range:
      return Int(word).map { .success(.range(NumberRange($0, $0))) } ?? unreadable("60")
    case .money:
      // Fifteen digits are enough for any amount, and leave room for its cents.
      guard word.utf8.count <= 15, let amount = Int(word) else { return unreadable("1000") }
      // In whatever currency: the filter asks for none.
      return .success(.money(Money(cents: amount * 100, currency: nil)))
    case .date:
      return PartialDate(iso: word).map { .success(.date($0)) } ?? unreadable("2020-06-15")
    case .time: return TimeOfDay(word).map { .success(.time($0)) } ?? unreadable("9:30")
    case .yesNo:
      switch Folding.folded(word) {
      case "ja", "yes": return .success(.yesNo(true))
      case "nee", "no": return .success(.yesNo(false))
      default: return unreadable("ja")
      }
    case .choice(let options):
      return field.option(for: word).map { .success(.choice($0.name)) }
        ?? .failure(.noSuchChoice(word, field: field.label, known: options.map(\.label)))
    case .reference(let kinds), .references(let kinds):
      if let id = RecordID(word), kinds.contains(id.kind) { return .success(.reference(id)) }
      // A title: only a store knows which record has it.
      return .success(.unrecognised(word))
    }
  }
}
