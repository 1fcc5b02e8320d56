import OogstModel

extension ScreenID { public static let changes = ScreenID("changes") }

extension ScreenDefinition {
  /// Who changed what, newest first, by day.
  static let changes = ScreenDefinition(
    .changes,
    Door(
      key: nil, short: Label("wijzigingen", "changes"),
      description: Label("Laatste wijzigingen", "Latest changes"),
      dutch: ["wijzigingen", "laatste wijzigingen"], english: ["changes", "latest changes"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let saves = try store.saves(before: nil, count: mostChanges, lines: 3)
        let ids = Set(
          saves.flatMap { save in
            save.lines.flatMap { [$0.id] + $0.change.old.referenced + $0.change.new.referenced }
          })
        let titles = try store.titlesWithBin(
          of: ids, known: try store.titles(of: ids), environment)
        return Told(revision: try store.revision(), titles: [:]) { _, environment in
          ChangesPage(saves: saves, titles: titles, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.changes)), role: .text))

  private static let mostChanges = 100
}

private struct ChangesPage {
  let saves: [SaveEntry]
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }

  var page: Page {
    let words = ChangesWords(language: language)
    var sections: [Page.Section] = []
    var last: Day?
    for save in saves {
      let moment = LocalMoment(secondsSince1970: save.stamp.at)
      if moment.day != last {
        let date = moment.day.date.map { Words(language).date($0) } ?? moment.day.description
        sections.append(Page.Section(date, []))
        last = moment.day
      }
      sections[sections.count - 1].lines.append(line(save, moment.time))
    }
    return Page(
      heading: words.title,
      sections: sections.isEmpty ? [Page.Section(nil, [.text(words.none)])] : sections)
  }

  /// *14:05, jansen: Wandel samen, stadium van beginnen naar opschalen*.
  private func line(_ save: SaveEntry, _ time: TimeOfDay) -> Page.Line {
    let who = save.stamp.by.isEmpty ? "" : ", " + Cleaning.line(save.stamp.by)
    let what = ChangeText(language: language, titles: titles).summary(save, environment.kinds)
    let undone = save.undoneBy == nil ? "" : ChangesWords(language: language).undone
    let text = time.description + who + ": " + what + undone
    // What many records came from has no record of its own to open.
    guard save.act != .import, let id = save.lines.first?.id else { return .text(text) }
    return .item(text, opens: .record(id))
  }
}

struct ChangesWords: Bilingual {
  let language: Language

  var title: String { say("Laatste wijzigingen", "Latest changes") }
  var none: String { say("Er is nog niets veranderd.", "Nothing was changed yet.") }
  var undone: String { say(", ongedaan gemaakt", ", undone") }
}
