import OogstReading

/// Finds what separates the cells of a file.
enum Separator {
  /// What was found, and how sure that is.
  struct Finding: Equatable {
    var byte: UInt8
    var basis: Basis
    /// How many cells most rows then have; 0 when nobody counted.
    var usualCells = 0
  }

  /// Semicolon first: of equals the one that Dutch spreadsheets write.
  private static let candidates: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]
  /// As many rows are looked at as tell; more than one table hardly ever has another shape below.
  private static let mostRows = 200

  /// Of the bytes that a file begins with: a `sep=` line decides, else the one that gives the same number of
  /// cells over most rows, and of those the one that gives most cells. What could be it, best first.
  static func find(in bytes: [UInt8], isWhole: Bool) -> [Finding] {
    if let told = told(bytes) { return [Finding(byte: told, basis: .told)] }
    let scored = candidates.map { (byte: $0, score: score($0, bytes, isWhole: isWhole)) }
      .filter { $0.score > 0 }
    // A sort need not keep equals in their order.
    let ranked = scored.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return ranked.map {
      Finding(
        byte: $0.element.byte, basis: .shown, usualCells: $0.element.score % cellsInScore)
    }
      + [Finding(byte: candidates[0], basis: .assumed)]
  }

  /// The character of the line `sep=;` that Excel puts at the top.
  private static func told(_ bytes: [UInt8]) -> UInt8? {
    let start = String(decoding: bytes.prefix(16), as: UTF8.self)
    guard let range = start.firstRange(of: "sep="),
      start[..<range.lowerBound].allSatisfy({ $0 == "\"" || $0 == "\u{FEFF}" }),
      let mark = start[range.upperBound...].utf8.first, mark == 0x09 || (0x21...0x7E).contains(mark)
    else { return nil }
    return mark
  }

  /// Rows of the most frequent number of cells, in thousandths of all, with that number as what decides
  /// between equals; 0 for a character that separates nothing.
  private static func score(_ separator: UInt8, _ bytes: [UInt8], isWhole: Bool) -> Int {
    var counts: [Int: Int] = [:]
    var rows = 0
    for row in SampleRows.read(
      bytes, CSVDialect(separator: separator), most: mostRows, isWhole: isWhole)
    {
      rows += 1
      counts[row.count, default: 0] += 1
    }
    let usual = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual, rows > 0 else { return 0 }
    return usual.value * 1_000 / rows * cellsInScore + min(usual.key, cellsInScore - 1)
  }

  private static let cellsInScore = 100_000
}

/// The first rows of a file, read before anything is known about it.
enum SampleRows {
  static func read(_ bytes: [UInt8], _ dialect: CSVDialect, most: Int, isWhole: Bool) -> [CSVRow] {
    var reader = CSVReader(dialect: dialect)
    var rows: [CSVRow] = []
    let take: (CSVRow) -> Bool = { row in
      rows.append(row)
      return rows.count < most
    }
    // A quote that nothing closes ends the sample; the reading of the whole file says so.
    guard (try? reader.read(bytes, take)) == true else { return rows }
    if isWhole { try? reader.finish(take) }
    return rows
  }
}
