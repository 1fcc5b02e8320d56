import OogstModel

extension ScreenID { static let netChanges = ScreenID("netChanges") }

extension ScreenDefinition {
  /// What a number of saves came to, record by record: what was changed and changed back is not in it.
  static let netChanges = ScreenDefinition(
    .netChanges,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        let query = subject.changes ?? .all
        let page = try store.saves(query, count: mostSaves, lines: mostLines)
        // What a file brought and was undone in these days leaves nothing.
        let undone = Set(page.entries.filter { $0.act == .import }.compactMap(\.undoneBy))
        let saves = page.entries.filter { save in
          !(save.act == .import && save.undoneBy != nil || undone.contains(save.number))
        }
        let changes = NetChange.all(of: saves.reversed().flatMap(\.lines))
        let shown = environment.kinds.flatMap { kind in
          changes.filter { $0.id.kind == kind.code }.prefix(NetChangesPage.mostOfKind)
        }
        let isAll = page.next == nil && saves.allSatisfy { $0.lines.count < mostLines }
        let named = shown.flatMap { change -> [RecordID] in
          guard case .changed(let fields) = change.outcome else { return [change.id] }
          return [change.id] + fields.flatMap { $0.old.referenced + $0.new.referenced }
        }
        let ids = Set(named + [query.programme].compactMap(\.self))
        let titles = try store.titlesWithBin(
          of: ids, known: try store.titles(of: ids), environment)
        let imports = saves.filter { $0.made > 0 }
        return Told(revision: try store.revision(), titles: [:]) { _, environment in
          NetChangesPage(
            query: query, changes: changes, imports: imports, isAll: isAll,
            titles: titles, environment: environment
          ).page
        }
      },
      name: PageDefinition.named(.screen(.changes)), role: .text))

  private static let mostSaves = 1_000
  private static let mostLines = 500
}

private struct NetChangesPage {
  let query: ChangeQuery
  let changes: [NetChange]
  let imports: [SaveEntry]
  let isAll: Bool
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: NetChangesWords { NetChangesWords(language: language) }
  /// So many records of a kind are told.
  static let mostOfKind = 100

  var page: Page {
    let sections = environment.kinds.map(section).filter { !$0.lines.isEmpty }
    return Page(
      heading: ChangesWords(language: language)
        .heading(words.title, query, titles, environment.kinds),
      sections: [
        Page.Section(nil, [.text(totals)] + (isAll ? [] : [.text(words.notAll)]))
      ] + [Page.Section(words.imports, imports.map(line))].filter { !$0.lines.isEmpty }
        + sections)
  }

  private var totals: String {
    var (made, changed, removed) = (imports.reduce(0) { $0 + $1.made }, 0, 0)
    for change in changes {
      switch change.outcome {
      case .made: made += 1
      case .changed: changed += 1
      case .removed: removed += 1
      }
    }
    return words.totals(made: made, changed: changed, removed: removed)
  }

  private func line(_ entry: SaveEntry) -> Page.Line {
    let text = ChangeText(language: language, titles: titles)
    return .text(text.when(entry.stamp) + ": " + text.summary(entry, environment.kinds))
  }

  private func section(_ kind: Kind) -> Page.Section {
    let mine = changes.filter { $0.id.kind == kind.code }
    var lines = mine.prefix(Self.mostOfKind).map { line($0, kind) }
    if mine.count > lines.count { lines.append(.text(words.more(mine.count - lines.count))) }
    return Page.Section(kind.plural[language].capitalisedFirst, lines)
  }

  private func line(_ change: NetChange, _ kind: Kind) -> Page.Line {
    let title = titles[change.id].map(Cleaning.line) ?? change.id.description
    let what: String
    switch change.outcome {
    case .made: what = words.made
    case .removed: what = words.removed
    case .changed(let fields):
      let text = ChangeText(language: language, titles: titles)
      what = fields.map { field in
        text.what(
          Change(
            stamp: Stamp(at: 0, by: ""), version: 0, event: .changed, field: field.name,
            old: field.old, new: field.new, save: nil), kind)
      }.joined(separator: "; ")
    }
    return .item(title + ": " + what, opens: .record(change.id))
  }
}

struct NetChangesWords: Bilingual {
  let language: Language

  var title: String { say("Wat er veranderde", "What changed") }
  var imports: String { say("Uit bestanden", "From files") }
  var made: String { say("nieuw", "new") }
  var removed: String { say("weggegooid", "removed") }
  var notAll: String {
    say(
      "Er waren er meer: dit zijn de laatste. Kies minder dagen voor de rest.",
      "There were more: these are the last ones. Choose fewer days for the rest.")
  }

  func totals(made: Int, changed: Int, removed: Int) -> String {
    let parts = [
      (made, say("nieuw", "new")), (changed, say("gewijzigd", "changed")),
      (removed, say("weggegooid", "removed")),
    ].filter { $0.0 > 0 }.map { number($0.0) + " " + $0.1 }
    return
      (parts.isEmpty
      ? say("Er is niets anders dan het was", "Nothing is otherwise than it was")
      : parts.joined(separator: ", ")).asSentence
  }

  func more(_ count: Int) -> String {
    say("En nog \(number(count)).", "And \(number(count)) more.")
  }
}
