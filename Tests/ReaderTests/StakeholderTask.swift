import Foundation

/// One whole task: *find a lesson about involving stakeholders, see which projects it came from, and tell how the
/// round of conversations of that programme went*. The keys were found by ear alone; here they are played again
/// under yasr, and in lines through a pipe.
enum StakeholderTask {
  /// The programme of the lesson has no round, so the newest round there is comes after it.
  static func keys(_ setting: Setting) -> [Key] {
    let word = setting.language == .nl ? "belanghebbenden" : "stakeholders"
    let isListening = setting.mode == .listening
    // In listening mode a screen opens on its heading: its first row is one further.
    func down(_ rows: Int) -> [Key] {
      Array(repeating: .down, count: isListening ? rows + 1 : rows)
    }
    var keys: [Key] = [.text("/"), .text(word), .enter, .down, .enter]
    keys += down(12)
    keys += [.text("4")] + down(4)
    keys += [.text("0")] + down(3) + [.enter]
    keys += [.text("0")] + down(0) + [.enter]
    keys += [.down, .enter] + down(0) + [.text("n"), .text("n")]
    return keys + Array(repeating: .down, count: 9)
  }

  static func lines(_ language: Setting.Language) -> [String] {
    language == .nl
      ? [
        "zoek belanghebbenden", "1", "voortgang", "programma elkaar", "programma alle", "1",
      ]
      : [
        "search stakeholders", "1", "progress", "programme elkaar", "programme all", "1",
      ]
  }

  static func write(to folder: URL) throws {
    for language in Setting.Language.allCases {
      for mode in Setting.Mode.allCases {
        let setting = Setting(language: language, mode: mode)
        let session = try ReaderSession(
          setting.command, reader: .yasr, environment: setting.environment,
          isListening: mode == .listening)
        for key in keys(setting) { session.press(.other(key)) }
        let heard = session.records.map { record in
          let said = record.moment.said
          return "\(record.step.name)\n  "
            + (said.isEmpty ? "(nothing)" : said.joined(separator: " / "))
        }
        try write(heard, "\(language.rawValue)-\(mode.rawValue)", folder)
      }
      try write(typed(language), "\(language.rawValue)-linear", folder)
    }
  }

  /// Every line that is typed, with what comes back; each run types one line more.
  private static func typed(_ language: Setting.Language) throws -> [String] {
    var before = try output(of: [], language)
    var told = [before]
    let lines = lines(language)
    for index in lines.indices {
      let now = try output(of: Array(lines[...index]), language)
      told.append("> \(lines[index])\n" + now.dropFirst(before.count))
      before = now
    }
    return told
  }

  static func output(
    of lines: [String], _ language: Setting.Language
  ) throws -> String {
    let folder = try TemporaryFolder()
    let input = try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines.txt")
    let script = try folder.write(
      "exec \(ProgramUnderTest.path) --plain --example --language \(language.rawValue) < \(input)\n",
      to: "task.sh")
    let log = folder.path + "/told.txt"
    let program = try spawn(
      ["/bin/sh", script], environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"],
      on: .file(log))
    var status: Int32 = 0
    waitpid(program, &status, 0)
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
  }

  private static func write(_ told: [String], _ name: String, _ folder: URL) throws {
    let file = folder.appendingPathComponent("Transcripts/task-\(name).txt")
    try Data((told.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}
