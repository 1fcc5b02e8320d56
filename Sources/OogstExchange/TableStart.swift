import OogstModel
import OogstReading

/// Where the table of a file begins, and how it is set apart: found in its first rows.
struct TableStart {
  var dialect: CSVDialect
  var separatorBasis: Basis
  var header: CSVRow
  /// How many rows stand above the headings.
  var index: Int
  var names: [String]
  /// Some cells of each column.
  var sample: [[String]]
  /// How many cells most rows below the headings have, among the first ones.
  var usualCells: Int
  /// Whether whoever wrote it left empty cells at the ends of rows away: no row is as wide as the headings, and they end
  /// at several places.
  var leavesEndsAway: Bool

  private static let mostSampled = 20
  /// Fewer rows say nothing of how a file was written.
  private static let fewestForEnds = 5

  static func find(
    _ reading: SourceText.Reading, _ kind: Kind, _ choices: ImportChoices,
    _ change: (CSVDialect) -> CSVDialect
  ) throws -> TableStart {
    let findings: [Separator.Finding] =
      choices.separator.map { [Separator.Finding(byte: $0, basis: .told)] }
      ?? Separator.find(in: reading.first, isWhole: reading.isWhole)
    var best: (start: TableStart, known: Int)?
    var problem: (any Error)?
    for finding in findings {
      let dialect = change(CSVDialect(separator: finding.byte))
      do {
        guard let start = try at(finding, dialect, reading, kind, choices) else { continue }
        // Headings that are fewer than the cells below them are those of another separator.
        let known =
          start.names.count < finding.usualCells
          ? 0 : Mapping.recognised(start.names, kind, by: choices.map)
        // The first one that gives headings that are known; else the most regular one.
        if known > (best?.known ?? -1), best == nil || best?.known == 0 { best = (start, known) }
      } catch { problem = problem ?? error }
    }
    if let best { return best.start }
    throw problem ?? ImportProblem.empty
  }

  private static func at(
    _ finding: Separator.Finding, _ dialect: CSVDialect, _ reading: SourceText.Reading,
    _ kind: Kind,
    _ choices: ImportChoices
  ) throws -> TableStart? {
    var reader = CSVReader(dialect: dialect)
    var rows: [CSVRow] = []
    let most = max(HeaderSearch.mostRows + mostSampled, (choices.headerLine ?? 0) + mostSampled)
    let take: (CSVRow) -> Bool = { row in
      rows.append(row)
      return rows.count < most
    }
    var goesOn = try reader.read(reading.first, take)
    if goesOn, reading.isWhole {
      do { try reader.finish(take) } catch  where rows.isEmpty { throw error } catch {}
      goesOn = false
    }
    guard !rows.isEmpty else { return nil }
    let texts = rows.map { row in
      (0..<row.count).map { text(row.cell($0), choices.encoding) }
    }
    let index: Int
    if let line = choices.headerLine {
      guard let found = rows.firstIndex(where: { $0.line == line }) else {
        throw ImportProblem.noSuchLine(line)
      }
      index = found
    } else {
      let first = isSeparatorLine(texts[0]) ? 1 : 0
      switch HeaderSearch.find(Array(texts[first...]), kind, by: choices.map) {
      case .row(let found): index = found + first
      case .two(let one, let other):
        throw ImportProblem.twoHeaders(lines: [rows[one + first].line, rows[other + first].line])
      case .none: return nil
      }
    }
    let names = texts[index]
    let below = texts[(index + 1)...].prefix(mostSampled)
    let sample = names.indices.map { column in
      below.compactMap { column < $0.count ? $0[column] : nil }
    }
    var counts: [Int: Int] = [:]
    for row in below { counts[row.count, default: 0] += 1 }
    let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? names.count
    return TableStart(
      dialect: dialect, separatorBasis: finding.basis, header: rows[index], index: index,
      names: names, sample: sample, usualCells: usual,
      leavesEndsAway: below.count >= fewestForEnds && counts.count > 1
        && counts.keys.allSatisfy { $0 < names.count })
  }

  private static func isSeparatorLine(_ cells: [String]) -> Bool {
    cells.count <= 2 && cells[0].lowercased().hasPrefix("sep=")
  }

  private static func text(_ cell: ArraySlice<UInt8>, _ told: TextEncoding?) -> String {
    CellText.plain(told.map { $0.text(cell) } ?? TextEncoding.found(cell).text).trimmingWhitespace
  }
}
