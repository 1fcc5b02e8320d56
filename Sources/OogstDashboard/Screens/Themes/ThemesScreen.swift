import OogstModel

extension ScreenID { public static let themesAndProducts = ScreenID("themesAndProducts") }

extension ScreenDefinition {
  /// What emerges over projects, from where, and what is made of it.
  static let themesAndProducts = ScreenDefinition(
    .themesAndProducts,
    Door(
      key: "6", short: Label("thema's en kennisproducten", "themes and products"),
      description: Label(
        "Thema's en kennisproducten", "Themes and knowledge products"),
      dutch: ["thema's en kennisproducten"], english: ["themes and products"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try ThemesData(store, environment.scope.id)
        return Told(revision: try store.revision()) { _, environment in
          ThemesPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.themesAndProducts))))
}

/// What the screen of themes shows, of one programme or of all.
struct ThemesData: Sendable {
  struct Size: Sendable {
    var theme: Entry<Theme>
    var projects: Int
    var lessons: Int
    var products: Int
  }

  /// By the number of projects, not of notes.
  var themes: [Size]
  var themeCount: Int
  var growth: ThemeGrowth?
  var names: [RecordID: String]
  var products: [(status: KnowledgeProduct.Status?, count: Int)]
  var collections: [Entry<ProductCollection>]

  private static let most = 100

  init(_ store: any StoreSnapshot, _ programme: RecordID?) throws(StoreError) {
    let field = ThemeSize.field
    let projects = try store.counts(Project.code, in: programme, by: [field])
    let lessons = try store.counts(Lesson.code, in: programme, by: [field])
    let made = try store.counts(
      KnowledgeProduct.code, in: programme, by: [field, KnowledgeProduct.statusField.name])
    themeCount = try store.counts(Theme.code, in: programme, by: []).total
    // Those of most projects, and those that have none yet.
    let largest = (projects.byField[field] ?? [:])
      .compactMap { value, count in value.referenced.first.map { (id: $0, count: count) } }
      .sorted { (-$0.count, $0.id.number) < (-$1.count, $1.id.number) }
      .prefix(Self.most).map(\.id)
    let first = try store.entries(Theme.self, in: programme, most: Self.most)
    let known = Set(first.map(\.id))
    let others = try store.entries(Theme.self, largest.filter { !known.contains($0) })
    themes = (first + others).map { theme in
      let id = Value.reference(theme.id)
      return Size(
        theme: theme, projects: projects.count(field, id), lessons: lessons.count(field, id),
        products: made.count(field, id))
    }
    .sorted { one, other in
      (-one.projects, -one.lessons, one.theme.id.number)
        < (-other.projects, -other.lessons, other.theme.id.number)
    }
    growth = try ThemeGrowth(store, programme)
    names = try store.titles(of: Set(growth?.growing.map(\.theme) ?? []))
    let status = KnowledgeProduct.statusField.name
    products = (KnowledgeProduct.Status.allCases + [nil]).compactMap { each in
      let count = made.count(status, each?.value ?? .unknown)
      return count > 0 ? (each, count) : nil
    }
    collections = try store.entries(ProductCollection.self, in: programme, most: 20)
  }
}

private struct ThemesPage {
  let data: ThemesData
  let environment: Environment

  private var language: Language { environment.language }
  private var words: ThemeWords { ThemeWords(language: language) }

  var page: Page {
    let types: [Theme.Category?] = Theme.Category.allCases + [nil]
    let themes = types.map { type in
      Page.Section(
        words.heading(type),
        data.themes.filter { $0.theme.value.type == type }.map(theme))
    }
    let growing = Page.Section(
      words.growing,
      growingLines.isEmpty && data.growth != nil ? [.text(words.noneGrew)] : growingLines)
    let sections =
      [growing] + (data.themes.isEmpty ? [Page.Section(nil, [.text(words.none)])] : themes)
      + [
        Page.Section(words.products, data.products.map(product)),
        Page.Section(words.collections, data.collections.map(collection)),
        Page.Section(
          nil,
          [Theme.kind, KnowledgeProduct.kind, ProductCollection.kind].map {
            .all(of: $0, environment)
          }),
      ]
    return Page(
      heading: words.title(environment.scope.name(language)),
      sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  private var growingLines: [Page.Line] {
    (data.growth?.growing ?? []).prefix(5).map { change in
      let name = data.names[change.theme].map(Cleaning.line) ?? change.theme.description
      return .item(
        words.grew(name, change), tone: .good, opens: .record(change.theme))
    }
  }

  private func theme(_ size: ThemesData.Size) -> Page.Line {
    let name = Cleaning.line(size.theme.value.name)
    let status = size.theme.value.status.flatMap { status -> String? in
      Theme.Status.usual.contains(status) ? nil : status.label[language]
    }
    return .cells(
      label: [name, status].compactMap(\.self).joined(separator: ", "),
      [
        Page.Cell(name: Project.kind.plural[language], number: size.projects),
        Page.Cell(name: Lesson.kind.plural[language], number: size.lessons),
        Page.Cell(name: words.productsShort, number: size.products),
      ], opens: .record(size.theme.id))
  }

  private func product(_ status: KnowledgeProduct.Status?, _ count: Int) -> Page.Line {
    .count(
      count, of: KnowledgeProduct.kind, with: status?.value ?? .unknown,
      in: KnowledgeProduct.statusField, environment)
  }

  private func collection(_ entry: Entry<ProductCollection>) -> Page.Line {
    let parts = [
      Cleaning.line(entry.value.name), words.products(entry.value.products.ids.count),
      entry.value.status?.label[language],
    ]
    return .item(
      parts.compactMap(\.self).joined(separator: ", "), tone: entry.value.status?.tone,
      opens: .record(entry.id))
  }
}

struct ThemeWords: Bilingual {
  let language: Language

  func title(_ scope: String) -> String {
    say("Thema's en kennisproducten, \(scope)", "Themes and knowledge products, \(scope)")
  }
  var none: String { say("Er zijn nog geen thema's.", "There are no themes yet.") }
  var whatBelongs: String { say("Wat erbij hoort", "What belongs to it") }
  func heading(_ type: Theme.Category?) -> String {
    switch type {
    case .overarching: say("Overkoepelende thema's", "Overarching themes")
    case .substantive: say("Inhoudelijke thema's", "Substantive themes")
    case .subject: say("Onderwerpen", "Subjects")
    case nil: say("Andere thema's", "Other themes")
    }
  }
  var growing: String {
    say("Vaker genoemd dan in de vorige meting", "Named more often than in the round before")
  }
  var noneGrew: String { say("Geen thema werd vaker genoemd.", "No theme was named more often.") }
  func grew(_ name: String, _ change: ThemeGrowth.Change) -> String {
    let (before, now) = (number(change.before), number(change.now))
    return say(
      "\(name): van \(before) naar \(now) gesprekken",
      "\(name): from \(before) to \(now) conversations")
  }
  /// *In meting 2 in 7 gesprekken genoemd, in meting 1 in 3.*
  func talks(_ change: ThemeGrowth.Change) -> String {
    let now = counted(
      change.now, ("gesprek", "gesprekken"), ("conversation", "conversations"))
    return say(
      "In \(change.round) in \(now) genoemd, in \(change.roundBefore) in \(number(change.before)).",
      "Named in \(now) of \(change.round), and in \(number(change.before)) of \(change.roundBefore)."
    )
  }
  var products: String { say("Kennisproducten", "Knowledge products") }
  var productsShort: String { say("producten", "products") }
  func products(_ count: Int) -> String {
    counted(count, ("product", "producten"), ("product", "products"))
  }
  var collections: String { say("Verzamelingen", "Collections") }
}

extension KnowledgeProduct { static let statusField = field(\.status) }
