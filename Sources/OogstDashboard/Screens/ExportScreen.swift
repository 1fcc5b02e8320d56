import OogstModel

extension ScreenID {
  static let export = ScreenID("export")
  static let exportExists = ScreenID("exportExists")
}

extension ScreenDefinition {
  /// The formats in which what lies below can be written to a file.
  static let export = ScreenDefinition(
    .export,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = ExportWords(language: environment.language)
        let kinds = environment.kind(page.subject.query?.kind)?.plural[environment.language]
        return Page(
          heading: words.heading(kinds),
          sections: [
            Page.Section(
              nil, ExportFormat.allCases.map { .item(words.name(of: $0), opens: .export($0)) })
          ])
      },
      name: PageDefinition.named(.export), role: .menu))

  /// A file of that name is there already.
  static let exportExists = ScreenDefinition(
    .exportExists,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = ExportWords(language: environment.language)
        let names = (page.subject.field ?? "").split(separator: "\n").map(String.init)
        guard names.count == 2 else { return Page(heading: words.heading(nil), sections: []) }
        return Page(
          heading: words.exists(names[0]),
          sections: [
            Page.Section(
              nil,
              [
                .item(
                  words.otherName(names[1]),
                  opens: .exportAgain(names[1])),
                .item(
                  words.overwrite(names[0]),
                  opens: .exportAgain(names[0])),
              ])
          ])
      },
      name: PageDefinition.named(.export), role: .menu))
}

struct ExportWords: Bilingual {
  let language: Language

  func heading(_ kinds: String?) -> String {
    say("Exporteren", "Export") + (kinds.map { ": " + $0 } ?? "")
  }

  func name(of format: ExportFormat) -> String {
    switch format {
    case .csv: say("CSV voor een rekenblad, zoals Excel", "CSV for a Dutch spreadsheet, like Excel")
    case .csvForPrograms: say("CSV voor programma's, RFC 4180", "CSV for programs, RFC 4180")
    case .json: "JSON"
    case .markdown: "Markdown"
    case .text: say("Tekst", "Text")
    }
  }

  func began(_ key: String) -> String {
    say("Exporteren is begonnen. \(key) stopt het.", "The export has begun. \(key) stops it.")
  }

  func written(_ count: Int, _ what: Exported, _ path: String) -> String {
    let number: String
    switch what {
    case .list: number = counted(count, ("rij", "rijen"), ("row", "rows"))
    case .groups: number = counted(count, ("groep", "groepen"), ("group", "groups"))
    case .record(let id): number = id.description
    case .page: number = counted(count, ("regel", "regels"), ("line", "lines"))
    }
    return say("Geëxporteerd: \(number) in \(path)", "Exported: \(number) in \(path)")
  }

  func exists(_ name: String) -> String {
    say("\(name) is er al", "\(name) is there already")
  }

  func otherName(_ name: String) -> String { say("Noem het \(name)", "Call it \(name)") }
  func overwrite(_ name: String) -> String {
    say("Vervang \(name)", "Replace \(name)")
  }

  var stopped: String {
    say("Exporteren is gestopt. Er is niets bewaard.", "The export was stopped. Nothing was kept.")
  }

  func failed(_ reason: String) -> String {
    say(
      "Exporteren lukte niet: \(reason). Er is niets bewaard.",
      "The export failed: \(reason). Nothing was kept.")
  }

  var notHere: String {
    say("Exporteren kan hier niet.", "Nothing can be exported here.")
  }
  var nothing: String {
    say("Hier is niets om te exporteren.", "There is nothing to export here.")
  }
}
