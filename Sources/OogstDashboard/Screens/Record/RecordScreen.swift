import OogstModel

extension ScreenID { public static let record = ScreenID("record") }

extension ScreenDefinition {
  /// A record: what is known of it, its story, and what refers to it; every relation opens.
  static let record = ScreenDefinition(
    .record,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record else { return nil }
        guard let detail = try store.detailWithBin(id, environment) else {
          guard let removed = try store.removed(id) else { return nil }
          return binned(removed, try store.revision(), environment)
        }
        let added = try store.added(to: detail.record, environment)
        return Told(
          revision: detail.revision, titles: RecordText.titles(detail, environment)
        ) { page, environment in
          recordPage(detail, added, environment, isFirstLook: page.isPreview)
        }
      },
      name: PageDefinition.namedByRecord, hints: [.open, .readInFull, .back, .menu, .help],
      role: .record))

  /// What is in the bin is not shown, but that it is, and how it comes back.
  private static func binned(
    _ removed: RemovedRecord, _ revision: Int, _ environment: Environment
  ) -> Told? {
    guard let kind = environment.kind(removed.record.id.kind) else { return nil }
    return Told(revision: revision, titles: [:]) { _, environment in
      let words = RecordWords(language: environment.language)
      let line = BinWords(language: environment.language).line(removed, kind)
      return Page(
        heading: line + words.isInBin,
        sections: [
          Page.Section(nil, [.item(words.bringBack, opens: .restore(removed.record.id))])
        ])
    }
  }

  /// A first look, beside a list, leaves out the names of what is not known: they are long, and at most rows
  /// the same.
  static func recordPage(
    _ detail: RecordDetail, _ added: Added, _ environment: Environment, isFirstLook: Bool
  ) -> Page {
    guard let kind = environment.kind(detail.record.id.kind) else {
      return Page(heading: detail.record.id.description, sections: [])
    }
    return RecordPage(
      text: RecordText(detail: detail, kind: kind, environment: environment),
      added: added, isFirstLook: isFirstLook
    ).page
  }
}

private struct RecordPage {
  let text: RecordText
  let added: Added
  let isFirstLook: Bool

  private var environment: Environment { text.environment }
  private var language: Language { environment.language }
  private var words: RecordWords { RecordWords(language: language) }

  var page: Page {
    var facts: [Page.Line] = []
    var stories: [Page.Section] = []
    var relations: [Page.Section] = []
    var tables: [Page.Section] = []
    var unknown: [String] = []
    for (field, value) in text.values where !field.uses.contains(.title) {
      if added.hides.contains(field.name), !value.isUnknown { continue }
      // Beside a list others may look along.
      if isFirstLook, field.uses.contains(.personal) { continue }
      if value.isUnknown {
        // Labels that ask something stand in a row here, as names.
        unknown.append(field.label[language].lowercasedFirst.filter { $0 != "?" })
      } else if case .references(let entries) = value, entries.count > 1 {
        relations.append(Page.Section(field.label[language], entries.map(line)))
      } else if case .rows(let rows) = value {
        tables.append(Page.Section(field.label[language], rows.map { row($0, field) }))
      } else {
        add(field, value, to: &facts, &stories)
      }
    }
    let missing =
      unknown.isEmpty || isFirstLook ? [] : [Page.Section(nil, [.text(notKnown(unknown))])]
    var known = Page.Section(nil, facts + text.identity)
    // The story first; beside it, where there is room, what is known in short.
    known.beginsColumn = !stories.isEmpty
    var told = added.sections(environment).filter { !$0.lines.isEmpty }
    let isBefore = added.place == .beforeFacts && !told.isEmpty
    if isBefore { known.beginsColumn = true }
    if added.place == .besideFacts, !told.isEmpty {
      known.beginsColumn = false
      told[0].beginsColumn = true
    }
    let others = text.detail.referrers.filter { group in
      !added.replaces.contains { $0.kind == group.kind && $0.field == group.field }
    }
    let sections =
      [text.issues] + stories + (isBefore ? told + [known] : [known] + told) + [further] + tables
      + relations + others.map(referrers) + missing
    return Page(
      heading: text.title, sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  /// The screens that tell more of a record of this kind.
  private var further: Page.Section {
    let id = text.detail.record.id
    let screens =
      isFirstLook
      ? [] : environment.screens.about(text.kind).filter { !added.screens.contains($0.id) }
    return Page.Section(
      nil,
      screens.compactMap { screen in
        screen.about.map {
          .item($0.label[language], opens: .page(Subject(screen.id, record: id)))
        }
      })
  }

  /// Who looks sees how many there are, and what shows them; read aloud, the names are the shorter way.
  private func notKnown(_ labels: [String]) -> String {
    guard environment.settings.mode == .seeing, labels.count > 3,
      let key = environment.key(.readInFull)
    else { return words.notKnown(labels) }
    return words.folded(labels.count, key)
  }

  private func add(
    _ field: Field, _ value: Value, to facts: inout [Page.Line], _ stories: inout [Page.Section]
  ) {
    let label = field.label[language]
    switch value {
    case .text(let story) where field.type == .prose:
      stories.append(Page.Section(label, Cleaning.paragraphs(story).map(Page.Line.text)))
    case .references(let entries):
      facts += entries.map { entry in
        .field(
          label: label, value: ValueText(language).text(entry, text.detail.titles),
          opens: entry.id.map(Target.record))
      }
    case .reference(let id):
      facts.append(.field(label: label, value: text.value(value, field), opens: .record(id)))
    case .unknown, .unrecognised, .text, .number, .range, .money, .date, .time, .yesNo, .choice,
      .tags, .rows:
      facts.append(
        .field(
          label: label, value: text.value(value, field), tone: field.tone(of: value), opens: nil))
    }
  }

  /// A row of a table; it opens the record that it names.
  private func row(_ row: [Value], _ field: Field) -> Page.Line {
    let words = ValueText(language).text(row, field, text.detail.titles)
    return row.flatMap(\.referenced).first.map { .item(words, opens: .record($0)) } ?? .text(words)
  }

  /// One of several records that a field refers to, below its name.
  private func line(_ entry: Referent) -> Page.Line {
    let title = ValueText(language).text(entry, text.detail.titles)
    return entry.id.map { .item(title, opens: .record($0)) } ?? .text(title)
  }

  /// The records of one kind that refer to this one: the newest, and a way to all of them.
  private func referrers(_ group: RecordDetail.Referrers) -> Page.Section {
    guard let kind = environment.kind(group.kind), let field = kind.field(group.field) else {
      return Page.Section(nil, [])
    }
    let id = text.detail.record.id
    var lines: [Page.Line] = group.rows.map {
      .row($0, kind, group.titles, order: kind.orderBelow, environment)
    }
    if group.total > group.rows.count {
      lines.append(
        .item(
          words.all(group.total, kind.plural[language]),
          opens: .list(
            ListQuery(
              kind.code, filters: [Filter(field.name, [.reference(id)])], order: kind.order))))
    }
    return Page.Section(text.relation(kind, field), lines)
  }
}

extension Page.Line {
  /// A row of a list as a line that opens its record, whole where it takes several rows.
  static func row(
    _ row: ListRow, _ kind: Kind, _ titles: [RecordID: String], order: Order,
    _ environment: Environment
  ) -> Page.Line {
    let cells = ValueText(environment.language)
      .cells(
        row, kind, titles, environment.settings.rowDetail, order: order, today: environment.today)
    return .item(
      cells.joined(width: environment.grid.lineWidth, cutsTitle: false), opens: .record(row.id))
  }
}
