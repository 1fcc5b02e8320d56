import OogstDashboard
import OogstExchange
import OogstModel

/// A page in one of the formats: what is read of it, in the same order.
struct PageExport {
  let page: ExportedPage
  let form: ExportForm

  var text: String {
    switch form.format {
    case .text: plain
    case .markdown: markdown
    case .json: json
    case .csv, .csvForPrograms: csv
    }
  }

  /// As it is read in lines.
  private var plain: String {
    var lines = [page.heading]
    for (index, section) in page.sections.enumerated() {
      if index > 0 || section.heading != nil { lines.append("") }
      if let heading = section.heading { lines.append(heading) }
      lines += section.lines.map(\.text)
    }
    return lines.map(Cleaning.line).joined(separator: "\n") + "\n"
  }

  private var markdown: String {
    var text = "# " + Markdown.text(page.heading) + "\n"
    for section in page.sections {
      if let heading = section.heading { text += "\n## " + Markdown.text(heading) + "\n" }
      text += "\n"
      for line in section.lines {
        // A line without a name is a paragraph; the others are a list.
        let isParagraph = line.label == nil && line.record == nil && section.lines.count == 1
        text += (isParagraph ? "" : "- ") + Markdown.text(line.text) + "\n"
      }
    }
    return text
  }

  private var json: String {
    func optional(_ text: String?) -> String { text.map(JSONWriter.string) ?? "null" }
    let sections = page.sections.map { section in
      let lines = section.lines.map { line in
        var members = ["\"text\": " + JSONWriter.string(line.text)]
        if let label = line.label { members.append("\"label\": " + JSONWriter.string(label)) }
        if let number = line.number { members.append("\"number\": \(number)") }
        if let before = line.before { members.append("\"before\": \(before)") }
        if let record = line.record {
          members.append("\"id\": " + JSONWriter.string(record.description))
        }
        return "    {" + members.joined(separator: ", ") + "}"
      }
      return "  {\"heading\": " + optional(section.heading) + ", \"lines\": [\n"
        + lines.joined(separator: ",\n") + "\n  ]}"
    }
    return "{\"heading\": " + JSONWriter.string(page.heading) + ", \"sections\": [\n"
      + sections.joined(separator: ",\n") + "\n]}\n"
  }

  /// A line a row: the part that it stands in, its name, and its value or figure.
  private var csv: String {
    let words = ExportWords(language: form.language)
    let isForPrograms = form.csv == .programs
    let names =
      isForPrograms
      ? ["part", "name", "value", "before", "id"]
      : [words.part, words.name, words.value, words.before, words.number]
    var head = CSVRowText(form.csv)
    for name in names { head.add(name) }
    var text = (isForPrograms ? "" : "\u{FEFF}") + head.line
    for section in page.sections {
      for line in section.lines {
        var row = CSVRowText(form.csv)
        row.add(section.heading ?? "")
        row.add(line.label ?? "")
        if let number = line.number {
          row.add(figure: String(number))
        } else {
          row.add(line.value)
        }
        row.add(figure: line.before.map { String($0) } ?? "")
        row.add(line.record?.description ?? "")
        text += row.line
      }
    }
    return text
  }
}
