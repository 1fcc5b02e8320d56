import CRestriction
import Glibc
import OogstDashboard

/// A login that gives the dashboard on one database, and nothing else (`--restricted`).
///
/// The arguments are the administrator's: whoever logs in chooses neither them nor the program. What does
/// come from there is the environment, and that is taken away but for a few plain words.
enum Restriction {
  enum Refusal: Error {
    /// A command was given to ssh: nothing but the dashboard can be had.
    case command
    /// The system cannot promise that no program is started.
    case noPromise

    func text(_ words: ProcessWords) -> String {
      switch self {
      case .command: words.noCommandHere
      case .noPromise: words.noPromise
      }
    }
  }

  /// Before anything else in the process reads the environment, opens a file or makes a thread.
  static func begin() throws(Refusal) {
    let command = getenv("SSH_ORIGINAL_COMMAND").map { String(cString: $0) } ?? ""
    forgetEnvironment()
    guard command.isEmpty else { throw .command }
    guard crestriction_begin() != 0 else { throw .noPromise }
  }

  /// What terminals and languages are called; NO_COLOR only is, or is not.
  private static let kept: Set = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR",
  ]

  private static func forgetEnvironment() {
    let words = kept.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    }.filter { isPlain($0.1[...]) }
    clearenv()
    for (name, value) in words { setenv(name, value, 1) }
  }

  /// Letters, digits and the signs of *xterm-256color* and *nl_NL.UTF-8@euro*: nothing that leads to a file.
  private static func isPlain(_ value: Substring) -> Bool {
    value.utf8.count <= 64
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2B, 0x2D, 0x2E, 0x40, 0x5F: true
        default: false
        }
      }
  }
}
