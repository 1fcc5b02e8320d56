import OogstModel

extension ScreenID { static let bin = ScreenID("bin") }

extension ScreenDefinition {
  /// What was removed, the last first, each a line that brings it back.
  static let bin = ScreenDefinition(
    .bin,
    Door(
      key: nil, short: Label("prullenbak", "bin"),
      description: Label("Prullenbak: wat is weggegooid", "Bin: what was removed"),
      dutch: ["prullenbak", "herstel"], english: ["bin", "restore"], opensOnTop: true),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let removed = try store.removed(nil, count: mostRemoved)
        return Told(revision: try store.revision()) { [removed] _, environment in
          let words = BinWords(language: environment.language)
          let lines = removed.compactMap { removed -> Page.Line? in
            guard let kind = environment.kind(removed.record.id.kind) else { return nil }
            return .item(words.line(removed, kind), opens: .restore(removed.record.id))
          }
          return Page(
            heading: words.heading(lines.count),
            sections: [Page.Section(nil, lines.isEmpty ? [.text(words.isEmpty)] : lines)])
        }
      },
      name: PageDefinition.named(.screen(.bin))))

  private static let mostRemoved = 500
}

struct BinWords: Bilingual {
  let language: Language

  func heading(_ count: Int) -> String {
    say(
      "Prullenbak: \(number(count)). Enter haalt terug", "Bin: \(number(count)). Enter brings back")
  }
  var isEmpty: String { say("Er is niets weggegooid.", "Nothing was removed.") }

  /// *Les: Wandel samen, LES-3, 3 maart 2024, jansen*.
  func line(_ removed: RemovedRecord, _ kind: Kind) -> String {
    let title = ValueText(language).text(
      removed.record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
    let when = ChangeText(language: language, titles: [:]).when(removed.stamp)
    return kind.label[language].capitalisedFirst + ": " + title
      + ", \(removed.record.id), " + when
  }
}
