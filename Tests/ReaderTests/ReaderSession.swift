import Foundation
import VirtualTerminal

/// A program under a screen reader, with someone who types and writes down what there is to see and hear.
final class ReaderSession {
  let reader: ScreenReader
  private(set) var records: [Record] = []
  /// Which screen of the program the next steps are on: a name for the transcript.
  var screen = "start"

  /// Whether the program is in listening mode, in which the heading stands below the news.
  private var isListening: Bool

  private let folder: TemporaryFolder
  private let program: Pseudoterminal
  private let display: BrailleDisplay?
  private var terminal: VirtualTerminal
  private var speech: SpeechFile
  private var said: [String] = []
  private var bytes = 0
  /// How long nothing must have come before a step is over.
  private let quiet: Duration
  /// Whose Home and End are sent: those that the program's own TERM promises.
  private let terminalType: String

  /// How long a reader may think before it says the first word.
  private let patience: Duration

  init(
    _ command: [String], reader: ScreenReader, environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80, quiet: Duration = .milliseconds(150),
    patience: Duration = .milliseconds(500), keysOf terminalType: String = "linux",
    isListening: Bool
  ) throws {
    self.reader = reader
    self.isListening = isListening
    self.terminalType = terminalType
    self.quiet = quiet
    self.patience = patience
    folder = try TemporaryFolder()
    speech = try SpeechFile(
      path: folder.path + "/speech", format: reader == .yasr ? .emacspeak : .lines)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let variables = [
      "HOME": folder.path, "PATH": path + ":/usr/sbin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "TERM": "linux", "ESCDELAY": "25", "OOGST_LANGUAGE": "nl",
    ].merging(environment) { $1 }
    let script = try folder.script("program.sh", running: command, environment: variables)
    terminal = VirtualTerminal(rows: rows, columns: columns)
    display =
      reader == .brltty
      ? try BrailleDisplay(
        rows: rows, columns: columns, speech: speech, in: folder, environment: variables) : nil
    program = try Pseudoterminal(
      try reader.wrap(script, speech: speech, in: folder), environment: variables,
      rows: rows, columns: columns)
    untilQuiet(quiet: .milliseconds(700), most: .seconds(15)) {
      !self.terminal.rows[0].isEmpty && (reader == .none || !self.said.isEmpty)
    }
    record(Step(action: .start, purpose: .start))
  }

  /// The escape sequences that the terminal did not know.
  var unknown: [String] { terminal.unknown }

  var last: Moment { records[records.count - 1].moment }

  /// Does the step, waits until all is quiet, and tells what came of it.
  @discardableResult
  func press(_ step: Step) -> Moment {
    forget()
    switch step.action {
    case .start: break
    case .key(let key):
      if key == .text("l") { isListening.toggle() }
      program.write(
        key.bytes(
          terminalType: terminalType, hasApplicationCursorKeys: terminal.hasApplicationCursorKeys))
    case .resize(let rows, let columns):
      terminal.resize(rows: rows, columns: columns)
      display?.resize(rows: rows, columns: columns)
      program.resize(rows: rows, columns: columns)
    case .idle(let seconds):
      let time = Duration.seconds(seconds)
      untilQuiet(quiet: time, most: time) { false }
      return record(step)
    }
    untilQuiet(quiet: quiet, most: .seconds(3) + patience) { self.hasAnswered }
    return record(step)
  }

  /// Whether what is waited for has come; a display looks at the screen now and then, and may be behind it.
  private var hasAnswered: Bool {
    guard reader != .none else { return bytes > 0 }
    guard let display else { return !said.isEmpty }
    let cursor = terminal.cursor
    let item = terminal.text(row: cursor.row, from: cursor.column)
    return !said.isEmpty && (item.isEmpty || Matching.contains(display.window, beginningOf: item))
  }

  private func forget() {
    said = []
    bytes = 0
    terminal.takeFacts()
  }

  @discardableResult
  private func record(_ step: Step) -> Moment {
    let cursor = terminal.cursor
    let moment = Moment(
      bytes: bytes, cellsDrawn: terminal.takeFacts().cells, cursor: cursor,
      isCursorVisible: terminal.isCursorVisible,
      textFromCursor: terminal.text(row: cursor.row, from: cursor.column), rows: terminal.rows,
      said: said, braille: display?.window, headingRow: isListening ? 2 : 0)
    records.append(Record(screen: screen, step: step, moment: moment))
    return moment
  }

  /// Waits until nothing has come for a while; if nothing that counts has come at all, a little longer.
  private func untilQuiet(quiet: Duration, most: Duration, isEnough: () -> Bool) {
    let start = ContinuousClock.now
    var latest = start
    while ContinuousClock.now - start < most {
      if takeWhatComes(within: 10) { latest = .now }
      let now = ContinuousClock.now
      if now - latest >= quiet, isEnough() || now - start >= max(quiet, patience) { return }
      if program.hasEnded { return }
    }
  }

  private func takeWhatComes(within milliseconds: Int32) -> Bool {
    var wanted = [pollfd(fd: program.descriptor, events: Int16(POLLIN), revents: 0)]
    if let display {
      wanted.append(pollfd(fd: display.descriptor, events: Int16(POLLIN), revents: 0))
    }
    poll(&wanted, nfds_t(wanted.count), milliseconds)
    var isNew = false
    let output = program.read()
    if !output.isEmpty {
      bytes += output.count
      terminal.feed(output)
      display?.show(output)
      isNew = true
    }
    if display?.update() == true { isNew = true }
    if let news = speech.news() {
      said += news
      isNew = true
    }
    return isNew
  }
}
