public import OogstModel

/// Why a person's words are no value of a field, and what to do about it.
public struct ValueProblem: Error, Hashable, Sendable {
  public let word: String
  public let field: Field
  public let reason: Reason

  /// What is wrong with the words.
  public enum Reason: Hashable, Sendable {
    /// No option of the field answers to it; the one that may have been meant.
    case noSuchChoice(near: Label?)
    /// It says what it is, behind "is".
    case unreadable(Label)
  }

  /// The problem and what to do about it, in a sentence or two.
  public func text(_ language: Language) -> String {
    let word = Cleaning.short(word)
    let label = field.label[language].filter { $0 != "?" }
    switch reason {
    case .noSuchChoice(let near):
      let known = options.map { $0.label[language] }.joined(separator: ", ")
      let perhaps = near.map { near in
        language.say("bedoelt u \(near.dutch)? ", "did you mean \(near.english)? ")
      }
      return language.say(
        "\(word) bestaat niet bij \(label)\(perhaps.map { "; " + $0 } ?? ". ")Kies uit: \(known)",
        "\(word) does not exist for \(label)\(perhaps.map { "; " + $0 } ?? ". ")Choose from: \(known)"
      )
    case .unreadable(let what):
      let example = field.example[language]
      return language.say(
        "\(word) is bij \(label) \(what.dutch). Schrijf bijvoorbeeld \(example)",
        "\(word) is, for \(label), \(what.english). Write for example \(example)")
    }
  }

  /// The same in a few words, behind the label of a field.
  public func short(_ language: Language) -> String {
    switch reason {
    case .noSuchChoice(let near):
      near.map { near in
        language.say("bedoelt u \(near.dutch)?", "did you mean \(near.english)?")
      } ?? language.say("bestaat niet", "does not exist")
    case .unreadable(let what): what[language]
    }
  }

  /// The same for a cell of a table.
  var inShort: Label {
    switch reason {
    case .unreadable(let what): what
    case .noSuchChoice:
      Label(
        "\(Cleaning.short(word)) bestaat niet, kies uit \(options.map(\.label.dutch).joined(separator: ", "))",
        "\(Cleaning.short(word)) does not exist, choose from \(options.map(\.label.english).joined(separator: ", "))"
      )
    }
  }

  private var options: [ChoiceOption] {
    if case .choice(let options) = field.type { options } else { [] }
  }
}

extension ValueReader {
  /// What a person wrote, as a value; a name of a record stays words, which only a store can look up.
  public func value(_ text: String) -> Result<Value, ValueProblem> {
    let word = text.trimmingWhitespace
    // Said outright, it is an answer in every field.
    if ["onbekend", "unknown"].contains(Folding.folded(word)) { return .success(.unknown) }
    func problem(_ reason: ValueProblem.Reason) -> Result<Value, ValueProblem> {
      .failure(ValueProblem(word: word, field: field, reason: reason))
    }
    switch value(word, currency: .notSaid) {
    case .failure(let trouble): return problem(.unreadable(trouble.reason))
    case .success(let reading):
      guard case .unrecognised = reading.value else {
        return .success(reading.value.naming(field.type))
      }
      switch field.type {
      case .choice(let options):
        let near = Nearest.word(to: word, in: options.flatMap { $0.label.both + [$0.name] })
        return problem(.noSuchChoice(near: near.flatMap { field.option(for: $0)?.label }))
      case .yesNo: return problem(.unreadable(Label("geen ja of nee", "no yes or no")))
      case .time: return problem(.unreadable(Label("geen tijd", "no time")))
      case .reference, .references: return .success(reading.value.naming(field.type))
      case .text, .prose, .number, .range, .money, .date, .link, .tags, .table:
        return .success(reading.value)
      }
    }
  }
}

extension Field {
  /// A number that it may be.
  private var exampleNumber: Label {
    let usual = decimals == 2 ? 750 : decimals == 1 ? 75 : 12
    let number =
      bounds.map { $0.contains(usual) ? usual : ($0.lowerBound + $0.upperBound) / 2 } ?? usual
    return Label(
      number.written(decimals: decimals, mark: ","), number.written(decimals: decimals, mark: "."))
  }

  /// How a person may write a value of it.
  public var example: Label {
    switch type {
    case .text, .prose: Label("tekst", "text")
    case .number: exampleNumber
    case .range: Label("60 tot 80", "60 to 80")
    case .money: Label("1000 of 90.000,50", "1000 or 90000.50")
    case .date:
      Label("15-6-2020, juni 2020, 2020 of vandaag", "15-6-2020, June 2020, 2020 or today")
    case .time: Label("9:30", "9:30")
    case .yesNo: Label("ja of nee", "yes or no")
    case .link: Label("https://voorbeeld.nl", "https://example.org")
    case .tags: Label("zorg; welzijn", "care; welfare")
    case .choice(let options): options.first?.label ?? Label("", "")
    case .table(let columns):
      Label(
        columns.prefix(2).map { "\($0.label.dutch)=…" }.joined(separator: ", "),
        columns.prefix(2).map { "\($0.label.english)=…" }.joined(separator: ", "))
    case .reference(let kinds), .references(let kinds):
      Label("\(kinds.first ?? "")-2 of een titel", "\(kinds.first ?? "")-2 or a title")
    }
  }
}
