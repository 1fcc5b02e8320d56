import OogstModel

extension ScreenID { static let groups = ScreenID("groups") }

extension ScreenDefinition {
  /// The list below counted in groups: each with its sum and a way to its rows; without fields the totals, and by what
  /// it can be grouped.
  static let groups = ScreenDefinition(
    .groups,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let query = subject.query, let kind = environment.kind(query.kind) else { return nil }
        let fields = GroupsPage.fields(subject, kind)
        // Of several fields with figures each has its own sum.
        var all: [GroupsPage.Counted] = []
        let summed: [Field?] = kind.fields.filter(\.isSummed)
        for field in summed.isEmpty ? [nil] : summed {
          let grouping = Grouping(by: fields.map(\.name), summed: field?.name)
          all.append(GroupsPage.Counted(field: field, groups: try store.groups(query, grouping)))
        }
        let shown = all.first?.groups.groups.prefix(GroupsPage.most) ?? []
        let named = shown.flatMap(\.values).flatMap(\.referenced)
        let titles = try store.titles(
          of: Set(named + query.filters.flatMap(\.named).flatMap(\.referenced)))
        let counted = all
        return Told(revision: try store.revision(), titles: titles) { page, environment in
          GroupsPage(
            query: query, kind: kind, fields: fields, counted: counted,
            titles: titles.merging(page.titles) { one, _ in one }, environment: environment
          ).page
        }
      },
      name: PageDefinition.named(.group)))
}

/// What the page of groups says.
private struct GroupsPage {
  let query: ListQuery
  let kind: Kind
  let fields: [Field]
  let counted: [Counted]
  let titles: [RecordID: String]
  let environment: Environment

  /// The list counted, with the sums of one field.
  struct Counted: Sendable {
    var field: Field?
    var groups: Groups
    /// What rows with the same answers are together.
    var totals: [[Value]: Totals]

    init(field: Field?, groups: Groups) {
      self.field = field
      self.groups = groups
      totals = Dictionary(
        groups.groups.prefix(GroupsPage.most).map { ($0.values, $0.totals) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// More lines than anyone goes through; the command line gives all.
  static let most = 500

  private var language: Language { environment.language }
  private var words: GroupWords { GroupWords(language: language) }
  private var text: ValueText { ValueText(language) }

  /// The fields of a page, by their names in its subject.
  static func fields(_ subject: Subject, _ kind: Kind) -> [Field] {
    (subject.field ?? "").split(separator: ",").compactMap { kind.field(String($0)) }
  }

  private var total: Int { counted.first?.groups.all.count ?? 0 }

  var page: Page {
    let list = QueryText(query: query, titles: titles, environment: environment)
    let by = fields.map { words.name(of: $0) }
    return Page(
      heading: words.heading(list.heading(total: total, isScoped: query.programme != nil), by),
      sections: ([totals] + table + (fields.isEmpty ? [choices, tables] : groups + [rest])).filter {
        !$0.lines.isEmpty
      })
  }

  /// Sum, median and how many are unknown of each field with figures.
  private var totals: Page.Section {
    Page.Section(
      nil,
      counted.flatMap { counted -> [Page.Line] in
        guard let field = counted.field else { return [] }
        let all = counted.groups.all
        guard !all.sums.isEmpty else {
          return [.field(label: field.label[language], value: words.allUnknown, opens: nil)]
        }
        let label = field.label[language]
        let unknown = all.unknown > 0 ? [words.unknown(all.unknown)] : []
        let sums = all.sums.map { sum in
          words.sum(
            amount(sum.sum, sum.currency, field),
            median: sum.median.map { amount($0, sum.currency, field) })
        }
        // Of several currencies each has a line, and says of how many amounts it is the sum. None leads to the largest:
        // those of another may come first.
        guard sums.count > 1 else {
          return [
            .field(
              label: label, value: (sums + unknown).joined(separator: ", "),
              opens: largest(of: field))
          ]
        }
        return zip(all.sums, sums).map { sum, text in
          .field(
            label: label, value: text + ", " + words.amounts(sum.count), opens: nil)
        } + unknown.map { .field(label: label, value: $0, opens: nil) }
      })
  }

  /// The list itself, with the largest first; nothing where it cannot be ordered so.
  private func largest(of field: Field) -> Target? {
    guard field.uses.contains(.sorted), query.text.isEmpty else { return nil }
    var query = query
    query.order = Order(by: .field(field.name), isDescending: true)
    return .list(query)
  }

  /// By what it can be grouped.
  private var choices: Page.Section {
    Page.Section(
      words.choose,
      kind.fields.filter(\.isGrouped).map { field in
        .item(
          words.name(of: field).capitalisedFirst,
          opens: .page(Subject(.groups, query: query, field: field.name)))
      })
  }

  /// More than this nobody looks through for the one that is wanted; any other two can be typed.
  private static let mostTables = 6

  /// Two answers from a short list each, which make a table.
  private var tables: Page.Section {
    let short = kind.fields.filter { field in
      if case .choice = field.type { field.isGrouped } else { false }
    }
    let pairs = short.indices.flatMap { one in
      short[(one + 1)...].map { (short[one], $0) }
    }
    return Page.Section(
      words.asTable,
      pairs.prefix(Self.mostTables).map { one, other in
        .item(
          words.both(words.name(of: one), words.name(of: other)).capitalisedFirst,
          opens: .page(Subject(.groups, query: query, field: one.name + "," + other.name)))
      })
  }

  // MARK: - Groups

  /// Of two fields, for who looks: all of it at once, above the lines that say it one by one.
  private var table: [Page.Section] {
    guard environment.settings.mode == .seeing, let all = counted.first?.groups,
      all.groups.count <= Self.most, let table = GroupsTable(all, by: fields)
    else { return [] }
    let lines = table.lines(together: words.together) { value, field in
      text.text(value, field, titles)
    } opens: { value in
      .list(query.rows(of: [value], by: [fields[0]]))
    }
    return [Page.Section(nil, lines)]
  }

  /// One section; of two fields one for each answer to the first.
  private var groups: [Page.Section] {
    guard let first = counted.first else { return [] }
    let all = Array(first.groups.groups.prefix(Self.most))
    guard fields.count > 1 else {
      return [Page.Section(nil, ordered(all).map { line($0, label($0, 0)) })]
    }
    var sections: [(value: Value, groups: [Group])] = []
    for group in all {
      if let index = sections.firstIndex(where: { $0.value == group.values[0] }) {
        sections[index].groups.append(group)
      } else {
        sections.append((group.values[0], [group]))
      }
    }
    // Of those that are as large, the one that came first.
    func count(_ value: Value) -> Int { first.groups.byField.first?[value] ?? 0 }
    let sorted = sections.enumerated().sorted {
      (-count($0.element.value), $0.offset) < (-count($1.element.value), $1.offset)
    }
    let parts = sorted.map { _, section in
      Page.Section(
        label(section.groups[0], 0).capitalisedFirst + ": "
          + Words(language).number(count(section.value)),
        ordered(section.groups).map { line($0, label($0, 1)) })
    }
    return parts + [together(first.groups)]
  }

  /// Of two fields the answers to the second, whatever the first is: the last row of a table.
  private func together(_ groups: Groups) -> Page.Section {
    guard fields.count == 2, groups.byField.count == 2, groups.groups.count <= Self.most else {
      return Page.Section(nil, [])
    }
    var answers: [Group] = []
    for group in groups.groups where !answers.contains(where: { $0.values[0] == group.values[1] }) {
      var totals = Totals()
      totals.count = groups.byField[1][group.values[1]] ?? 0
      answers.append(Group(values: [group.values[1]], totals: totals))
    }
    answers.sort { $0.totals.count > $1.totals.count }
    return Page.Section(
      words.together.capitalisedFirst + ": " + Words(language).number(groups.all.count),
      ordered(answers).map { group in
        .figure(
          label: text.text(group.values[0], fields[1], titles), number: group.totals.count,
          share: total > 0 ? Double(group.totals.count) / Double(total) : nil,
          tone: fields[1].tone(of: group.values[0]),
          opens: .list(query.rows(of: group.values, by: [fields[1]])))
      })
  }

  /// How many groups are left out, if any.
  private var rest: Page.Section {
    let count = (counted.first?.groups.groups.count ?? 0) - Self.most
    return Page.Section(nil, count > 0 ? [.text(words.rest(count))] : [])
  }

  /// By size; years in their order, so that the page shows their course.
  private func ordered(_ groups: [Group]) -> [Group] {
    guard fields.last?.type == .date else { return groups }
    func year(_ group: Group) -> Int {
      if case .date(let date)? = group.values.last { date.year } else { Int.max }
    }
    return groups.sorted { year($0) < year($1) }
  }

  private func label(_ group: Group, _ index: Int) -> String {
    text.text(group.values[index], fields[index], titles)
  }

  private func line(_ group: Group, _ label: String) -> Page.Line {
    let sums = counted.flatMap { counted -> [String] in
      guard let field = counted.field, let totals = counted.totals[group.values] else { return [] }
      return totals.sums.map { amount($0.sum, $0.currency, field) }
    }
    return .figure(
      label: label, number: group.totals.count,
      share: total > 0 ? Double(group.totals.count) / Double(total) : nil,
      sum: sums.isEmpty ? nil : sums.joined(separator: ", "),
      tone: fields.last.flatMap { field in group.values.last.flatMap(field.tone) },
      opens: .list(query.rows(of: group.values, by: fields)))
  }

  private func amount(_ amount: Int, _ currency: String?, _ field: Field) -> String {
    field.type == .money
      ? Words(language).money(Money(cents: amount, currency: currency))
      : Words(language).number(amount, decimals: field.decimals)
  }
}

private struct GroupWords: Bilingual {
  let language: Language

  func heading(_ list: String, _ by: [String]) -> String {
    guard !by.isEmpty else { return say("In groepen: ", "In groups: ") + list }
    let fields = by.joined(separator: say(" en ", " and "))
    return say("Per \(fields): ", "By \(fields): ") + list
  }

  /// A date counts by its year.
  func name(of field: Field) -> String {
    let label = field.label[language].lowercasedFirst
    return field.type == .date ? say("jaar van \(label)", "year of \(label)") : label
  }

  var choose: String { say("Groepeer op", "Group by") }
  var asTable: String { say("Als tabel", "As a table") }
  func both(_ one: String, _ other: String) -> String { one + say(" en ", " and ") + other }
  var allUnknown: String { say("bij geen bekend", "known of none") }

  func sum(_ sum: String, median: String?) -> String {
    let middle = median.map { say(", mediaan \($0)", ", median \($0)") } ?? ""
    return say("\(sum) samen", "\(sum) together") + middle
  }

  var together: String { say("samen", "together") }

  func amounts(_ count: Int) -> String {
    counted(count, ("bedrag", "bedragen"), ("amount", "amounts"))
  }

  func rest(_ count: Int) -> String {
    counted(
      count,
      (
        "kleinere groep staat hier niet; oogst tel geeft alle.",
        "kleinere groepen staan hier niet; oogst tel geeft alle."
      ),
      (
        "smaller group is not here; oogst count gives all.",
        "smaller groups are not here; oogst count gives all."
      ))
  }

  func unknown(_ count: Int) -> String {
    say("\(number(count)) onbekend", "\(number(count)) unknown")
  }
}
