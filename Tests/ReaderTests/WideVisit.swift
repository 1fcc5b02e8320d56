import Foundation
import VirtualTerminal

/// A short walk through what stands side by side in a wide window: overview, list with record, round.
struct WideVisit {
  struct Size: Sendable {
    var rows: Int
    var columns: Int
  }

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 30, columns: 120), Size(rows: 60, columns: 200),
  ]

  var size: Size
  var isSideBySide: Bool

  /// Some words of the row in its own column; what stands beside it begins after three blanks.
  private func item(_ record: Record) -> String {
    let row = record.moment.textFromCursor
    return row.range(of: "   ").map { String(row[..<$0.lowerBound]) } ?? row
  }

  func lines(under reader: ScreenReader) throws -> [String] {
    let home = try TemporaryFolder()
    let folder = URL(fileURLWithPath: home.path + "/oogst")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("second_pane = \(isSideBySide)\n".utf8)
      .write(to: folder.appendingPathComponent("config.toml"))
    let session = try ReaderSession(
      ProgramUnderTest.command(["--example"]), reader: reader,
      environment: ["XDG_CONFIG_HOME": home.path], rows: size.rows, columns: size.columns,
      isListening: false)
    var lines: [String] = []
    let name =
      "\(size.columns)x\(size.rows)\(isSideBySide ? "" : ", second_pane = false"), \(reader.rawValue)"
    for (screen, keys) in [
      ("overview", [Key]()), ("projects", [.text("2")]),
      ("round", [.text("4"), .down, .down, .enter]),
    ] {
      for key in keys { session.press(.other(key)) }
      let before = session.records.count
      for _ in 0..<7 { session.press(.move(.down)) }
      session.press(.move(.up))
      let moves = session.records[before...]
      let whole = moves.map(\.share).mean ?? 0
      let own = moves.count {
        Matching.contains($0.saidText, all: item($0))
          || reader == .brltty && Matching.contains($0.moment.braille ?? "", beginningOf: item($0))
      }
      lines.append(
        "\(name), \(screen): share \(Int((whole * 100).rounded())) %, its own words in \(own) of \(moves.count)"
      )
      lines += moves.prefix(2).map { "    \(item($0)) | \($0.saidText)" }
    }
    return lines
  }
}
