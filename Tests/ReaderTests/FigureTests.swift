import Foundation
import Testing

/// All figures, for people to read. They take many minutes and need a machine for themselves, so they are worked out
/// only when asked for: `FIGURES=1 swift test --filter FigureTests`. FIGURES_DATABASE names a database to measure
/// beside the example, FIGURES_IDLE the seconds to sit still (60), OOGST the program (the one just built).
@Suite(.serialized) struct FigureTests {
  private static let process = ProcessInfo.processInfo.environment
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test(.enabled(if: process["FIGURES"] == "1", "set FIGURES=1 to work out the figures"))
  func figuresAndTranscriptsAreWritten() throws {
    let idle = Self.process["FIGURES_IDLE"].flatMap(Double.init) ?? 60
    var lines = [
      "Columns: what, the bar, what was found. Idle time \(idle) s. Median of three runs.", "",
    ]
    for setting in Setting.all {
      let outcome = Measurement.outcome(of: setting, idleSeconds: idle)
      lines += FigureTable(setting: setting, outcome: outcome).lines
      if setting.database == nil { try TranscriptFiles(setting, outcome).write(to: Self.folder) }
      try write(lines)
    }
    if ScreenReader.yasr.isInstalled { try StakeholderTask.write(to: Self.folder) }
    lines.append("Listening with yasr, no bar")
    for way in Connection.Way.allCases {
      lines += tellOfWay(way)
      try write(lines)
    }
    lines += ["", "The limit of keys that give a screen of new rows, however they are drawn"]
    lines += RepaintProbe.lines()
    try write(lines)
  }

  /// Columns side by side, and the same without them: FIGURES_WIDE=1. Some minutes.
  @Test(.enabled(if: process["FIGURES_WIDE"] == "1", "set FIGURES_WIDE=1 to measure wide windows"))
  func figuresOfWideWindowsAreWritten() throws {
    var lines = ["Arrows in seeing mode, mean share of what is said that is the row of the cursor"]
    for size in WideVisit.sizes {
      for isSideBySide in size.columns > 80 ? [true, false] : [true] {
        for reader in [ScreenReader.yasr, .fenrir, .brltty] where reader.isInstalled {
          let visit = WideVisit(size: size, isSideBySide: isSideBySide)
          lines += try visit.lines(under: reader)
        }
      }
    }
    let file = Self.folder.appendingPathComponent("Figures/wide.txt")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  /// The screens of what is going on: FIGURES_SCREENS=1. Some minutes.
  @Test(
    .enabled(if: process["FIGURES_SCREENS"] == "1", "set FIGURES_SCREENS=1 to hear the screens"))
  func figuresOfScreensAreWritten() throws {
    var lines = ["Down and up in listening mode, on the screens of what is going on"]
    for reader in [ScreenReader.yasr, .fenrir, .brltty] where reader.isInstalled {
      lines += try ScreenVisit(reader: reader).lines()
      let file = Self.folder.appendingPathComponent("Figures/screens.txt")
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
  }

  /// What the six tasks on the screens of what is going on cost: FIGURES_TASKS=1. Half a minute.
  @Test(
    .enabled(if: process["FIGURES_TASKS"] == "1", "set FIGURES_TASKS=1 to count keys and words"))
  func figuresOfTasksAreWritten() throws {
    let lines = ["Keys, lines and words until the answer, under yasr and in lines"]
    let file = Self.folder.appendingPathComponent("Figures/tasks.txt")
    try Data(((lines + (try TaskFigures.lines())).joined(separator: "\n") + "\n").utf8).write(
      to: file)
  }

  /// Every kind of record, its list, page and form: FIGURES_KINDS=1. Some minutes.
  @Test(.enabled(if: process["FIGURES_KINDS"] == "1", "set FIGURES_KINDS=1 to hear every kind"))
  func figuresOfEveryKindAreWritten() throws {
    var lines = ["Down in listening mode, on lists, pages and forms of every kind of record"]
    for reader in [ScreenReader.yasr, .fenrir, .brltty] where reader.isInstalled {
      lines += try KindVisit(reader: reader).lines()
    }
    let file = Self.folder.appendingPathComponent("Figures/kinds.txt")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  /// After every setting, so that a run that is broken off leaves what it found.
  private func write(_ lines: [String]) throws {
    let file = Self.folder.appendingPathComponent("Figures/figures.txt")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  /// A line may hold a part back: the wait for quiet is longer than where the program is simply there.
  private func tellOfWay(_ way: Connection.Way) -> [String] {
    let setting = Setting(language: .nl, mode: .listening)
    do {
      let connection = try Connection(way, to: setting.command, environment: setting.environment)
      let run = try Measurement.run(
        setting, under: .yasr, idleSeconds: 0, command: connection.command,
        quiet: .milliseconds(400),
        keysOf: Connection.terminalType(way))
      return [
        Figure.part("\(way.rawValue): share on Up and Down", .none, run.moves.map(\.share).mean),
        .part("\(way.rawValue): share at the edge", .none, run.edges.map(\.share).mean),
        .part("\(way.rawValue): share on other moves", .none, run.jumps.map(\.share).mean),
        .part("\(way.rawValue): events spoken", .none, run.events.part(where: \.isEventSpoken)),
      ].map(\.line)
    } catch {
      return [
        "  left out: \(way.rawValue): " + "\(error)".split(separator: "\n").joined(separator: " ")
      ]
    }
  }
}
