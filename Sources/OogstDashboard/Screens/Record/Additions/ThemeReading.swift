import OogstModel

extension RecordAddition {
  /// A theme by its numbers: projects before notes, since one project with ten notes is one project.
  static let theme = RecordAddition(Theme.self) { store, theme, environment throws(StoreError) in
    let size = try ThemeSize(theme.id, store)
    let growth = try ThemeGrowth(store, theme.value.programme?.id ?? environment.scope.id)
    return Added { environment in
      let words = ThemeWords(language: environment.language)
      let counts: [Page.Line] = size.counts.map { kind, count in
        .figure(
          label: kind.plural[environment.language].capitalisedFirst, number: count,
          opens: .list(
            ListQuery(
              kind.code, filters: [Filter(ThemeSize.field, [.reference(theme.id)])],
              order: kind.order)))
      }
      let grown = growth?.change(of: theme.id).map { words.talks($0) }
      return [
        Page.Section(words.whatBelongs, counts + [grown].compactMap(\.self).map(Page.Line.text))
      ]
    }
  }
}

/// How many records of each kind name a theme.
struct ThemeSize: Sendable {
  /// The name of the field that all of them have.
  static let field = "themes"

  /// The kinds whose records can belong to themes, what is known most of first.
  static let kinds: [Kind] = [
    Project.kind, Lesson.kind, Observation.kind, Bottleneck.kind, KnowledgeProduct.kind,
    Conversation.kind, LearningQuestion.kind, WallNote.kind,
  ].filter { $0.field(field)?.uses.contains(.facet) == true }

  let counts: [(kind: Kind, count: Int)]

  init(_ theme: RecordID, _ store: any StoreSnapshot) throws(StoreError) {
    var counts: [(Kind, Int)] = []
    for kind in Self.kinds {
      let count = try store.counts(kind.code, in: nil, by: [Self.field])
        .count(Self.field, .reference(theme))
      if count > 0 { counts.append((kind, count)) }
    }
    self.counts = counts
  }
}
