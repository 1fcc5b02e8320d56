import OogstModel

extension ScreenID { public static let everything = ScreenID("everything") }

extension ScreenDefinition {
  /// Every kind of record with its number, for what has no screen of its own.
  static let everything = ScreenDefinition(
    .everything,
    Door(
      key: "9", short: Label("alle gegevens", "all data"),
      description: Label("Alle gegevens: elke soort", "All data: every kind"),
      dutch: ["alles", "alle gegevens", "gegevens"], english: ["everything", "all data"]),
    PageDefinition(
      ask: { store, _, _ throws(StoreError) in
        var counts: [(kind: Kind, count: Int)] = []
        for kind in store.kinds {
          counts.append((kind, try store.counts(kind.code, in: nil, by: []).total))
        }
        return Told(revision: try store.revision()) { [counts] _, environment in
          page(counts, environment.language)
        }
      },
      name: PageDefinition.named(.screen(.everything))))

  /// By what the kinds are about, those of which there are none, too: one must be able to add the first.
  private static func page(_ counts: [(kind: Kind, count: Int)], _ language: Language) -> Page {
    let areas: [Area?] = Area.allCases + [nil]
    let sections = areas.map { area in
      Page.Section(
        area?.label[language] ?? language.say("Verder", "Further"),
        counts.filter { Area.of($0.kind) == area }.map { kind, count in
          .figure(
            label: kind.plural[language].capitalisedFirst, number: count, share: nil,
            opens: .list(ListQuery(kind.code, order: kind.order)))
        })
    }
    return Page(
      heading: language.say("Alle gegevens", "All data"),
      sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }
}
