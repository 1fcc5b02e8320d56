import Foundation
import OogstModel
import VirtualTerminal

/// Through every kind of record in listening mode: its list, the page of its first record, and its form.
struct KindVisit {
  var reader: ScreenReader

  /// One line for each place, with the rows that were not said, or not felt, whole.
  func lines() throws -> [String] {
    var all: [Record] = []
    var lines: [String] = []
    // A session for each kind: what a reader drops in one is not carried into the next.
    for kind in Kind.all {
      let session = try ReaderSession(
        ProgramUnderTest.command(["--example", "--listen"]), reader: reader, isListening: true)
      let word = kind.label.dutch
      for (place, keys) in [
        ("list", [Key.text(":"), .text(word), .enter]),
        ("page", [.down, .enter]),
        ("form", [.text(":"), .text("toevoegen \(word)"), .enter]),
      ] {
        for key in keys { session.press(.other(key)) }
        let before = session.records.count
        for _ in 0..<(place == "list" ? 3 : 9) { session.press(.move(.down)) }
        let moves = Array(session.records[before...])
        all += moves
        lines += missed(moves).map { "\(kind.name), \(place): \($0)" }
      }
    }
    let share = Int(((all.map(share).mean ?? 0) * 100).rounded())
    let felt = reader == .brltty ? ", in braille \(all.count { isFelt($0) })" : ""
    return ["\(reader.rawValue): \(all.count) moves, share \(share) %\(felt)"] + lines
  }

  /// The row of the cursor: in a form the cursor stands behind the name of a field.
  private func item(_ record: Record) -> String { record.moment.cursorRow }

  private func share(_ record: Record) -> Double {
    let (item, said) = (item(record), record.saidText)
    guard !said.isEmpty, Matching.contains(said, all: item) else { return 0 }
    return Double(min(item.count, said.count)) / Double(said.count)
  }

  private func isFelt(_ record: Record) -> Bool {
    Matching.contains(record.moment.braille ?? "", beginningOf: item(record))
  }

  private func missed(_ moves: [Record]) -> [String] {
    moves.filter { share($0) < 0.9 && !(reader == .brltty && isFelt($0)) }
      .map { "\(item($0)) | \($0.saidText)" }
  }
}
