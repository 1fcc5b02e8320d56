import Foundation
import OogstModel
import OogstStore

/// Fills forms at the real program and kills it at random moments, again and again: what was said to be saved is there,
/// what was typed more than a second ago is kept, and the database is whole.
struct KillTrial {
  private let arguments: Arguments
  private let folder: String
  private var findings = Findings()
  /// What the program said that it saved: the record and its title.
  private var saved: [RecordID: String] = [:]
  private var tokens = 0

  private static let usualCount = 1_000
  /// What may be lost when the program is killed.
  private static let mostLost = 1.0

  private var database: String { folder + "/oogst.sqlite" }

  init(_ arguments: Arguments) throws(Trouble) {
    self.arguments = arguments
    folder = NSTemporaryDirectory() + "oogst-kills-\(getpid())"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try SQLiteStore(path: database, .create)
    } catch { throw Trouble("no folder to work in: \(error)") }
  }

  /// Gives the number of findings.
  mutating func run() async throws(Trouble) -> Int {
    let watch = Stopwatch()
    let count = arguments.count ?? Self.usualCount
    var kills = 0
    while kills < count, watch.seconds < arguments.seconds ?? .infinity {
      try await sit(seed: arguments.seed + kills)
      kills += 1
    }
    await checkAll()
    try? FileManager.default.removeItem(atPath: folder)
    say(
      "kills: \(kills) kills from seed \(arguments.seed), \(saved.count) records said to be saved, "
        + "\(watch.seconds.short) s, \(findings.total) findings")
    return findings.total
  }

  // MARK: - One sitting

  private mutating func sit(seed: Int) async throws(Trouble) {
    var chance = Chance(seed: seed, "kills", 0)
    var words = [
      arguments.oogst, "--database", database, "--screen", "lessons", "--language", "nl",
    ]
    if chance.within(0...1) == 0 { words.append("--listen") }
    let program = try ProgramOnTerminal(
      words,
      environment: [
        "HOME": folder, "USER": "ann", "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
      ], Window(rows: 24, columns: 80), isPlain: false)
    let watch = Stopwatch()
    let end = Double(chance.within(100...2_600)) / 1_000
    // What was typed, and when the last letter of it was sent.
    var typed: [(token: String, at: Double)] = []
    program.read(seconds: min(1, end), quiet: 0.05)
    while watch.seconds < end, !program.hasEnded {
      tokens += 1
      let token = "Q\(tokens)Z"
      press("a", program, watch, end)
      // Where a form was left it asks: on with that one, or a new one. In a form it is but a step.
      // The heading has the focus while one listens, and Enter there is the menu.
      press(chance.within(0...1) == 0 ? "\u{1B}[F" : "\u{1B}[B", program, watch, end)
      press("\r", program, watch, end)
      press("\u{1B}[5~", program, watch, end)
      for letter in token { press(String(letter), program, watch, end, pause: 0.01) }
      typed.append((token, watch.seconds))
      // To the next field and back: what was left is kept at once.
      if chance.within(0...2) == 0 {
        press("\u{1B}[B", program, watch, end)
        press("\u{1B}[A", program, watch, end)
      }
      if chance.within(0...2) == 0 {
        // Somebody thinks.
        program.read(seconds: min(Double(chance.within(0...1_500)) / 1_000, left(watch, end)))
      }
      let isSaved = chance.within(0...3) > 0
      press(isSaved ? "\u{1B}OQ" : "\u{1B}", program, watch, end, pause: 0)
      // Often it ends in the midst of a save.
      if chance.within(0...3) == 0 {
        program.read(seconds: Double(chance.within(0...15)) / 1_000)
        break
      }
      // Until it is known what came of it: then the next one.
      let wanted = isSaved ? "Bewaard: " : "Nog niet bewaard"
      let since = watch.seconds
      while watch.seconds < min(end, since + 2), !isSaid(wanted, program) {
        program.read(seconds: min(0.02, left(watch, end)))
      }
      note(program)
      program.forgetLast()
    }
    kill(program.pid, SIGKILL)
    let ended = watch.seconds
    _ = program.isGone(within: 5)
    note(program)
    await check(typed.filter { $0.at < ended - Self.mostLost }.map(\.token), seed)
  }

  private func left(_ watch: Stopwatch, _ end: Double) -> Double { max(end - watch.seconds, 0) }

  private func press(
    _ keys: String, _ program: ProgramOnTerminal, _ watch: Stopwatch, _ end: Double,
    pause: Double = 0.02
  ) {
    guard watch.seconds < end, !program.hasEnded else { return }
    let bytes = keys
    _ = program.send(Array(bytes.utf8))
    program.read(seconds: min(pause, left(watch, end)))
  }

  private func isSaid(_ text: String, _ program: ProgramOnTerminal) -> Bool {
    String(decoding: program.last, as: UTF8.self).contains(text)
  }

  /// Every record that the program says it saved, by what it writes for whoever looks or listens.
  private mutating func note(_ program: ProgramOnTerminal) {
    let text = String(decoding: program.last, as: UTF8.self)
    for part in text.components(separatedBy: "Bewaard: ").dropFirst() {
      guard let comma = part.range(of: ", LES-") else { continue }
      let number = part[comma.upperBound...].prefix { $0.isNumber }
      let behind = part[comma.upperBound...].dropFirst(number.count).first
      // Cut off in the middle the number would be another one.
      guard let number = Int(number), behind == "." else { continue }
      saved[RecordID("LES", number)] = String(part[..<comma.lowerBound])
    }
  }

  // MARK: - What is there

  private mutating func check(_ tokens: [String], _ seed: Int) async {
    do {
      let store = try SQLiteStore(path: database)
      let titles = try await store.read(.whole) { snapshot throws(StoreError) in
        var titles: [String] = []
        try snapshot.eachRecord(in: ListQuery("LES"), ["title"]) { record throws(StoreError) in
          if case .text(let title) = record.values[Lesson.kind.titleIndex] { titles.append(title) }
          return true
        }
        return titles
      }
      let drafts = try SQLiteDraftStore(beside: database).drafts(of: "ann")
      let kept = titles + drafts.flatMap(\.fields).map(\.text)
      for token in tokens where !kept.contains(where: { $0.contains(token) }) {
        add("lost: \(token), which was typed more than a second before", seed)
      }
    } catch { add("cannot be read: \(error)", seed) }
  }

  private mutating func checkAll() async {
    do {
      let store = try SQLiteStore(path: database)
      for finding in try await store.check() { add("not whole: \(finding)", 0) }
      let records = try await store.records(Array(saved.keys))
      let titles = Dictionary(
        uniqueKeysWithValues: records.map { ($0.id, $0.values[Lesson.kind.titleIndex]) })
      for (id, title) in saved where titles[id] != .text(title) {
        add("said to be saved: \(id) \(title), there: \(titles[id] ?? .unknown)", 0)
      }
    } catch { add("cannot be read: \(error)", 0) }
  }

  private mutating func add(_ what: String, _ seed: Int) {
    findings.add(what, ["seed \(seed)"])
  }
}
