import OogstModel

extension RecordAddition {
  /// A case from what got in the way to what is done about it: bottlenecks, what the models say, actions.
  static let implementationCase = RecordAddition(ImplementationCase.self) {
    store, entry, _ throws(StoreError) in
    let reading = try CaseReading(entry, store)
    var added = Added { reading.sections($0) }
    added.place = .besideFacts
    added.replaces = [
      Added.Relation(HexagonAssessment.kind, HexagonAssessment.caseField),
      Added.Relation(KnosterAssessment.kind, KnosterAssessment.caseField),
    ]
    // What led to no record, or lies in the bin, is told by the field alone.
    if reading.bottlenecks.count == entry.value.bottlenecks.entries.count {
      added.hides = [ImplementationCase.bottlenecksField.name]
    }
    if reading.actions.count < CaseReading.most {
      added.replaces.insert(Added.Relation(ActionItem.kind, ActionItem.fromField))
    }
    return added
  }
}

private struct CaseReading: Sendable {
  let id: RecordID
  var bottlenecks: [Entry<Bottleneck>]
  /// The newest first.
  var hexagons: [Entry<HexagonAssessment>]
  var knosters: [Entry<KnosterAssessment>]
  /// What came from the case, its bottlenecks or its assessments.
  var actions: [Entry<ActionItem>]
  var titles: [RecordID: String]

  static let most = 50

  init(
    _ entry: Entry<ImplementationCase>, _ store: any StoreSnapshot
  ) throws(StoreError) {
    id = entry.id
    let own = Value.reference(entry.id)
    bottlenecks = try store.entries(Bottleneck.self, entry.value.bottlenecks.ids)
    hexagons = try store.entries(
      HexagonAssessment.self, [Filter(HexagonAssessment.caseField.name, [own])],
      order: HexagonAssessment.kind.newestFirst, most: Self.most)
    knosters = try store.entries(
      KnosterAssessment.self, [Filter(KnosterAssessment.caseField.name, [own])],
      order: KnosterAssessment.kind.newestFirst, most: Self.most)
    let sources =
      [entry.id] + bottlenecks.map(\.id) + hexagons.map(\.id) + knosters.map(\.id)
    actions = try store.entries(
      ActionItem.self, [Filter(ActionItem.fromField.name, sources.map(Value.reference))],
      order: ActionItem.kind.order, most: Self.most)
    titles = try store.titles(of: Set(actions.compactMap(\.value.from?.id)))
  }

  func sections(_ environment: Environment) -> [Page.Section] {
    let words = CaseWords(language: environment.language)
    return [
      Page.Section(words.bottlenecks, bottlenecks.map { bottleneck($0, environment.language) }),
      Page.Section(
        words.models,
        hexagons.map { hexagon($0, words) } + knosters.map { knoster($0, words) }),
      Page.Section(
        words.actions,
        actions.isEmpty
          ? [.text(words.noActions)] : actions.map { action($0, words) }),
    ]
  }

  private func bottleneck(_ one: Entry<Bottleneck>, _ language: Language) -> Page.Line {
    let status = one.value.status.map { ", " + $0.label[language] } ?? ""
    return .item(
      Cleaning.line(one.value.title) + status, tone: one.value.status?.tone, opens: .record(one.id))
  }

  /// *Hexagon versie 2: zwakst ondersteuning (2)*.
  private func hexagon(_ one: Entry<HexagonAssessment>, _ words: CaseWords) -> Page.Line {
    let profile = HexagonProfile(one.value)
    let weakest = profile.weakest.map { part in
      part.label[words.language].lowercasedFirst + (profile[part].map { " (\($0))" } ?? "")
    }
    return .item(
      words.assessment(HexagonAssessment.kind, one.value.version)
        + (weakest.isEmpty ? "" : words.weakest(weakest.joined(separator: ", "))),
      opens: .record(one.id))
  }

  /// *Knoster: ontbreekt prikkels; zeker: weerstand*.
  private func knoster(_ one: Entry<KnosterAssessment>, _ words: CaseWords) -> Page.Line {
    let language = words.language
    let missing = (one.value.form ?? .six).elements
      .filter { one.value.answered[$0] == .no }.map { $0.label[language].lowercasedFirst }
    let certain = one.value.forecast.certain.map { $0.label[language] }
    let possible = one.value.forecast.possible.map { $0.label[language] }
    let said = [
      missing.isEmpty ? nil : words.missing(missing.joined(separator: ", "), missing.count),
      certain.isEmpty ? nil : words.certain(certain.joined(separator: ", ")),
      possible.isEmpty ? nil : words.possible(possible.joined(separator: ", ")),
    ].compactMap(\.self)
    return .item(
      words.assessment(KnosterAssessment.kind, one.value.version)
        + (said.isEmpty ? "" : ": " + said.joined(separator: "; ")), opens: .record(one.id))
  }

  private func action(_ one: Entry<ActionItem>, _ words: CaseWords) -> Page.Line {
    let language = words.language
    // From the case itself it is plain.
    let source = one.value.from.flatMap { $0.id == id ? nil : $0 }
    let from = source.flatMap { titles[$0.id] }.map { words.from(Cleaning.line($0)) }
    let parts = [
      Cleaning.line(one.value.title), one.value.status?.label[language],
      one.value.dueOn.map { words.by(Words(language).date($0)) }, from,
    ]
    return .item(
      parts.compactMap(\.self).joined(separator: ", "), tone: one.value.status?.tone,
      opens: .record(one.id))
  }
}

extension ActionItem { static let fromField = field(\.from) }
extension ImplementationCase { fileprivate static let bottlenecksField = field(\.bottlenecks) }

struct CaseWords: Bilingual {
  let language: Language

  var bottlenecks: String { say("Wat in de weg zit of zat", "What gets or got in the way") }
  var models: String { say("Wat de modellen zeggen", "What the models say") }
  var actions: String { say("Wat eraan gedaan wordt", "What is done about it") }
  var noActions: String { say("Nog geen acties.", "No actions yet.") }

  func assessment(_ kind: Kind, _ version: Int?) -> String {
    kind.label[language].capitalisedFirst
      + (version.map { say(" versie \(number($0))", " version \(number($0))") } ?? "")
  }
  func weakest(_ parts: String) -> String { say(": zwakst \(parts)", ": weakest \(parts)") }
  func missing(_ elements: String, _ count: Int) -> String {
    say((count == 1 ? "ontbreekt" : "ontbreken") + ": \(elements)", "missing: \(elements)")
  }
  func certain(_ effects: String) -> String {
    say("te verwachten: \(effects)", "to be expected: \(effects)")
  }
  func possible(_ effects: String) -> String {
    say("mogelijk: \(effects)", "possible: \(effects)")
  }
  func by(_ date: String) -> String { say("uiterlijk \(date)", "by \(date)") }
  func from(_ title: String) -> String { say("uit \(title)", "from \(title)") }
}
