/// A program to run: its words, its process, and what it reads when that is not its terminal.
struct Command {
  var words: [String]
  var environment: [String: String] = [:]
  var input: String?

  /// What every program gets: nothing of the environment that the bench itself runs in.
  static func usual(home: String) -> [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "HOME": home, "LESSHISTFILE": "-",
    ]
  }
}
