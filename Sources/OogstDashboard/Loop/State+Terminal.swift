import OogstModel

/// What is asked of the terminal itself: its clipboard, and all of it once more.
extension State {
  /// The row or paragraph that has the focus, and once more the reference of its record alone.
  mutating func copy() -> [Effect] {
    let words = TerminalWords(language: environment.language)
    guard environment.canCopy, settings.mode != .linear else {
      say(
        settings.mode == .linear
          ? words.noCopyInLines
          : words.cannotCopy(
            environment.exporter == nil ? nil : environment.keyName(.export)))
      return []
    }
    guard let row = top?.focusedWords(environment) ?? focusText else { return [] }
    if row == copiedRow, let id = top?.focusedRecord {
      copiedRow = nil
      say(words.copied(id.description))
      return [.copy(id.description)]
    }
    copiedRow = row
    say(words.copied(row, id: top?.focusedRecord, environment.keyName(.copy)))
    return [.copy(Cleaning.output(row))]
  }

  /// Sends the screen once more, with what is so now.
  mutating func redraw() -> [Effect] {
    say(TerminalWords(language: environment.language).drawnAnew)
    return [.redraw] + changedHere(top?.focusedRecord)
  }
}

struct TerminalWords: Bilingual {
  let language: Language

  func copied(_ text: String, id: RecordID? = nil, _ key: String = "") -> String {
    let text = Cleaning.short(text, most: 60)
    let more = id.map { say(" \(key) nog eens: \($0).", " \(key) once more: \($0).") } ?? ""
    return say("Gekopieerd: \(text).", "Copied: \(text).") + more
  }

  /// `export` is the key that writes a file, where one may be written.
  func cannotCopy(_ export: String?) -> String {
    let select = say(
      "Kopiëren kan hier niet. Kies de tekst in uw terminal",
      "Copying does not work here. Select the text in your terminal")
    let other = export.map { say(", of exporteer met \($0)", ", or export with \($0)") } ?? ""
    return select + other + "."
  }

  var noCopyInLines: String {
    say(
      "In regels is niets te kopiëren: kies de tekst in uw terminal.",
      "In lines nothing can be copied: select the text in your terminal.")
  }

  var drawnAnew: String { say("Opnieuw getekend.", "Drawn anew.") }
}
