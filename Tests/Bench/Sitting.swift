import VirtualTerminal

/// A program at work: keys are typed, answers measured; what stands on the screen is looked at in between.
final class Sitting {
  let program: Program
  private let subject: Subject
  private var terminal: VirtualTerminal
  /// Read, and not shown yet: showing takes longer than reading.
  private var unseen: [Chunk] = []
  /// From just before it was started to the first screen that one can work with.
  private(set) var usableAfter = 0.0
  private(set) var firstByteCount = 0
  /// Whether answers say when the content stood; looking takes time, though none that is measured.
  var looksAtContent = false

  static let quiet = 20.0
  private static let startLimit = 60_000.0

  init(_ subject: Subject, _ size: Int, _ window: Window = .usual) throws(Trouble) {
    self.subject = subject
    terminal = VirtualTerminal(rows: window.rows, columns: window.columns)
    program = try Program(try subject.command(size), window)
    try waitUntilUsable()
  }

  private func waitUntilUsable() throws(Trouble) {
    while !program.hasEnded, Clock.now - program.startedAt < Self.startLimit {
      let chunks = program.read(quiet: 40, patience: 5_000, limit: 5_000)
      for chunk in chunks {
        firstByteCount += chunk.bytes.count
        terminal.feed(chunk.bytes)
        if usableAfter == 0, subject.isUsable(terminal.rows) {
          usableAfter = chunk.at - program.startedAt
        }
      }
      if usableAfter > 0 { return }
    }
    throw Trouble("\(subject.name) gave no screen to work with: \(rows.prefix(3))")
  }

  var rows: [String] {
    for chunk in unseen { terminal.feed(chunk.bytes) }
    unseen = []
    return terminal.rows
  }

  func press(
    _ stroke: Stroke, quiet: Double = quiet, patience: Double = 500
  ) throws(Trouble) -> Answer {
    guard let bytes = subject.bytes(stroke) else {
      throw Trouble("\(subject.name) has no key for \(stroke.rawValue)")
    }
    return try type(bytes, quiet: quiet, patience: patience)
  }

  func type(
    _ bytes: [UInt8], quiet: Double = quiet, patience: Double = 500
  ) throws(Trouble) -> Answer {
    try measure(quiet: quiet, patience: patience) { program.write(bytes) }
  }

  func resize(_ window: Window) throws(Trouble) -> Answer {
    _ = rows
    terminal.resize(rows: window.rows, columns: window.columns)
    return try measure(quiet: Self.quiet, patience: 500) { program.resize(window) }
  }

  private func measure(
    quiet: Double, patience: Double, _ act: () -> Void
  ) throws(Trouble) -> Answer {
    let cost = processorTime
    let start = Clock.now
    act()
    let chunks = program.read(quiet: quiet, patience: patience, limit: 60_000)
    if program.hasEnded { throw Trouble("\(subject.name) has ended") }
    let processorTime = processorTime - cost
    unseen += chunks
    return Answer(
      milliseconds: chunks.last.map { $0.at - start },
      contentMilliseconds: looksAtContent ? lastChange(chunks).map { $0 - start } : nil,
      byteCount: chunks.byteCount, processorTime: processorTime)
  }

  /// When the content changed for the last time; without any change, when the answer began.
  private func lastChange(_ chunks: [Chunk]) -> Double? {
    unseen.removeLast(chunks.count)
    var content = content
    var last = chunks.first?.at
    for chunk in chunks {
      terminal.feed(chunk.bytes)
      guard self.content != content else { continue }
      content = self.content
      last = chunk.at
    }
    return last
  }

  private var content: [String] { Array(rows.dropFirst().dropLast(3)) }

  /// From these keys to the first screen that is as it should be.
  func type(
    _ bytes: [UInt8], until isThere: (_ rows: [String]) -> Bool
  ) throws(Trouble) -> Double {
    _ = rows
    let start = Clock.now
    program.write(bytes)
    var found: Double?
    for chunk in program.read(quiet: 500, patience: 5_000) {
      terminal.feed(chunk.bytes)
      if found == nil, isThere(terminal.rows) { found = chunk.at - start }
    }
    guard let found else { throw Trouble("\(subject.name) did not come to it: \(rows[0])") }
    return found
  }

  /// So far, in milliseconds.
  var processorTime: Double { Clock.processorTime(of: program.pid) ?? 0 }

  /// From the key until the process is gone.
  func quit() throws(Trouble) -> Double {
    guard let bytes = subject.bytes(.quit) else { throw Trouble("no key to quit") }
    let start = Clock.now
    program.write(bytes)
    guard program.isGone(within: 3_000) else { throw Trouble("\(subject.name) does not quit") }
    return Clock.now - start
  }
}
