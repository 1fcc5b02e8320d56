import OogstModel

extension RecordAddition {
  /// A phase that follows another: which lessons of the programme can be taken along, beside those that were chosen.
  static let phase = RecordAddition(Phase.self) { store, entry, _ throws(StoreError) in
    guard let before = entry.value.predecessor?.id,
      let phase = try store.entries(Phase.self, [before]).first
    else { return Added() }
    // A lesson does not say in which phase it was learned: all that the programme stands for.
    let filters = [
      Filter(Lesson.stateField.name, Lesson.Status.allCases.filter(\.isAdopted).map(\.value))
    ]
    let query = ListQuery(
      Lesson.code, filters: filters,
      programme: phase.value.programme?.id ?? entry.value.programme?.id,
      order: Lesson.kind.newestFirst)
    let page = try store.page(query, .first, count: mostTaken)
    let total = page.reachesEnd ? page.rows.count : try store.count(query)
    let chosen = entry.value.carriedOver.ids
    let titles = try store.titles(of: Set(chosen))
    var added = Added { environment in
      let words = TakenAlongWords(language: environment.language)
      var lines = page.rows.filter { !chosen.contains($0.id) }.map { row -> Page.Line in
        .row(row, Lesson.kind, page.titles, order: query.order, environment)
      }
      if total > page.rows.count { lines.append(.item(words.all(total), opens: .list(query))) }
      return [
        Page.Section(
          words.taken,
          chosen.compactMap { id in
            titles[id].map { .item(Cleaning.line($0), opens: .record(id)) }
          }),
        Page.Section(words.heading(isChosen: !chosen.isEmpty), lines),
      ]
    }
    // What led to no record is told by the field alone.
    if titles.count == entry.value.carriedOver.entries.count {
      added.hides = [Phase.carriedOverField.name]
    }
    return added
  }

  private static let mostTaken = 20
}

extension Phase { fileprivate static let carriedOverField = field(\.carriedOver) }

extension Lesson {
  fileprivate static let stateField = field(\.status)
}

struct TakenAlongWords: Bilingual {
  let language: Language

  var taken: String { say("Wat nemen we mee", "What we take along") }

  func heading(isChosen: Bool) -> String {
    isChosen
      ? say("Wat er nog meer geleerd is", "What else was learned")
      : say("Wat kunnen we meenemen", "What we could take along")
  }

  func all(_ count: Int) -> String {
    say("Alle \(number(count)) lessen", "All \(number(count)) lessons")
  }
}
