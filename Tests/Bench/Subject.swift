import PracticeData

/// A program under measurement: how it is started on so many projects, and how it is worked.
struct Subject {
  let name: String
  let command: (_ size: Int) throws(Trouble) -> Command
  /// Whether the screen shows what one can work with: a heading and the first row.
  let isUsable: (_ rows: [String]) -> Bool
  let keys: [Stroke: String]

  func bytes(_ stroke: Stroke) -> [UInt8]? { keys[stroke].map { Array($0.utf8) } }
}

/// Arrows and the like as a terminal sends them to a full screen.
private let arrows: [Stroke: String] = [
  .down: "\u{1B}OB", .up: "\u{1B}OA", .pageDown: "\u{1B}[6~", .pageUp: "\u{1B}[5~",
  .home: "\u{1B}OH", .end: "\u{1B}OF", .open: "\r", .back: "\u{7F}", .search: "/", .sort: "s",
]

extension Subject {
  static func floor(_ path: String, _ data: DataFolder) -> Subject {
    Subject(
      name: "floor",
      command: { size throws(Trouble) in
        Command(
          words: [path, data.floorDatabase(size)],
          environment: Command.usual(home: data.home.path))
      }, isUsable: { $0[0].contains("titel") && !$0[1].isEmpty },
      keys: arrows.merging([.quit: "q"]) { $1 })
  }

  static func oogst(
    _ path: String, _ data: DataFolder, _ variant: Variant = .row, screen: String = "projecten"
  ) -> Subject {
    Subject(
      name: variant == .row ? "oogst" : "oogst \(variant.rawValue)",
      command: { size throws(Trouble) in
        Command(
          words: [
            path, "dashboard", "--database", data.oogstDatabase(size), "--screen", screen,
          ], environment: try data.home.environment(variant))
      }, isUsable: isUsable(screen),
      keys: arrows.merging([.quit: "\u{3}", .clear: "c"]) { $1 })
  }

  /// An overview is there with what it counts, a list with its first row.
  private static func isUsable(_ screen: String) -> (_ rows: [String]) -> Bool {
    let least = screen == "overzicht" ? 4 : 1
    return { rows in
      rows[0].lowercased().hasPrefix(screen)
        && rows[1...].prefix(8).count { !$0.isEmpty } >= least && !rows[1].isEmpty
    }
  }

  static func less(_ path: String, _ data: DataFolder) -> Subject {
    Subject(
      name: "less",
      command: { size throws(Trouble) in
        Command(
          words: [path, "-S", data.file(.projects, size)],
          environment: Command.usual(home: data.home.path))
      }, isUsable: { !$0[0].isEmpty && !$0[1].isEmpty },
      keys: [
        .down: "j", .up: "k", .pageDown: " ", .pageUp: "b", .home: "g", .end: "G", .quit: "q",
      ])
  }

  static func fzf(_ path: String, _ data: DataFolder) -> Subject {
    Subject(
      name: "fzf",
      command: { size throws(Trouble) in
        Command(
          words: [path, "--layout=reverse", "--no-mouse", "-e", "+s"],
          environment: Command.usual(home: data.home.path), input: data.file(.projects, size))
      }, isUsable: { $0[0].hasPrefix(">") && !$0[2].isEmpty },
      keys: [
        .down: "\u{1B}OB", .up: "\u{1B}OA", .pageDown: "\u{1B}[6~", .pageUp: "\u{1B}[5~",
        .quit: "\u{3}",
      ])
  }
}
