import OogstModel

extension ScreenDefinition {
  /// What is about the same as a record, for each kind that tells what was learned or got in the way.
  static let similar: [ScreenDefinition] = SimilarData.kinds.map { kind in
    ScreenDefinition(
      ScreenID("similar" + kind.code), about: kind, Label("Lijkt op", "Similar"),
      PageDefinition(
        ask: { store, subject, environment throws(StoreError) in
          guard let id = subject.record, let data = try SimilarData(id, store) else { return nil }
          return Told(
            revision: try store.revision(), titles: [id: data.titles[id] ?? id.description]
          ) { _, environment in
            data.page(environment)
          }
        },
        name: PageDefinition.namedByRecord, role: .text))
  }
}

private struct SimilarData: Sendable {
  static let kinds: [Kind] = [
    Lesson.kind, Observation.kind, Bottleneck.kind, LearningQuestion.kind,
  ]

  let id: RecordID
  var found: [Topic.Likeness] = []
  var titles: [RecordID: String] = [:]

  /// So many words are looked for, and so many records looked at for each.
  private static let mostWords = 8
  private static let mostRecords = 30
  private static let mostFound = 20

  init?(_ id: RecordID, _ store: any StoreSnapshot) throws(StoreError) {
    guard let record = try store.records([id]).first,
      let kind = Self.kinds.first(where: { $0.code == id.kind })
    else { return nil }
    self.id = id
    let topic = Topic(record, kind)
    for kind in Self.kinds {
      var candidates: Set<RecordID> = []
      for word in topic.titleWords.prefix(Self.mostWords) {
        let query = ListQuery(kind.code, text: word, order: .lastEnteredFirst)
        candidates.formUnion(try store.page(query, .first, count: Self.mostRecords).rows.map(\.id))
      }
      if let themes = kind.field("themes"), !topic.themesInOrder.isEmpty {
        let query = ListQuery(
          kind.code, filters: [Filter(themes.name, topic.themesInOrder.map(Value.reference))],
          order: .lastEnteredFirst)
        candidates.formUnion(try store.page(query, .first, count: Self.mostRecords).rows.map(\.id))
      }
      found += try store.records(candidates.sorted()).compactMap { other in
        topic.likeness(to: Topic(other, kind))
      }
    }
    found = Array(
      found.sorted { (-$0.weight, $0.id) < (-$1.weight, $1.id) }.prefix(Self.mostFound))
    titles = try store.titles(of: Set([id] + found.flatMap { [$0.id] + $0.themes }))
  }

  func page(_ environment: Environment) -> Page {
    let language = environment.language
    let words = SimilarWords(language: language)
    let title = Cleaning.line(titles[id] ?? id.description)
    let sections = Self.kinds.map { kind in
      Page.Section(
        kind.plural[language].capitalisedFirst,
        found.filter { $0.id.kind == kind.code }.map { one in
          .item(
            Cleaning.line(titles[one.id] ?? one.id.description) + ", "
              + words.why(
                one.themes.map { Cleaning.line(titles[$0] ?? $0.description) }, one.words),
            opens: .record(one.id))
        })
    }.filter { !$0.lines.isEmpty }
    return Page(
      heading: words.heading(title),
      sections: sections.isEmpty ? [Page.Section(nil, [.text(words.none)])] : sections)
  }
}

struct SimilarWords: Bilingual {
  let language: Language

  var none: String {
    say(
      "Er is niets dat er genoeg op lijkt. Alleen een thema, of alleen één woord, is te weinig.",
      "There is nothing that is enough like it. A theme alone, or one word alone, is too little.")
  }

  func heading(_ title: String) -> String { say("Lijkt op: \(title)", "Similar to: \(title)") }

  /// *zelfde thema: wonen; ook: keuken, rooster*.
  func why(_ themes: [String], _ words: [String]) -> String {
    let reasons = [
      themes.isEmpty
        ? nil : say("zelfde thema: ", "same theme: ") + themes.joined(separator: ", "),
      words.isEmpty
        ? nil
        : (words.count == 1 ? say("woord: ", "word: ") : say("woorden: ", "words: "))
          + words.joined(separator: ", "),
    ]
    return reasons.compactMap(\.self).joined(separator: "; ")
  }
}
