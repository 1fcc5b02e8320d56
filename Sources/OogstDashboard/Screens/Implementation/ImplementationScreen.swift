import OogstModel

extension ScreenID { public static let implementation = ScreenID("implementation") }

extension ScreenDefinition {
  /// Cases, bottlenecks and what helped, the two models, and the five lessons over the programme.
  static let implementation = ScreenDefinition(
    .implementation,
    Door(
      key: "7", short: Label("implementatie", "implementation"),
      description: Label(
        "Implementatie: casussen en knelpunten", "Implementation: cases and bottlenecks"),
      dutch: ["implementatie"], english: ["implementation"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try ImplementationData(store, environment.scope.id)
        return Told(revision: try store.revision()) { _, environment in
          ImplementationPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.implementation))))
}

/// What the screen of implementation shows, of one programme or of all.
struct ImplementationData: Sendable {
  struct Case: Sendable {
    var entry: Entry<ImplementationCase>
    var hexagons: Int
    var knosters: Int
  }

  /// The newest first.
  var cases: [Case]
  var caseCount: Int
  var shared: SharedBottlenecks
  var statuses: [(status: Bottleneck.Status?, count: Int)]
  /// The profiles of the newest assessments.
  var hexagons: [(entry: Entry<HexagonAssessment>, profile: HexagonProfile)]
  var titles: [RecordID: String]

  private static let most = 6
  /// So many bottlenecks are put together: more than a programme has.
  private static let mostShared = 1_000

  init(_ store: any StoreSnapshot, _ programme: RecordID?) throws(StoreError) {
    let entries = try store.entries(
      ImplementationCase.self, in: programme, order: ImplementationCase.kind.newestFirst,
      most: Self.most)
    cases = []
    for entry in entries {
      let own = Value.reference(entry.id)
      cases.append(
        Case(
          entry: entry,
          hexagons: try store.count(
            ListQuery(
              HexagonAssessment.code, filters: [Filter(HexagonAssessment.caseField.name, [own])])),
          knosters: try store.count(
            ListQuery(
              KnosterAssessment.code, filters: [Filter(KnosterAssessment.caseField.name, [own])]))))
    }
    caseCount = try store.counts(ImplementationCase.code, in: programme, by: []).total
    // Only what was said to be the same, and what that names: of most bottlenecks nobody said so.
    let naming = try store.entries(
      Bottleneck.self, [Filter(Bottleneck.sameField.name, .differs, [.unknown])], in: programme,
      order: Order(by: .number), most: Self.mostShared)
    let known = Set(naming.map(\.id))
    let named = Set(naming.flatMap(\.value.same.ids)).subtracting(known)
    let others = try store.entries(Bottleneck.self, named.sorted())
    shared = SharedBottlenecks((naming + others).map { ($0.id, $0.value) })
    let status = Bottleneck.statusField.name
    let counts = try store.counts(Bottleneck.code, in: programme, by: [status])
    statuses = (Bottleneck.Status.allCases + [nil]).compactMap { each in
      let count = counts.count(status, each?.value ?? .unknown)
      return count > 0 ? (each, count) : nil
    }
    hexagons = try store.entries(
      HexagonAssessment.self, in: programme, order: HexagonAssessment.kind.newestFirst,
      most: Self.most
    ).map { ($0, HexagonProfile($0.value)) }
    let projects =
      cases.compactMap(\.entry.value.project?.id)
      + shared.groups.flatMap { $0.compactMap(\.bottleneck.project?.id) }
    titles = try store.titles(of: Set(projects))
  }
}

private struct ImplementationPage {
  let data: ImplementationData
  let environment: Environment

  private var language: Language { environment.language }
  private var words: ImplementationWords { ImplementationWords(language: language) }

  var page: Page {
    let sections = [
      Page.Section(words.shared, data.shared.groups.prefix(6).flatMap(shared)),
      Page.Section(words.cases, cases),
      Page.Section(Bottleneck.kind.plural[language].capitalisedFirst, data.statuses.map(status)),
      Page.Section(words.hexagons, data.hexagons.map(hexagon)),
      Page.Section(
        nil,
        [.item(words.lessons, opens: .page(Subject(.programmeChecks)))]
          + [HexagonAssessment.kind, KnosterAssessment.kind].map { .all(of: $0, environment) }),
    ]
    return Page(
      heading: words.title(environment.scope.name(language)),
      sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  /// *Wifi valt weg, bij 3 projecten: Oefenproject 5, …*, and what helped.
  private func shared(_ group: [(id: RecordID, bottleneck: Bottleneck)]) -> [Page.Line] {
    guard let first = group.first else { return [] }
    let projects = group.compactMap { $0.bottleneck.project.flatMap { data.titles[$0.id] } }
    let solved = group.count { $0.bottleneck.status == .solved }
    let head: Page.Line = .item(
      words.shared(
        Cleaning.line(first.bottleneck.title), projects.map(Cleaning.line), group.count, solved),
      tone: solved > 0 ? .good : nil, opens: .record(first.id))
    let helped = group.compactMap { one -> Page.Line? in
      let text = Cleaning.line(one.bottleneck.helped.text)
      let status = one.bottleneck.status
      return text.isEmpty
        ? nil
        : .item(
          words.helped(text, status == .solved ? nil : status?.label[language]),
          opens: .record(one.id))
    }
    return [head] + helped.prefix(2)
  }

  private var cases: [Page.Line] {
    guard !data.cases.isEmpty else { return [.text(words.noCases)] }
    let lines = data.cases.map { each -> Page.Line in
      let value = each.entry.value
      let parts: [String?] = [
        Cleaning.line(value.title), value.status?.label[language],
        value.bottlenecks.ids.isEmpty ? nil : words.bottlenecks(value.bottlenecks.ids.count),
        each.hexagons > 0
          ? words.times(HexagonAssessment.kind.label[language], each.hexagons) : nil,
        each.knosters > 0
          ? words.times(KnosterAssessment.kind.label[language], each.knosters) : nil,
        ImplementationCase.kind.isOverdue(
          Record(value, number: each.entry.id.number), on: environment.today)
          ? ValueText(language).overdue(ImplementationCase.kind) : nil,
      ]
      return .item(
        parts.compactMap(\.self).joined(separator: ", "), tone: value.status?.tone,
        opens: .record(each.entry.id))
    }
    return lines
      + (data.caseCount > lines.count ? [.all(of: ImplementationCase.kind, environment)] : [])
  }

  private func status(_ status: Bottleneck.Status?, _ count: Int) -> Page.Line {
    .count(
      count, of: Bottleneck.kind, with: status?.value ?? .unknown, in: Bottleneck.statusField,
      environment)
  }

  private func hexagon(
    _ entry: Entry<HexagonAssessment>, _ profile: HexagonProfile
  ) -> Page.Line {
    func names(_ parts: [HexagonPart.Part]) -> String {
      parts.map { $0.label[language] }.joined(separator: ", ")
    }
    let parts = [
      profile.weakest.isEmpty ? nil : words.weakest(names(profile.weakest)),
      profile.unknown.isEmpty ? nil : words.unknown(names(profile.unknown)),
      entry.value.recommendation?.label[language],
    ]
    return .item(
      ([Cleaning.line(entry.value.title)] + parts.compactMap(\.self)).joined(separator: ", "),
      tone: entry.value.recommendation?.tone, opens: .record(entry.id))
  }
}

struct ImplementationWords: Bilingual {
  let language: Language

  func title(_ scope: String) -> String {
    say("Implementatie, \(scope)", "Implementation, \(scope)")
  }
  var shared: String {
    say("Knelpunten die meer projecten hebben", "Bottlenecks that several projects have")
  }
  func shared(_ title: String, _ projects: [String], _ count: Int, _ solved: Int) -> String {
    let places = projects.isEmpty ? "" : ": " + projects.joined(separator: "; ")
    let times = say("\(number(count)) keer", "\(number(count)) times")
    let done = solved > 0 ? say(", \(number(solved)) opgelost", ", \(number(solved)) solved") : ""
    return "\(title), \(times)\(done)\(places)"
  }
  /// What helped, where it is solved; else how far it is.
  func helped(_ text: String, _ status: String?) -> String {
    status.map { $0.capitalisedFirst + ": " + text } ?? say("Wat hielp: ", "What helped: ") + text
  }
  var cases: String { say("Casussen", "Cases") }
  var noCases: String { say("Er zijn nog geen casussen.", "There are no cases yet.") }
  func bottlenecks(_ count: Int) -> String {
    counted(count, ("knelpunt", "knelpunten"), ("bottleneck", "bottlenecks"))
  }
  func times(_ name: String, _ count: Int) -> String {
    count > 1 ? say("\(number(count)) keer \(name)", "\(name) \(number(count)) times") : name
  }
  var hexagons: String { say("Laatste Hexagon-beoordelingen", "Newest Hexagon assessments") }
  func weakest(_ parts: String) -> String { say("zwakst: \(parts)", "weakest: \(parts)") }
  func unknown(_ parts: String) -> String {
    say("niet bekend: \(parts)", "not known: \(parts)")
  }
  var lessons: String {
    say("De vijf lessen over alle projecten", "The five lessons over all projects")
  }
}

extension Bottleneck {
  static let sameField = field(\.same)
  static let statusField = field(\.status)
}
extension KnosterAssessment { static let caseField = field(\.implementationCase) }
