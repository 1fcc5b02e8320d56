import OogstDashboard

/// A walk past every screen and every kind of message, a key at a time.
struct Tour: Sendable {
  var name: String
  var keys: [Key]

  static let all: [Tour] = [
    Tour("overview", "", [.down, .down, .up, .end, .home]),
    Tour("programmes", "0", [.down, .down, .enter]),
    Tour(
      "list", "2",
      [.down, .down, .up, .character("j"), .character("k"), .pageDown, .pageUp, .end, .home]),
    Tour("edge of a list", "2", Array(repeating: .down, count: 22) + [.up]),
    Tour("record", "3", [.down, .down, .enter, .down, .down, .character("n"), .backspace]),
    Tour("second pane", "3", [.down, .tab, .tab]),
    Tour("in full", "3", [.down, .down, .character("v"), .down, .character("n"), .backspace]),
    Tour(
      "search", "3/ervarings",
      [.left, .right, .enter, .down, .backspace, .character("/"), .escape]),
    Tour("no hit", "3/qqq", [.enter, .down, .backspace]),
    Tour("filter", "2f", [.down, .down, .enter, .down, .enter, .backspace, .character("c")]),
    Tour("sort", "3s", [.down, .enter, .down]),
    Tour("menu", "2m", [.down, .down, .backspace]),
    Tour("help", "?", [.down, .pageDown, .backspace]),
    Tour("progress", "4", [.down, .enter, .down, .down, .backspace]),
    Tour("everything", "9", [.down, .down, .enter, .backspace]),
    Tour(
      "where, news and errors", "2",
      [
        .down, .down, .character("w"), .down, .character("Z"), .character("r"), .character("r"),
        .left, .right, .up,
      ]),
    Tour("listening on and off", "2", [.down, .character("l"), .character("l")]),
    Tour("leaving", "q", [.character("n")]),
  ]

  init(_ name: String, _ opening: String, _ keys: [Key]) {
    self.name = name
    self.keys = opening.map(Key.character) + keys
  }
}
