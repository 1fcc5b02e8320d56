import ArgumentParser
import OogstDashboard
import OogstExport
import OogstModel

/// As what a command prints what it found.
struct FormatOptions: ParsableArguments {
  @Flag(help: "CSV for a Dutch spreadsheet: semicolons, decimal commas, d-m-jjjj.")
  var csv = false

  @Flag(name: .customLong("csv-rfc4180"), help: "CSV for programs (RFC 4180).")
  var csvForPrograms = false

  @Flag(help: "JSON with every field.")
  var json = false

  @Flag(help: "A table or a page in Markdown.")
  var markdown = false

  @Flag(help: "Text, as without any of these.")
  var text = false

  @Flag(help: "With what is about persons, which is left out otherwise.")
  var personal = false

  func validate() throws {
    guard [csv, csvForPrograms, json, markdown, text].count(where: \.self) <= 1 else {
      throw ValidationError(
        "Kies een van / choose one of --csv --csv-rfc4180 --json --markdown --text.")
    }
  }

  private var format: ExportFormat {
    if csv {
      .csv
    } else if csvForPrograms {
      .csvForPrograms
    } else if json {
      .json
    } else if markdown {
      .markdown
    } else {
      .text
    }
  }

  func form(_ process: ProcessEnvironment) -> ExportForm {
    ExportForm(format, process.language, today: process.today, withPersonal: personal)
  }
}
