import OogstModel

/// What an overview says of projects that no programme holds yet, as after a first import: how they are spread, which
/// are the newest and the largest, and the way to their sums.
struct ProjectsAlone: Sendable {
  private let total: Int
  private let counts: Counts
  private let organisations: [RecordID: String]
  private let newest: ListPage
  private let largest: ListPage

  /// Each list is so long at most.
  private static let most = 5
  /// More organisations than this many projects have are not read before the first screen.
  private static let mostCounted = 50_000
  private static let budgetOrder = Order(by: .field(Project.budgetField.name), isDescending: true)

  init(_ store: any StoreSnapshot, total: Int) throws(StoreError) {
    self.total = total
    let (status, organisation) = (Project.statusField.name, Project.organisationField.name)
    counts = try store.counts(
      Project.code, in: nil, by: total <= Self.mostCounted ? [status, organisation] : [status])
    let named = (counts.byField[organisation] ?? [:]).flatMap { value, count in
      value.referenced.map { (id: $0, count: count) }
    }
    let largest = named.sorted { ($1.count, $0.id.number) < ($0.count, $1.id.number) }
      .prefix(Self.most).map(\.id)
    organisations = try store.titles(of: Set(largest))
    newest = try store.page(
      ListQuery(Project.code, order: Project.kind.newestFirst), .first, count: Self.most)
    self.largest = try store.page(
      ListQuery(Project.code, order: Self.budgetOrder), .first, count: Self.most)
  }

  func sections(_ environment: Environment) -> [Page.Section] {
    let language = environment.language
    let words = ProjectsAloneWords(language: language)
    let kind = Project.kind
    let query = ListQuery(kind.code, order: kind.order)
    let ways: [Page.Line] =
      [.item(words.totals, opens: .page(Subject(.groups, query: query)))]
      + [Project.beginsField, Project.organisationField].map { field in
        .item(
          words.way(by: field), opens: .page(Subject(.groups, query: query, field: field.name)))
      }
    return [
      Page.Section(words.counted, ways), status(environment, query),
      organisation(environment, query),
      rows(newest, words.newest, kind.newestFirst, known: kind.dated, environment),
      amounts(environment),
    ].filter { !$0.lines.isEmpty }
  }

  private func status(_ environment: Environment, _ query: ListQuery) -> Page.Section {
    let field = Project.statusField
    guard case .choice(let options) = field.type else {
      return Page.Section(nil, [])
    }
    let lines = options.map { Value.choice($0.name) }.compactMap {
      figure($0, field, counts.count(field.name, $0), query, environment)
    }
    return Page.Section(field.label[environment.language], lines)
  }

  private func organisation(_ environment: Environment, _ query: ListQuery) -> Page.Section {
    let field = Project.organisationField
    let lines = organisations.keys.map { ($0, counts.count(field.name, .reference($0))) }
      .sorted { ($1.1, $0.0.number) < ($0.1, $1.0.number) }
      .compactMap { figure(.reference($0.0), field, $0.1, query, environment) }
    return Page.Section(field.label[environment.language], lines)
  }

  private func figure(
    _ value: Value, _ field: Field, _ count: Int, _ query: ListQuery, _ environment: Environment
  ) -> Page.Line? {
    guard count > 0 else { return nil }
    return .figure(
      label: ValueText(environment.language).text(value, field, organisations), number: count,
      share: Double(count) / Double(max(total, 1)), tone: field.tone(of: value),
      opens: .list(query.rows(of: [value], by: [field])))
  }

  /// The largest in one currency: amounts of two cannot be compared.
  private func amounts(_ environment: Environment) -> Page.Section {
    let shown = Project.kind.shown(in: Self.budgetOrder)
    let place = shown.firstIndex { Project.kind.fields[$0] == Project.budgetField } ?? 0
    func money(_ row: ListRow) -> Money? {
      guard row.values.indices.contains(place), case .money(let money) = row.values[place] else {
        return nil
      }
      return money
    }
    guard let first = largest.rows.first.flatMap(money) else { return Page.Section(nil, []) }
    var page = largest
    page.rows = largest.rows.filter { money($0)?.currency == first.currency }
    let heading = ProjectsAloneWords(language: environment.language).largest(first.currency)
    return rows(page, heading, Self.budgetOrder, known: Project.budgetField.name, environment)
  }

  /// The first rows in an order, but for those of which that is not known.
  private func rows(
    _ page: ListPage, _ heading: String, _ order: Order, known name: String?,
    _ environment: Environment
  ) -> Page.Section {
    let shown = Project.kind.shown(in: order)
    let place = shown.firstIndex { Project.kind.fields[$0].name == name }
    let rows = page.rows.filter { row in
      place.map { row.values.indices.contains($0) && !row.values[$0].isUnknown } ?? false
    }
    return Page.Section(
      heading, rows.map { .row($0, Project.kind, page.titles, order: order, environment) })
  }
}

private struct ProjectsAloneWords: Bilingual {
  let language: Language

  var counted: String { say("In getallen", "In figures") }
  var totals: String { say("Totalen, en waarop te groeperen is", "Totals, and what to group by") }
  func way(by field: Field) -> String {
    let label = field.label[language].lowercasedFirst
    return field.type == .date
      ? say("Per jaar van \(label)", "By year of \(label)") : say("Per \(label)", "By \(label)")
  }
  var newest: String { say("Nieuwste projecten", "Newest projects") }
  func largest(_ currency: String?) -> String {
    guard let currency else {
      return say("Grootste projecten, munt onbekend", "Largest projects, currency unknown")
    }
    let name = currency == "EUR" ? "euro" : currency
    return say("Grootste projecten in \(name)", "Largest projects in \(name)")
  }
}

extension Project {
  fileprivate static let statusField = field(\.status)
  fileprivate static let organisationField = field(\.organisation)
  fileprivate static let beginsField = field(\.begins)
  fileprivate static let budgetField = field(\.budget)
}
