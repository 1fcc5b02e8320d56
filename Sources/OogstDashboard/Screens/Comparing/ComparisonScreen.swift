import OogstModel

extension ScreenID { static let comparison = ScreenID("comparison") }

extension ScreenDefinition {
  /// Two records of a kind: only what they have otherwise, as sentences. Without the second one it asks for that.
  static let comparison = ScreenDefinition(
    .comparison,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record, let kind = environment.kind(id.kind) else { return nil }
        guard let other = subject.other else {
          return try ComparisonChoice.told(id, kind, store, environment)
        }
        guard let first = try store.detailWithBin(id, environment),
          let second = try store.detailWithBin(other, environment)
        else { return nil }
        return Told(
          revision: first.revision, titles: RecordText.titles(first, environment)
        ) { _, environment in
          ComparisonPage(
            first: RecordText(detail: first, kind: kind, environment: environment),
            second: RecordText(detail: second, kind: kind, environment: environment)
          ).page
        }
      },
      name: PageDefinition.named(.compare), role: .text))
}

private struct ComparisonPage {
  let first: RecordText
  let second: RecordText

  private var language: Language { first.environment.language }
  private var words: ComparisonWords { ComparisonWords(language: language) }

  private static let longestName = 30
  private static let longestText = 300

  var page: Page {
    let comparison = RecordComparison(first.detail.record, second.detail.record, first.kind)
    let differences = comparison.differences.map { Page.Line.text(sentence($0).asSentence) }
    let same = comparison.same.map(value)
    let sections = [
      Page.Section(nil, [opening(first, names.0), opening(second, names.1)]),
      Page.Section(
        words.differs,
        differences.isEmpty ? [.text(words.noDifference)] : differences),
      Page.Section(words.around, relations),
      Page.Section(
        nil, same.isEmpty ? [] : [.text(words.same(same.joined(separator: "; ")).asSentence)]),
    ]
    return Page(
      heading: words.heading(names.0, names.1), sections: sections.filter { !$0.lines.isEmpty })
  }

  /// *status lopend*; of a cell what its row is about, too: *behoefte, score 4*.
  private func value(_ same: RecordComparison.Same) -> String {
    (heading(same.field, same.row).lowercasedFirst.filter { $0 != "?" } + " "
      + Cleaning.short(first.value(same.value, same.field)))
  }

  /// By the title, or its beginning before a colon, where that is short and tells one from the other; else by reference.
  private var names: (String, String) {
    let titles = [first, second].map(title)
    let beginnings = titles.map { String($0.prefix { $0 != ":" }) }
    for both in [titles, beginnings]
    where both[0] != both[1] && both.allSatisfy({ $0.count <= Self.longestName }) {
      return (both[0], both[1])
    }
    return (first.detail.record.id.description, second.detail.record.id.description)
  }

  private func title(_ text: RecordText) -> String {
    let value = text.detail.record.values[text.kind.titleIndex]
    return value.isUnknown
      ? text.detail.record.id.description
      : text.value(value, text.kind.fields[text.kind.titleIndex])
  }

  private func opening(_ text: RecordText, _ name: String) -> Page.Line {
    let title = title(text)
    return .item(
      title.hasPrefix(name) ? title : name + ": " + title, opens: .record(text.detail.record.id))
  }

  /// *Stadium. Wandel samen: beginnen; Samen koken: borgen*. By ear a name before its value is told from it.
  private func sentence(_ difference: RecordComparison.Difference) -> String {
    let field = difference.field
    let head = heading(difference.field, difference.row).asSentence + " "
    func one(_ value: Value) -> String { short(first.value(value, field)) }
    func other(_ value: Value) -> String { short(second.value(value, field)) }
    switch difference.what {
    case .values(let old, let new): return head + words.beside(names, one(old), other(new))
    case .onlyFirst(let value): return head + words.beside(names, one(value), words.unknown)
    case .onlySecond(let value): return head + words.beside(names, words.unknown, other(value))
    case .members(let old, let new):
      return head
        + [old.map { words.only(names.0, one($0)) }, new.map { words.only(names.1, other($0)) }]
        .compactMap(\.self).joined(separator: "; ").capitalisedFirst
    case .tables: return head + words.otherwiseFilledIn
    case .amounts(let old, let new, let more):
      return head + words.beside(names, one(old), other(new)) + ", "
        + words.more(distance(more, old, field), isMore: more > 0)
    }
  }

  /// The field; of a cell what its row is about, too.
  private func heading(_ field: Field, _ row: RecordComparison.Row?) -> String {
    let label = field.label[language]
    guard let row else { return label }
    let about = first.value(row.value, row.column)
    return (about + ", " + label.lowercasedFirst).capitalisedFirst
  }

  /// As a part of a sentence, which has its own full stop.
  private func short(_ text: String) -> String {
    let short = Cleaning.short(text, most: Self.longestText)
    return short.hasSuffix(".") ? String(short.dropLast()) : short
  }

  private func distance(_ more: Int, _ value: Value, _ field: Field) -> String {
    guard case .money(let money) = value else { return "" }
    let size = Int(clamping: more.magnitude)
    return first.value(.money(Money(cents: size, currency: money.currency)), field)
  }

  /// How many records of each kind refer to the one, and to the other, where that is not as many.
  private var relations: [Page.Line] {
    func totals(_ text: RecordText) -> [(name: String, total: Int)] {
      text.detail.referrers.compactMap { group in
        guard let kind = text.environment.kind(group.kind), let field = kind.field(group.field)
        else { return nil }
        return (text.relation(kind, field), group.total)
      }
    }
    let (ones, others) = (totals(first), totals(second))
    var seen: [String] = []
    for (name, _) in ones + others where !seen.contains(name) { seen.append(name) }
    return seen.compactMap { name in
      let one = ones.first { $0.name == name }?.total ?? 0
      let other = others.first { $0.name == name }?.total ?? 0
      guard one != other else { return nil }
      return .text(
        (name.asSentence + " "
          + words.beside(names, words.count(one), words.count(other))).asSentence)
    }
  }
}

struct ComparisonWords: Bilingual {
  let language: Language

  var otherwiseFilledIn: String { say("Anders ingevuld", "Filled in otherwise") }
  var related: String { say("Over hetzelfde", "About the same") }
  var seenBefore: String { say("Onlangs bekeken", "Seen before") }
  var others: String { say("Andere", "Others") }
  var differs: String { say("Wat verschilt", "What differs") }
  var around: String { say("Wat erbij hoort", "What belongs to it") }
  var unknown: String { say("niet bekend", "not known") }
  var noDifference: String { say("Er is geen verschil.", "There is no difference.") }

  func compareWith(_ title: String) -> String {
    say("Vergelijk \(title) met", "Compare \(title) with")
  }

  func orTyped(_ id: RecordID) -> String {
    say(
      "Staat het er niet bij? Typ vergelijk en het kenmerk of het begin van de naam, zoals vergelijk \(id).",
      "Is it not here? Type compare and the reference or the beginning of the name, such as compare \(id)."
    )
  }

  func heading(_ one: String, _ other: String) -> String {
    say("\(one) en \(other) vergeleken", "\(one) and \(other) compared")
  }

  func beside(_ names: (String, String), _ one: String, _ other: String) -> String {
    "\(names.0): \(one); \(names.1): \(other)"
  }

  func only(_ name: String, _ values: String) -> String {
    say("alleen \(name): \(values)", "only \(name): \(values)")
  }

  func more(_ distance: String, isMore: Bool) -> String {
    isMore
      ? say("\(distance) meer", "\(distance) more") : say("\(distance) minder", "\(distance) less")
  }

  func count(_ count: Int) -> String { count == 0 ? say("geen", "none") : number(count) }

  func same(_ values: String) -> String { say("Gelijk: ", "The same: ") + values }

  func noOther(_ kind: String) -> String {
    say("Er is geen andere \(kind).", "There is no other \(kind).")
  }
}
