/// A program at work on a terminal: bursts are played, and after each it must still be there and answer.
struct ScreenSitting {
  private let program: ProgramOnTerminal
  private let mode: Mode

  enum Outcome: Equatable {
    case lives
    /// It left in order, as it was asked to.
    case left
    case wrong(String)
  }

  /// How long it may take to answer, to take keys or to leave.
  private static let patience = 5.0

  init(_ words: [String], _ environment: [String: String], _ mode: Mode) throws(Trouble) {
    self.mode = mode
    program = try ProgramOnTerminal(
      words, environment: environment, Window(rows: 24, columns: 80), isPlain: mode == .linear)
    // Until it has taken the terminal, the terminal itself echoes what is typed.
    let watch = Stopwatch()
    while program.hasGivenModesBack, !program.hasEnded, watch.seconds < Self.patience {
      program.read(seconds: 0.01)
    }
    program.read(seconds: Self.patience, quiet: 0.05)
  }

  func play(_ steps: [ScreenStep]) -> Outcome {
    for step in steps {
      switch step {
      case .resize(let rows, let columns):
        program.resize(Window(rows: rows, columns: columns))
      case .suspend:
        program.read(seconds: 0.1, quiet: 0.05)
        _ = program.send([0x1A])
      case .type(let bytes):
        guard !program.send(bytes, seconds: Self.patience) else { continue }
        if program.isGone(within: 0.3) { return ending() }
        return .wrong("hang: keys are not taken, " + program.kernelState)
      }
    }
    return check()
  }

  /// The program must live and answer; or have left in order, when that was among the steps.
  private func check() -> Outcome {
    program.read(seconds: 0)
    guard answers() else {
      return program.hasEnded
        ? ending() : .wrong("hang: no answer within \(Self.patience) s, " + program.kernelState)
    }
    if let note = program.reader.notes.sorted(by: { $0.key < $1.key }).first {
      program.forgetNotes()
      return .wrong("bytes \(note.key): \(note.value)")
    }
    return mode == .linear ? .lives : checkCursor()
  }

  /// Whether it writes anything for a key that always makes it write; a key that was begun may take the first ones.
  private func answers() -> Bool {
    let watch = Stopwatch()
    while watch.seconds < Self.patience {
      program.forgetPlaces()
      let before = program.reader.total
      _ = program.send(probe, seconds: 1)
      let wait = Stopwatch()
      while program.reader.total == before, wait.seconds < 0.5 {
        if program.hasEnded { return false }
        program.read(seconds: 0.05)
      }
      if program.reader.total == before { continue }
      // On its way out, what it did not read is echoed by the terminal: that is no answer.
      if program.hasGivenModesBack { _ = program.isGone(within: 1) }
      return !program.hasEnded
    }
    return false
  }

  /// Ctrl-L draws all anew; in lines an empty line gives a prompt.
  /// The end of a paste comes first: what was begun as one would take the key.
  private var probe: [UInt8] {
    mode == .linear ? [0x15, 0x0A] : Array("\u{1B}[201~".utf8) + [0x0C]
  }

  private static let givesScreenBack = Array("\u{1B}[?1049l".utf8)

  private func checkCursor() -> Outcome {
    if isInside { return .lives }
    // What was under way may still have been for the size before.
    program.read(seconds: 0.2, quiet: 0.1)
    program.forgetPlaces()
    _ = program.send(probe, seconds: 1)
    program.read(seconds: 0.5, quiet: 0.1)
    if isInside { return .lives }
    let (row, column) = program.reader.farthest
    return .wrong(
      "cursor outside the window: \(row),\(column) in \(program.window.rows)x\(program.window.columns)"
    )
  }

  private var isInside: Bool {
    let (row, column) = program.reader.farthest
    return row <= program.window.rows && column <= program.window.columns
  }

  // MARK: - The end

  /// Ctrl-C ends it at once, and the terminal is as it was.
  func end() -> Outcome {
    program.read(seconds: 0.1, quiet: 0.05)
    _ = program.send([3], seconds: 1)
    guard program.isGone(within: Self.patience) else {
      return .wrong("hang: Ctrl-C does not end it, " + program.kernelState)
    }
    return ending()
  }

  private func ending() -> Outcome {
    program.read(seconds: 0.05)
    let outcome = program.outcome ?? 0
    // Ctrl-C and Ctrl-\: as a status on the full screen, as the signals themselves in lines.
    let orderly = mode == .linear ? [0, -2, -3] : [0, 130, 131]
    let end = Readable.bytes(program.last.suffix(160))
    guard orderly.contains(outcome) else {
      return .wrong(
        outcome < 0 ? "died of signal \(-outcome): \(end)" : "status \(outcome): \(end)")
    }
    guard program.hasGivenModesBack else {
      return .wrong("modes of the terminal not given back: after \(outcome)")
    }
    if mode != .linear, !program.last.contains(Self.givesScreenBack) {
      return .wrong("screen not given back: \(end)")
    }
    return .left
  }
}
