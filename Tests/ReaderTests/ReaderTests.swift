import Foundation
import Testing

/// Whether oogst can be used by ear, with the two readers that a build machine can have. Both are ordinary packages
/// (`apt-get install yasr fenrir`); without them there is nothing to test, and the tests are skipped.
@Suite(.serialized) struct ReaderTests {
  @Test(.enabled(if: ScreenReader.yasr.isInstalled, "yasr is not installed"))
  func whatIsDoneIsSaidByYasr() throws { try expectToBeUsable(with: .yasr) }

  @Test(.enabled(if: ScreenReader.fenrir.isInstalled, "fenrir is not installed"))
  func whatIsDoneIsSaidByFenrir() throws { try expectToBeUsable(with: .fenrir) }

  /// One good run of three is enough: a busy machine can make a reader late, but never better than it is.
  private func expectToBeUsable(with reader: ScreenReader) throws {
    var told: [String] = []
    for _ in 0..<3 {
      let session = try visitLessons(with: reader)
      let moves = session.records.with(.move)
      let share = try #require(moves.map(\.share).mean)
      let spoken = try #require(session.records.events.part(where: \.isEventSpoken))
      let bytes = try #require(moves.map(\.moment.bytes).max())
      let cursor = try #require(session.records.part(where: \.isCursorAtStart))
      if share >= 0.6, spoken >= 0.6, bytes <= 12, cursor == 1, session.unknown.isEmpty { return }
      told.append(
        """
        the item is \(share) of what is said on a move (at least 0.6), events spoken \(spoken) (at least 0.6),
        most bytes for a move \(bytes) (at most 12), cursor at the start of the focus \(cursor) (1),
        sequences that the terminal did not know: \(session.unknown)
        \(session.transcript)
        """)
    }
    Issue.record("\(told.joined(separator: "\n\n"))")
  }

  private func visitLessons(with reader: ScreenReader) throws -> ReaderSession {
    // Other tests run beside these: a reader gets all the time it may need.
    let session = try ReaderSession(
      ProgramUnderTest.command(["--example", "--listen"]), reader: reader,
      quiet: .milliseconds(400), patience: .seconds(5))
    session.press(.event("lessons", .text("3"), expecting: .heading))
    session.press(.move(.down))
    session.press(.move(.down))
    session.press(.move(.up))
    session.press(.jump(.text("j")))
    session.press(.jump(.text("k")))
    session.press(.event("open", .enter, expecting: .heading))
    session.press(.move(.down))
    session.press(.move(.down))
    session.press(.event("where am I", .text("w"), expecting: .news(containing: "van")))
    session.press(.event("back", .backspace, expecting: .focus))
    return session
  }
}
