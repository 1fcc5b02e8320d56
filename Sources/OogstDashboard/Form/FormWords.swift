import OogstModel

/// What a form says.
struct FormWords: Bilingual {
  let language: Language

  func act(_ label: String, _ subject: FormSubject) -> String {
    subject.record.map { say("Wijzigen: \($0)", "Change: \($0)") }
      ?? say("Toevoegen: \(label)", "Add: \(label)")
  }
  func new(_ label: String, _ kind: Kind) -> String {
    say("Toevoegen: \(label)", "Add: \(label)")
  }
  func change(_ label: String, _ title: String) -> String {
    say("Wijzigen, \(label): \(title)", "Change, \(label): \(title)")
  }

  /// *Teksten, 3 velden, 1 ingevuld: aanpak, samenvatting, resultaten*.
  func name(of action: FormAction, hidden: [String] = [], filled: Int = 0) -> String {
    switch action {
    case .open(let group):
      group.label(language) + ", "
        + counted(hidden.count, ("veld", "velden"), ("field", "fields"))
        + (filled > 0 ? say(", \(number(filled)) ingevuld", ", \(number(filled)) filled in") : "")
        + names(of: group, hidden)
    case .addRow: say("Nog een rij", "One more row")
    case .save: say("Bewaren", "Save")
    case .undo: say("Laatste wijziging terug", "Take back the last change")
    case .discard: say("Weggooien wat u typte", "Throw away what you typed")
    case .help: say("Hulp", "Help")
    case .leave: say("Weggaan, en later verder", "Leave, and continue later")
    }
  }

  /// Of a table the label says what is behind it: its cells are many and have long names.
  private func names(of group: FieldGroup, _ hidden: [String]) -> String {
    if case .table = group { return "" }
    return ": " + hidden.map { $0.lowercasedFirst.filter { $0 != "?" } }.joined(separator: ", ")
  }

  var hints: [Screen.Hint] {
    [
      Screen.Hint(key: "Enter", does: say("verder", "on")),
      Screen.Hint(key: say("pijlen", "arrows"), does: say("een veld", "a field")),
      Screen.Hint(key: "F2", does: say("bewaren", "save")),
      Screen.Hint(key: "F3", does: say("ongedaan", "undo")),
      Screen.Hint(key: "Esc", does: say("weggaan", "leave")),
      Screen.Hint(key: "F1", does: say("hulp", "help")),
    ]
  }
  var editorHints: [Screen.Hint] {
    [
      Screen.Hint(key: "Tab", does: say("klaar", "done")),
      Screen.Hint(key: "Enter", does: say("nieuwe regel", "new line")),
      Screen.Hint(key: "F2", does: say("bewaren", "save")),
      Screen.Hint(key: "F3", does: say("ongedaan", "undo")),
    ]
  }
  var choiceHints: [Screen.Hint] {
    [
      Screen.Hint(key: "Enter", does: say("kiezen", "choose")),
      Screen.Hint(key: say("pijlen", "arrows"), does: say("een keuze", "an option")),
      Screen.Hint(key: "Esc", does: say("terug", "back")),
    ]
  }

  var isChosen: String { say(", gekozen", ", chosen") }
  var unchanged: String { say("ongewijzigd", "unchanged") }
  var firstToAField: String {
    say("Ga eerst naar een veld, met een pijl.", "Go to a field first, by an arrow.")
  }
  func noneBegins(_ letter: String) -> String {
    say("Niets anders begint met \(letter).", "Nothing else begins with \(letter).")
  }
  var enterDoesIt: String { say("Enter doet dit.", "Enter does this.") }
  var nothingToUndo: String {
    say("Hier is niets ongedaan te maken.", "There is nothing to undo here.")
  }
  func undone(_ label: String, _ text: String) -> String {
    let text = text.isEmpty ? say("leeg", "empty") : Cleaning.short(text)
    return say("\(label) weer: \(text)", "\(label) again: \(text)")
  }
  func editing(_ label: String) -> String {
    say(
      "\(label): typ de tekst. Enter is een nieuwe regel, Tab is klaar.",
      "\(label): type the text. Enter is a new line, Tab is done.")
  }
  var noEditor: String {
    say(
      "Een eigen editor is er alleen bij lange tekst, en waar EDITOR er een noemt.",
      "An editor of your own is there for long text only, and where EDITOR names one.")
  }
  func editorFailed(_ what: String) -> String {
    say(
      "De editor is niet goed geëindigd; de tekst hier is zoals hij was: \(Cleaning.short(what))",
      "The editor did not end well; the text here is as it was: \(Cleaning.short(what))")
  }
  var newLine: String { say("nieuwe regel", "new line") }
  var joined: String { say("regel samengevoegd", "line joined") }
  func pasted(_ count: Int) -> String {
    say("Geplakt: \(number(count)) tekens.", "Pasted: \(number(count)) characters.")
  }
  var pasteNowhere: String {
    say("Hier is niets te plakken.", "Nothing can be pasted here.")
  }

  func found(_ count: Int, _ text: String) -> String {
    let text = Cleaning.short(text)
    guard count > 0 else {
      return say("Niets gevonden met \(text).", "Nothing found with \(text).")
    }
    let found = counted(count, ("gevonden", "gevonden"), ("found", "found"))
    return say("\(found) met \(text). Kies er een.", "\(found) with \(text). Choose one.")
  }
  func asTyped(_ text: String) -> String {
    say("\(Cleaning.short(text)), zoals u het typte", "\(Cleaning.short(text)), as you typed it")
  }

  func inUse(_ count: Int, _ text: String) -> String {
    let text = Cleaning.short(text)
    let found = counted(
      count, ("woord lijkt", "woorden lijken"), ("word is like", "words are like"))
    return say("\(found) op \(text). Kies er een.", "\(found) \(text). Choose one.")
  }

  func makeNew(_ label: String, _ text: String) -> String {
    say(
      "Nieuw: \(label) \(Cleaning.short(text))", "New: \(label) \(Cleaning.short(text))")
  }

  func refused(_ count: Int) -> String {
    let mistakes = counted(count, ("fout", "fouten"), ("mistake", "mistakes"))
    return say(
      "Niet bewaard: \(mistakes). Enter gaat naar het veld.",
      "Not saved: \(mistakes). Enter goes to the field.")
  }
  /// As the row of the field says it, which is short enough for a narrow window: *Datum, fout, deze dag bestaat niet: 31-2*.
  func mistake(_ label: String, _ problem: String, _ text: String) -> String {
    let text = text.isEmpty ? "" : ": " + Cleaning.piece(text.replacing("\n", with: " "))
    return label + say(", fout, ", ", mistake, ") + problem + text
  }
  func saved(_ id: RecordID, _ title: String, isNew: Bool) -> String {
    say("Bewaard: \(Cleaning.short(title)), \(id).", "Saved: \(Cleaning.short(title)), \(id).")
  }
  func taken(_ labels: [String]) -> String {
    let all = labels.joined(separator: ", ")
    return say(
      "Een ander veranderde intussen: \(all). Dat is gebleven.",
      "Someone else changed meanwhile: \(all). That stayed.")
  }
  var practice: String {
    say("In het voorbeeld blijft dat niet.", "In the example it will not stay.")
  }
  var nothingChanged: String { say("Er was niets veranderd.", "Nothing was changed.") }
  var discarded: String { say("Niets bewaard.", "Nothing kept.") }
  var kept: String {
    say(
      "Nog niet bewaard, wel onthouden: open het formulier weer om verder te gaan.",
      "Not saved yet, but kept: open the form again to go on.")
  }
  func alsoWriting(_ names: [String]) -> String {
    let all = names.map { Cleaning.short($0, most: 30) }.joined(separator: ", ")
    return say(
      "\(all) werkt hier nu ook aan. Beide wijzigingen blijven; over hetzelfde veld wordt gevraagd.",
      "\(all) is working on this now, too. Both changes stay; of the same field you will be asked.")
  }
  func isMissing(_ labels: [String]) -> String {
    let all = labels.map(\.lowercasedFirst).joined(separator: ", ")
    return say("nog niet goed: \(all)", "not right yet: \(all)")
  }
  func contradicts(_ text: String) -> String { say("Let op: \(text).", "Note: \(text).") }

  func draftsThere(_ names: [String], _ key: String) -> String {
    let count = counted(
      names.count, ("formulier is", "formulieren zijn"), ("form is", "forms are"))
    let first = names.first.map { ": " + $0 } ?? ""
    return say(
      "\(count) nog niet bewaard\(first). \(key) gaat verder.",
      "\(count) not saved yet\(first). \(key) goes on.")
  }
  func notKept(_ reason: String) -> String {
    say(
      "Wat u typt, is pas veilig als het is bewaard. \(reason)",
      "What you type is safe only once it is saved. \(reason)")
  }
  var keptForNow: String {
    say(
      "Nog niet bewaard: dit blijft zolang oogst open is, en niet langer.",
      "Not saved yet: this stays for as long as oogst is open, and no longer.")
  }
  var askDiscard: String {
    say(
      "Enter nog eens gooit weg wat u typte; elke andere toets niet.",
      "Enter once more throws away what you typed; any other key does not.")
  }
  func on(_ host: String) -> String { say("op \(host)", "on \(host)") }
  var thrownAway: String { say("Weggegooid.", "Thrown away.") }
  func askDiscard(_ name: String, _ environment: Environment) -> String {
    say("Weggooien wat u typte, \(name)? ", "Throw away what you typed, \(name)? ")
      + PromptWords(language: language).yesOrNo(environment)
  }
  var staysKept: String { say("Het blijft onthouden.", "It stays kept.") }
  func isGone(_ id: RecordID, _ bin: String) -> String {
    say(
      "Niet bewaard: \(id) is intussen weggegooid. Wat u typte, blijft: ga weg met Esc, haal het terug met \(bin) en open dit weer.",
      "Not saved: \(id) was removed meanwhile. What you typed stays: leave by Esc, bring it back by \(bin), and open this again."
    )
  }
  /// *Nieuw, *: what is done with what was not saved.
  func act(isNew: Bool) -> String {
    isNew ? say("Nieuw, ", "New, ") : say("Wijzigen, ", "Change, ")
  }
  func putsBack(_ now: String) -> String {
    let now = Cleaning.short(now)
    return say(
      "Zo was het eerder; nu is het: \(now). Enter bewaart wat er staat.",
      "So it was before; now it is: \(now). Enter saves what stands here.")
  }
  var inExample: String {
    say(". Voorbeeld, blijft niet", ". Example, will not stay")
  }
  var goesOn: String { say("U gaat verder waar u was.", "You go on where you were.") }

  func conflict(_ label: String, _ who: String) -> String {
    say(
      "\(label) is intussen ook door een ander veranderd (\(who)). Kies wat het wordt.",
      "\(label) was meanwhile changed by someone else, too (\(who)). Choose what it is to be.")
  }
  /// How many characters texts have in common from their beginning.
  static func shared(_ texts: [String]) -> Int {
    guard let first = texts.first else { return 0 }
    return texts.dropFirst().reduce(first.count) { least, text in
      min(least, zip(first, text).prefix { $0 == $1 }.count)
    }
  }

  /// Of a long text what is around the place where it begins to differ.
  static func part(of text: String, from place: Int) -> String {
    let most = 50
    guard text.count > most, place > most / 2 else { return text }
    return "\u{2026}" + String(text.dropFirst(place - 15).prefix(most))
  }

  func mine(_ text: String) -> String { say("Het mijne: \(text)", "Mine: \(text)") }
  func theirs(_ text: String, _ who: String) -> String {
    say("Dat van de ander: \(text) (\(who))", "Theirs: \(text) (\(who))")
  }
  func before(_ text: String) -> String { say("Zoals het was: \(text)", "As it was: \(text)") }
}
