import OogstDashboard
import OogstModel
import OogstReading
import OogstStore

/// What the commands that change something say.
struct EntryWords: Bilingual {
  let language: Language

  func noAssignment(_ text: String) -> String {
    let text = Cleaning.short(text)
    return say(
      "\(text) is geen VELD=WAARDE. Schrijf bijvoorbeeld titel=\"Samen wandelen\".",
      "\(text) is no FIELD=VALUE. Write for example title=\"Walking together\".")
  }

  var oneInput: String {
    say(
      "maar één veld kan van de standaardinvoer komen.",
      "only one field can come from standard input.")
  }

  func noSuchField(_ name: String, _ kind: Kind) -> String {
    let name = Cleaning.short(name)
    let fields = kind.fields.map { $0.label[language].filter { $0 != "?" } }.joined(separator: ", ")
    return say(
      "\(kind.label.dutch) heeft geen veld \(name). Kies uit: \(fields).",
      "\(kind.label.english) has no field \(name). Choose from: \(fields).")
  }

  func givenTwice(_ label: String) -> String {
    say(
      "\(label) is twee keer gegeven. Geef elk veld één keer.",
      "\(label) is given twice. Give each field once.")
  }

  /// What keeps nothing from being saved, and may be a mistake all the same.
  func note(_ text: String) -> String { say("let op: \(text)", "note: \(text)") }

  var noJSON: String {
    say(
      "de standaardinvoer is geen object van JSON, zoals oogst show --json er een geeft.",
      "standard input is no object of JSON, such as oogst show --json gives.")
  }

  func noJSONValue(_ label: String) -> String {
    say("\(label): deze waarde van JSON past niet.", "\(label): this value of JSON does not fit.")
  }

  /// How many things keep a record from being saved, and each of them on a line.
  func refused(_ problems: [EntryProblem]) -> String {
    let lines = problems.map { "  " + $0.text(language) }
    let count = lines.count
    let head =
      count == 1
      ? say("niet bewaard, om één fout:", "not saved, because of one mistake:")
      : say("niet bewaard, om \(count) fouten:", "not saved, because of \(count) mistakes:")
    return ([head] + lines).joined(separator: "\n")
  }

  func saved(_ id: RecordID, _ title: String) -> String {
    say("Bewaard: \(id), \(title).", "Saved: \(id), \(title).")
  }
  func unchanged(_ id: RecordID, _ title: String) -> String {
    say("Ongewijzigd: \(id), \(title).", "Unchanged: \(id), \(title).")
  }
  func removed(_ id: RecordID, _ title: String) -> String {
    say(
      "Weggegooid: \(id), \(title). oogst herstel \(id) haalt het terug.",
      "Removed: \(id), \(title). oogst restore \(id) brings it back.")
  }
  func isRemoved(_ id: RecordID) -> String {
    say(
      "\(id) is weggegooid. oogst herstel \(id) haalt het terug.",
      "\(id) was removed. oogst restore \(id) brings it back.")
  }

  /// Why there is no record with an id: it is in the bin, or never was.
  func isNowhere(
    _ id: RecordID, _ store: SQLiteStore, _ process: ProcessEnvironment
  ) async throws -> String {
    let removed = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.removed(id)
    }
    return removed == nil
      ? process.words.shared.noSuchRecord(id.description) : isRemoved(id)
  }

  func refer(_ count: Int) -> String {
    say(
      "\(counted(count, ("record verwijst", "records verwijzen"), ("record refers", "records refer"))) ernaar.",
      "\(counted(count, ("record verwijst", "records verwijzen"), ("record refers", "records refer"))) to it."
    )
  }
  func restored(_ id: RecordID, _ title: String) -> String {
    say("Teruggehaald: \(id), \(title).", "Restored: \(id), \(title).")
  }
  func isThere(_ id: RecordID) -> String {
    say("\(id) is niet weggegooid.", "\(id) was not removed.")
  }
  var binIsEmpty: String { say("De prullenbak is leeg.", "The bin is empty.") }
  var nothingToUndo: String {
    say(
      "U hebt niets bewaard dat ongedaan te maken is.", "You have saved nothing that can be undone."
    )
  }
  func noSuchSave(_ number: Int) -> String {
    say("er is geen wijziging met nummer \(number).", "there is no change with number \(number).")
  }
  var nothingLogged: String {
    say("Er is nog niets veranderd.", "Nothing was changed yet.")
  }
  var undone: String { say("Ongedaan gemaakt:", "Undone:") }
  var wouldUndo: String { say("Dit zou ongedaan worden gemaakt:", "This would be undone:") }
  var exampleIsFixed: String {
    say(
      "in het voorbeeld wordt niets bewaard. Laat --example weg.",
      "nothing is saved in the example. Leave out --example.")
  }
  func databaseMade(_ path: String) -> String {
    say("De database \(path) is gemaakt.", "The database \(path) was made.")
  }
  func changedMeanwhile(_ fields: [String], by: Stamp?) -> String {
    let who = by.map { Cleaning.short($0.by) }.flatMap { $0.isEmpty ? nil : $0 }
    let names = fields.joined(separator: ", ")
    return say(
      "niet bewaard: \(who ?? "iemand anders") heeft dit intussen veranderd: \(names). Kijk met oogst show, en probeer het weer.",
      "not saved: \(who ?? "someone else") changed this in the meantime: \(names). Look with oogst show, and try again."
    )
  }

  /// *12: 3 maart 2024, jansen: …*, a line for every record that a save changed.
  func lines(
    of entry: SaveEntry, _ kinds: [Kind], titles: [RecordID: String]
  ) -> [String] {
    let text = ChangeText(language: language, titles: titles)
    let head = "\(entry.number): " + text.when(entry.stamp)
    if entry.act == .import {
      let kind = entry.lines.last.flatMap { kinds[code: $0.id.kind] }
      let name = kind?.plural[language] ?? ""
      return [
        head + ": "
          + say("\(name) geïmporteerd, \(entry.made) nieuw", "\(name) imported, \(entry.made) new")
      ]
    }
    let undo = entry.undoes.map { say(" (maakt \($0) ongedaan)", " (undoes \($0))") } ?? ""
    let gone =
      entry.undoneBy.map { say(" (ongedaan gemaakt door \($0))", " (undone by \($0))") } ?? ""
    return entry.lines.compactMap { line in
      guard let kind = kinds[code: line.id.kind] else { return nil }
      let title = titles[line.id].map { Cleaning.line($0) + ", " } ?? ""
      return head + ": " + "\(line.id), " + title + text.what(line.change, kind) + undo + gone
    }
  }

  /// What changed in other records because of a save: *Beweging van Happy App is nu versneld.*
  func followed(_ receipt: Receipt, _ kinds: [Kind]) -> [String] {
    FollowedText(language: language).lines(receipt, kinds)
  }
}
