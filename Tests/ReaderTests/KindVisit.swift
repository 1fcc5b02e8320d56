import Foundation
import OogstModel
import VirtualTerminal

/// Through every kind of record in listening mode: its list, the page of its first record, and its form.
struct KindVisit {
  var reader: ScreenReader

  func lines() throws -> [String] {
    var heard = HeardRows(reader)
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
        heard.add(Array(session.records[before...]), at: "\(kind.name), \(place)")
      }
    }
    return heard.lines
  }
}
