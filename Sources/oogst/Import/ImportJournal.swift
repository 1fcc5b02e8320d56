import Glibc
import OogstDashboard
import OogstExchange
import OogstModel
import Synchronization

/// What became of every row, written as a CSV file while it happens.
final class ImportJournal: Sendable {
  private let path: String
  private let text: ImportText
  private let descriptor: Int32
  private let buffer = Mutex("")

  /// Begins a new file: one that is there already stays as it is.
  init(_ path: String, _ text: ImportText) throws(FileTrouble) {
    self.path = path
    self.text = text
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw FileTrouble.report(
        path, errno == ENOENT ? "there is no such folder" : String(cString: strerror(errno)))
    }
    let names = [
      text.say("regel", "line"), text.say("uitkomst", "outcome"), text.say("record", "record"),
      text.say("titel", "title"), text.say("veld", "field"), text.say("was", "before"),
      text.say("wordt", "now"), text.say("uitleg", "explanation"),
    ]
    // The mark by which Excel knows UTF-8.
    buffer.withLock { $0 = "\u{FEFF}" + Self.row(names) }
  }

  deinit { close(descriptor) }

  func note(_ outcome: RowOutcome) {
    let id = outcome.id.map(\.description) ?? ""
    func line(_ result: String, _ rest: [String] = []) -> String {
      Self.row([String(outcome.line), result, id, outcome.title] + rest)
    }
    var rows = ""
    switch outcome.result {
    case .added: rows = line(text.say("nieuw", "new"))
    case .unchanged: rows = line(text.say("ongewijzigd", "unchanged"))
    case .changed(let differences):
      for difference in differences {
        rows += line(text.say("gewijzigd", "changed"), cells(difference))
      }
    case .doubtful(let doubt):
      for difference in doubt.differences {
        rows += line(text.say("twijfelachtig", "doubtful"), cells(difference))
      }
    }
    add(rows)
  }

  private func cells(_ difference: Doubt.Difference) -> [String] {
    [
      difference.field.label[text.language],
      text.values.text(difference.before, difference.field, [:]),
      text.values.text(difference.now, difference.field, [:]),
    ]
  }

  /// Adds what is said of the file as a whole, and of rows that never became a record.
  func finish(_ found: ImportReport, _ outcome: LoadReport) throws(FileTrouble) {
    let refused = text.say("geweigerd", "refused")
    let left = text.say("weggelaten", "left out")
    for (lines, result, why) in [
      (
        found.blankRows, left,
        text.say("niets in een overgenomen kolom", "nothing in a column that was taken")
      ),
      (found.repeatedHeaders, left, text.say("nog eens de koppen", "the headings once more")),
      (found.totals, left, text.say("een optelling van andere rijen", "a total of other rows")),
      (
        found.doubleRows, text.say("dubbel", "double"),
        text.say(
          "zegt hetzelfde als een eerdere rij met dit nummer",
          "says the same as an earlier row of this number")
      ),
      (found.titleless, refused, text.say("geen titel en geen nummer", "no title and no number")),
    ] {
      for line in lines.numbers { add(Self.row([String(line), result, "", "", "", "", "", why])) }
    }
    for damage in found.damaged {
      add(
        Self.row([
          String(damage.line), refused, "", "", "", "", "", text.explanation(damage, found),
        ]))
    }
    for cell in found.bad {
      add(
        Self.row([
          String(cell.line),
          cell.isEmptied ? text.say("cel onbekend gemaakt", "cell made unknown") : refused,
          cell.number ?? "", "", cell.header, cell.value, "", cell.reason[text.language],
        ]))
    }
    for doubt in found.doubts {
      add(
        Self.row([
          String(doubt.line), text.say("twijfelachtig", "doubtful"), doubt.number ?? "",
          doubt.titles.now, "", "", "", text.sentence(doubt),
        ]))
    }
    let file = text.say("bestand", "file")
    let all = text.reading(found) + text.remarks(found) + text.references(outcome)
    for sentence in all + text.summary(found, outcome) {
      add(Self.row(["", file, "", "", "", "", "", sentence]))
    }
    try flush()
  }

  private func add(_ rows: String) {
    let isFull = buffer.withLock { buffer in
      buffer += rows
      return buffer.utf8.count > 65_536
    }
    // What cannot be written now is tried once more, and said, at the end.
    if isFull { try? flush() }
  }

  private func flush() throws(FileTrouble) {
    let bytes = buffer.withLock { buffer in
      defer { buffer = "" }
      return Array(buffer.utf8)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        buffer.withLock { $0 = String(decoding: rest, as: UTF8.self) + $0 }
        throw FileTrouble.report(path, reason)
      }
      rest = rest.dropFirst(count)
    }
  }

  private static let columns = 8

  private static func row(_ cells: [String]) -> String {
    (0..<columns).map { $0 < cells.count ? cell(cells[$0]) : "" }.joined(separator: ";") + "\r\n"
  }

  /// What a spreadsheet would take for a formula begins with an apostrophe.
  private static func cell(_ text: String) -> String {
    var text = Cleaning.output(text)
    if let first = text.first, "=+-@\t".contains(first), Int(text) == nil { text = "'" + text }
    guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension FileTrouble {
  /// A report that cannot be written where it was asked for.
  static func report(_ path: String, _ reason: String) -> FileTrouble {
    FileTrouble(description: reason, report: path)
  }
}
