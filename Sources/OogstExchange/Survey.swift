import OogstModel

/// What the first reading of a file finds: how it is written, which column is what, and which ids repeat.
struct Survey: Sendable {
  private(set) var report = ImportReport()
  private(set) var headers: [String] = []
  private(set) var mapping: Mapping
  /// Whether this program wrote the file: then it has a column with our own ids.
  var isOurs: Bool { mapping.targets.contains(.identity) }
  /// Rows before the data: a `sep=` line and the header.
  private(set) var leadingRows = 1
  private(set) var repeatedIDs: Set<String> = []
  private var numbers: [NumberStyle.Evidence] = []
  private var dates: [DateStyle.Evidence] = []

  init(
    _ kind: Kind, _ map: [Mapping.Choice], _ open: () throws -> CSVImport.Chunks
  ) throws(ImportProblem) {
    let chunks: CSVImport.Chunks
    var first: [UInt8] = []
    do {
      chunks = try open()
      while first.count < Self.sampleSize, let more = try chunks() { first += more }
    } catch { throw .unreadable("\(error)") }
    guard !first.isEmpty else { throw .empty }
    guard !first.prefix(Self.sampleSize).contains(0) else { throw .noText }
    report.separator = Self.separator(of: first)
    mapping = try Self.emptyMapping(kind)

    var state = State(csv: CSVReader(separator: report.separator))
    do {
      var bytes: [UInt8]? = first
      while let current = bytes {
        state.encoding.read(current)
        var csv = state.csv
        _ = try csv.read(current) { try take($0, kind, map, &state) }
        state.csv = csv
        bytes = try chunks()
      }
      var csv = state.csv
      try csv.finish { try take($0, kind, map, &state) }
    } catch { throw ImportProblem(error) }
    guard !headers.isEmpty else { throw .empty }
    report.encoding = state.encoding.isWhole ? .utf8 : .windows1252
    repeatedIDs = Set(state.repeated.map { report.encoding.text($0).trimmingWhitespace })
      .subtracting([""])
  }

  /// How much of a file the separator is found in.
  private static let sampleSize = 65_536

  private struct State {
    var csv: CSVReader
    var encoding = TextEncoding.Detector()
    var seen: Set<Int> = []
    var repeated: Set<[UInt8]> = []
  }

  private static func emptyMapping(_ kind: Kind) throws(ImportProblem) -> Mapping {
    do { return try Mapping([], kind, by: []) } catch { throw .mapping(error) }
  }

  private mutating func take(
    _ row: CSVReader.Row, _ kind: Kind, _ map: [Mapping.Choice], _ state: inout State
  ) throws -> Bool {
    guard headers.isEmpty else {
      gather(row, &state)
      return true
    }
    // A header is rarely anything but ASCII; the file's encoding is known only at its end.
    let isUTF8 = row.cells.allSatisfy { cell in
      var detector = TextEncoding.Detector()
      detector.read(cell)
      return detector.isWhole
    }
    let encoding: TextEncoding = isUTF8 ? .utf8 : .windows1252
    let names = row.cells.map { encoding.text($0).trimmingWhitespace }
    if names.count <= 2, names[0].lowercased().hasPrefix("sep=") {
      leadingRows += 1
      return true
    }
    headers = names
    do { mapping = try Mapping(headers, kind, by: map) } catch {
      throw ImportProblem.mapping(error)
    }
    guard mapping.isUseful(for: kind) else { throw ImportProblem.nothingMatches(headers: headers) }
    numbers = Array(repeating: NumberStyle.Evidence(), count: headers.count)
    dates = Array(repeating: DateStyle.Evidence(), count: headers.count)
    for (header, target) in zip(headers, mapping.targets) {
      switch target {
      case .field(let index)?:
        report.taken.append(ImportReport.Taken(header: header, field: kind.fields[index]))
      case nil: report.leftOut.append(header)
      default: report.taken.append(ImportReport.Taken(header: header, field: nil))
      }
    }
    columns = mapping.targets.enumerated().compactMap { column, target in
      guard case .field(let index) = target else { return nil }
      switch kind.fields[index].type {
      case .money, .number, .range: return (column, true)
      case .date: return (column, false)
      default: return nil
      }
    }
    idColumn = mapping.targets.firstIndex(of: .externalID)
    return true
  }

  /// The columns whose style must be found: place, and whether they hold numbers rather than dates.
  private var columns: [(place: Int, isNumber: Bool)] = []
  private var idColumn: Int?

  private mutating func gather(_ row: CSVReader.Row, _ state: inout State) {
    for (place, isNumber) in columns where place < row.cells.count {
      let text = String(decoding: row.cells[place], as: UTF8.self).trimmingWhitespace
      if isNumber { numbers[place].add(text) } else { dates[place].add(text) }
    }
    if let idColumn, idColumn < row.cells.count {
      let id = Self.trimmed(row.cells[idColumn])
      if !state.seen.insert(id.hashValue).inserted {
        // Two ids of one hash are only held together for a while; nothing else follows from it.
        state.repeated.insert(id)
      }
    }
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    guard let first = cell.firstIndex(where: { $0 > 0x20 }),
      let last = cell.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(cell[first...last])
  }

  /// A reader for every field that a column goes to, in the column's style.
  func readers(_ kind: Kind) -> [Int: CellReader] {
    var readers: [Int: CellReader] = [:]
    for (column, target) in mapping.targets.enumerated() {
      guard case .field(let index)? = target else { continue }
      readers[index] = CellReader(
        field: kind.fields[index], numbers: numbers[column].style(separator: report.separator),
        dates: dates[column].style)
    }
    return readers
  }

  /// The separator that is most regular outside quotes over the first lines; a `sep=` line decides.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    let start = String(decoding: bytes.prefix(16), as: UTF8.self)
    if let range = start.firstRange(of: "sep="), let mark = start[range.upperBound...].utf8.first,
      mark == 0x09 || (0x21...0x7E).contains(mark)
    {
      return mark
    }
    let candidates: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]
    var counts = [[Int]](repeating: [0], count: candidates.count)
    var isQuoted = false
    for byte in bytes.prefix(sampleSize) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A {
        if counts[0].count > 20 { break }
        for index in counts.indices { counts[index].append(0) }
      } else if let index = candidates.firstIndex(of: byte) {
        counts[index][counts[index].count - 1] += 1
      }
    }
    // The header decides; of equals the one that Dutch spreadsheets write.
    let best = candidates.indices.max { one, other in
      (counts[one][0], -one) < (counts[other][0], -other)
    }
    return best.map { candidates[$0] } ?? 0x3B
  }
}
