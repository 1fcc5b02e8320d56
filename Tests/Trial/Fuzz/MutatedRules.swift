import OogstExchange
import OogstModel

/// What holds for a damaged list that was taken: the sums are right, and no row is lost without a word.
struct MutatedRules {
  private let input: MutatedFuzzer.Input
  private let found: ImportReport
  private let places: TokenPlaces

  init(_ input: MutatedFuzzer.Input, _ done: MutatedFuzzer.Done) {
    self.input = input
    found = done.found
    places = TokenPlaces(input.file.encoding.letters(input.bytes))
  }

  // MARK: - Sums

  static func sums(_ done: MutatedFuzzer.Done, _ state: StoreState) -> String? {
    let (found, outcome) = (done.found, done.outcome)
    let loaded = outcome.added + outcome.changed + outcome.unchanged + outcome.leftOut
    let left =
      found.doubles + found.leftOutRows + found.badRows.count + found.doubtfulRows
    guard found.rows == loaded + left else {
      return "sums: \(found.rows) rows, \(loaded) brought in, \(left) left out"
    }
    guard outcome.rows == loaded, found.given == loaded else {
      return "sums: \(found.given) given, \(outcome.rows) came, \(loaded) brought in"
    }
    guard state.records == outcome.added else {
      return "sums: \(outcome.added) added, and in the store \(state)"
    }
    return nil
  }

  /// The same file once more, into the same store.
  static func again(
    _ first: MutatedFuzzer.Done, _ second: MutatedFuzzer.Done, _ before: StoreState,
    _ after: StoreState
  ) -> String? {
    guard second.found == first.found else { return "again, another report" }
    let (one, two) = (first.outcome, second.outcome)
    guard two.rows == one.rows, two.unchanged == two.rows, after.records == before.records
    else {
      return "again, it is not known: \(one.added) added at first, then \(two.added) added, "
        + "\(two.changed) changed, \(two.unchanged) unchanged, \(two.leftOut) left out; "
        + "\(two.doubts.prefix(1)) \(two.examples.prefix(1))"
    }
    return nil
  }

  // MARK: - Rows

  /// Whether the columns go where they went in the undamaged file: else a word may stand in a column that is
  /// left out, which the report says.
  var isJudged: Bool {
    let headings = input.file.layout.headings
    guard let mapping = try? Mapping(headings, input.kind, by: []) else { return false }
    let columns = zip(headings, mapping.targets)
    let taken = columns.filter { $0.1 != nil }
    return found.taken.map(\.header) == taken.map(\.0)
      && found.taken.map { Optional($0.target) } == taken.map(\.1)
      && found.leftOut == columns.filter { $0.1 == nil }.map(\.0)
      && found.taken.contains { $0.header == headings[input.file.layout.marked] }
  }

  func trouble(in records: [Record]) -> String? {
    let words = records.map { record in
      let text = "\(record.values) " + (record.meta.externalID ?? "")
      return Set(RowTokens.found(in: Array(text.utf8)).map(\.number))
    }
    if input.changes.isEmpty, let found = untouched(records) { return found }
    guard isJudged else { return nil }
    return merged(records, words) ?? lost(Set(words.joined()))
  }

  /// Of a file that nothing happened to, every row is a record.
  private func untouched(_ records: [Record]) -> String? {
    let rows = input.file.words.count
    guard isJudged else {
      return "nothing changed, and other columns: \(found.taken.map(\.header)) taken, "
        + "\(found.leftOut) left out"
    }
    guard records.count == rows, found.badRows.count == 0, found.doubles == 0,
      found.doubtfulRows == 0
    else { return "nothing changed, and other rows: \(records.count) records of \(rows) rows" }
    return nil
  }

  /// A record with the words of several rows, which a cell over several lines makes of them.
  ///
  /// What stands on one line was made one by the damage: nobody can tell it apart.
  private func merged(_ records: [Record], _ words: [Set<Int>]) -> String? {
    if found.doubles > 0 || found.doubtfulRows > 0 { return nil }
    let repaired = places.rows(ofLines: found.repaired.map(\.line))
    for (record, words) in zip(records, words) where words.count > 1 {
      let rows = words.compactMap { places.rows[$0].map(Set.init) }
      guard let first = rows.first else { continue }
      let shared = rows.dropFirst().reduce(first) { $0.intersection($1) }
      let all = rows.reduce(Set()) { $0.union($1) }
      if shared.isEmpty, all.isDisjoint(with: repaired) {
        return "rows became one: " + named(words.sorted()) + " in \(record.id), " + said
      }
    }
    return nil
  }

  /// Rows that are in no record, and that no word of the report can be about.
  private func lost(_ kept: Set<Int>) -> String? {
    let missing = places.rows.keys.filter { input.words.contains($0) && !kept.contains($0) }
    if missing.isEmpty { return nil }
    let about = ReportedRows(found, input.choices, places)
    let unexplained = missing.filter { word in
      !(places.rows[word] ?? []).contains {
        // A damaged row may go on below the line on which it is named.
        about.rows.contains($0) || about.rows.contains($0 - 1) || $0 + 1 < found.headerLine
      }
    }
    // Words on one line belong to one row by now.
    let rows = Set(unexplained.compactMap { places.rows[$0]?.first })
    guard rows.count > about.elsewhere else { return nil }
    return "lost: " + named(unexplained.sorted()) + ", \(about.elsewhere) could be excused; " + said
  }

  private func named(_ words: [Int]) -> String {
    words.prefix(5).map { word in
      let lines = (places.rows[word] ?? []).map { String($0 + 1) }
      return RowTokens.word(word) + " (line " + lines.joined(separator: ", ") + ")"
    }.joined(separator: ", ") + (words.count > 5 ? " and \(words.count - 5) more" : "")
  }

  private var said: String {
    "the report: \(found.rows) rows, \(found.given) given, \(found.badRows.count) bad on lines "
      + "\(found.badRows.first), \(found.doubles) doubles, \(found.doubtfulRows) doubtful, "
      + "\(found.leftOutRows) left out, \(found.repaired.count) repaired, headings on line "
      + "\(found.headerLine)"
  }
}

/// The rows that a report names as left out, as far as it says where they stand.
private struct ReportedRows {
  /// The beginnings of rows with words, of which the report says that they were left out, or mended.
  let rows: Set<Int>
  /// How many more rows it names: those that stand elsewhere, or of which it says no line.
  let elsewhere: Int

  init(_ found: ImportReport, _ choices: ImportChoices, _ places: TokenPlaces) {
    let all = places.all
    func withWords(_ lines: [Int]) -> Set<Int> {
      places.rows(ofLines: lines).intersection(all)
    }
    var badLines = found.badRows.first + found.damaged.map(\.line)
    if !choices.emptiesBad { badLines += found.bad.map(\.line) }
    let bad = withWords(badLines)
    let mended = withWords(found.repaired.map(\.line))
    // Rows that were kept apart are all there.
    let doubts = choices.doubtful == .add ? [] : found.doubts
    let doubtful = withWords(doubts.map(\.line))
    let earlier = withWords(doubts.compactMap(\.otherLine))
    rows = bad.union(mended).union(doubtful).union(earlier)
    // A row that stands there twice says which of the doubles it is.
    let repeated = places.rows.values.reduce(0) { $0 + $1.count - 1 }
    elsewhere =
      max(found.badRows.count - bad.count, 0) + max(found.repaired.count - mended.count, 0)
      + max(found.doubtfulRows - doubtful.count, 0) + max(found.doubles - repeated, 0)
  }
}
