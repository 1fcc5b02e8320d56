import Foundation
import Testing

/// Whether oogst can be used by ear, with the readers that a build machine can have. yasr and fenrir are ordinary
/// packages (`apt-get install yasr fenrir brltty`); brltty wants a virtual terminal, too. Without them there is nothing
/// to test, and the tests are skipped.
@Suite(.serialized) struct ReaderTests {
  @Test(.enabled(if: ScreenReader.yasr.isInstalled, "yasr is not installed"))
  func whatIsDoneIsSaidByYasr() throws { try expectToBeUsable(with: .yasr, atLeast: 1) }

  /// fenrir wobbles, the more so on a busy machine: ten points below what it reaches alone.
  @Test(.enabled(if: ScreenReader.fenrir.isInstalled, "fenrir is not installed"))
  func whatIsDoneIsSaidByFenrir() throws { try expectToBeUsable(with: .fenrir, atLeast: 0.9) }

  @Test(
    .enabled(
      if: ScreenReader.brltty.isInstalled, "brltty is not installed, or has no virtual terminal"))
  func whatIsDoneIsOnTheBrailleDisplay() throws {
    try expectToBeUsable(with: .brltty, atLeast: 1)
  }

  /// One good run of three is enough: a busy machine can make a reader late, but never better than it is.
  private func expectToBeUsable(with reader: ScreenReader, atLeast least: Double) throws {
    var told: [String] = []
    for _ in 0..<3 {
      let session = try visitLessons(with: reader)
      let records = session.records
      let moves = records.with(.move)
      let isBraille = reader == .brltty
      let share = try #require(
        isBraille ? moves.part(where: \.isInBraille) : moves.map(\.share).mean)
      let answered = try #require(
        records.events.part { isBraille ? $0.isEventInBraille : $0.isEventSpoken })
      let spelled = try #require(records.with(.spell).part(where: \.isSpelled))
      let lead = isBraille ? 0 : records.events.compactMap(\.lead).max() ?? .max
      let beside = records.with(.letter).map(\.saidBesideTheLetter).max() ?? .max
      let bytes = try #require(moves.map(\.moment.bytes).max())
      let cursor = try #require(records.part(where: \.isCursorAtStart))
      if share >= least, answered >= least, spelled >= least, lead <= 200, beside == 0, bytes <= 12,
        cursor == 1, session.unknown.isEmpty
      {
        return
      }
      told.append(
        """
        of what is said on a move \(share) is the row (at least \(least)), of what happens \(answered) is said \
        (at least \(least)), of Left and Right \(spelled) (at least \(least)); most characters before news \(lead) \
        (at most 200), beside a typed letter \(beside) (0); most bytes for a move \(bytes) (at most 12), cursor at \
        the start of the focus \(cursor) (1), sequences that the terminal did not know: \(session.unknown)
        \(session.transcript)
        """)
    }
    Issue.record("\(told.joined(separator: "\n\n"))")
  }

  private func visitLessons(with reader: ScreenReader) throws -> ReaderSession {
    // Other tests run beside these: a reader gets all the time it may need.
    let session = try ReaderSession(
      ProgramUnderTest.command(["--example", "--listen"]), reader: reader,
      quiet: .milliseconds(400), patience: .seconds(5), isListening: true)
    session.press(.event("lessons", .text("3"), expecting: .heading))
    session.press(.move(.down))
    session.press(.move(.down))
    session.press(.spell(.right))
    session.press(.spell(.left))
    session.press(.move(.up))
    session.press(.jump(.text("j")))
    session.press(.jump(.text("k")))
    session.press(.event("open", .enter, expecting: .heading))
    session.press(.move(.down))
    session.press(.move(.down))
    session.press(.event("where am I", .text("w"), expecting: .news(containing: "van")))
    session.press(.event("back", .backspace, expecting: .focus))
    session.press(.event("orders", .text("s"), expecting: .heading))
    session.press(.move(.down))
    session.press(
      .event("order chosen", .enter, expecting: .news(containing: "gesorteerd")))
    session.press(.event("search prompt", .text("/"), expecting: .focus))
    session.press(.other(.text("zorg")))
    session.press(.other(.left))
    session.press(.letter("q"))
    return session
  }
}
