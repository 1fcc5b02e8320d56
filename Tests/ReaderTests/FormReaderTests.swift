import Foundation
import Testing

extension ReaderTests {
  /// Whether a lesson can be recorded by ear and by touch: a field that is entered, a letter, what is taken away, a
  /// mistake, a choice, what is saved and what is undone.
  @Suite struct FormReaderTests {
    /// A key, and what of it must reach who cannot look; nil for what only goes on.
    private struct Turn {
      var key: Key
      var expected: String?
      /// Where only its beginning fits a display of 40 cells, that is all there is to feel.
      var event: String
    }

    private static let task: [Turn] = [
      Turn(key: .text("3"), expected: "Lessen", event: "the list"),
      Turn(key: .text("a"), expected: "Toevoegen: les", event: "form opened"),
      Turn(key: .down, expected: "Les:", event: "first field entered"),
      Turn(key: .text("W"), expected: "W", event: "letter"),
      Turn(key: .text("andel samen"), expected: nil, event: "text"),
      Turn(key: .down, expected: "Nummer:", event: "field entered"),
      Turn(key: .text("x"), expected: "x", event: "letter"),
      Turn(key: .down, expected: "Status:", event: "choice entered"),
      Turn(key: .up, expected: "Nummer, fout, geen heel getal: x", event: "mistake"),
      Turn(key: .end, expected: nil, event: "to its end"),
      Turn(key: .backspace, expected: nil, event: "letter taken away"),
      Turn(key: .text("7"), expected: "7", event: "letter"),
      Turn(key: .tab, expected: "Status:", event: "field entered by Tab"),
      Turn(key: .enter, expected: "onbekend, gekozen", event: "options"),
      Turn(key: .up, expected: "ingetrokken", event: "option"),
      Turn(key: .up, expected: "bevestigd", event: "option"),
      Turn(key: .enter, expected: "Status: bevestigd", event: "option chosen"),
      Turn(key: .pageDown, expected: "Weggooien wat u typte", event: "last line"),
      Turn(key: .up, expected: "Weggaan, en later verder", event: "line"),
      Turn(key: .up, expected: "Hulp", event: "line"),
      Turn(key: .up, expected: "Laatste wijziging terug", event: "line"),
      Turn(key: .up, expected: "Bewaren", event: "line"),
      Turn(key: .enter, expected: "Bewaard: Wandel samen", event: "saved"),
      Turn(
        key: .text("u"), expected: "Ongedaan maken wat u deed: Wandel samen", event: "undo asked"),
      Turn(key: .text("j"), expected: "Ongedaan gemaakt", event: "undone"),
    ]

    @Test(.enabled(if: ScreenReader.yasr.isInstalled, "yasr is not installed"))
    func aLessonIsRecordedUnderYasr() throws { try record(with: .yasr, atLeast: 1) }

    /// fenrir wobbles, the more so on a busy machine.
    @Test(.enabled(if: ScreenReader.fenrir.isInstalled, "fenrir is not installed"))
    func aLessonIsRecordedUnderFenrir() throws { try record(with: .fenrir, atLeast: 0.85) }

    @Test(
      .enabled(
        if: ScreenReader.brltty.isInstalled, "brltty is not installed, or has no virtual terminal"))
    func aLessonIsRecordedOnABrailleDisplay() throws { try record(with: .brltty, atLeast: 1) }

    /// One good run of three is enough, as in the other tests.
    private func record(with reader: ScreenReader, atLeast least: Double) throws {
      var told: [String] = []
      for _ in 0..<3 {
        let session = try ReaderSession(
          ProgramUnderTest.command(["--example", "--listen"]), reader: reader,
          quiet: .milliseconds(400), patience: .seconds(5), isListening: true)
        var missed: [String] = []
        var lines: [String] = []
        for turn in Self.task {
          let moment = session.press(.other(turn.key))
          let heard =
            reader == .brltty ? moment.braille ?? "" : moment.said.joined(separator: " / ")
          lines.append("\(turn.event), \(turn.key.name): \(heard)")
          // As they come, both readers leave the echo of single letters to whoever types them.
          guard let expected = turn.expected, reader == .brltty || turn.event != "letter" else {
            continue
          }
          let isThere =
            reader == .brltty
            ? Matching.contains(heard, beginningOf: expected)
            : Matching.contains(heard, all: expected)
          if !isThere { missed.append("\(turn.event) (\(expected))") }
        }
        let expected = Self.task.count {
          $0.expected != nil && (reader == .brltty || $0.event != "letter")
        }
        let share = 1 - Double(missed.count) / Double(expected)
        print(
          "\(reader.rawValue), a form: \(expected - missed.count) of \(expected) events, missed \(missed)"
        )
        if share >= least, session.unknown.isEmpty { return }
        told.append("missed \(missed)\n" + lines.joined(separator: "\n"))
      }
      Issue.record("\(told.joined(separator: "\n\n"))")
    }
  }
}
