import Foundation

/// What is measured: a language, a mode, and data.
struct Setting: Sendable, Hashable {
  enum Language: String, Sendable, CaseIterable {
    case nl, en
  }

  enum Mode: String, Sendable, CaseIterable {
    case listening, seeing
  }

  var language: Language
  var mode: Mode
  /// A database of imported lessons; nil is the built-in example.
  var database: String?

  var name: String {
    "\(language.rawValue), \(mode.rawValue), \(database == nil ? "the example" : "imported lessons")"
  }

  var command: [String] {
    let data = database.map { ["--database", $0] } ?? ["--example"]
    return ProgramUnderTest.command(data + (mode == .listening ? ["--listen"] : []))
  }

  var environment: [String: String] { ["OOGST_LANGUAGE": language.rawValue] }

  /// The example, and what FIGURES_DATABASE names; in both languages and both modes.
  static let all: [Setting] = {
    let database = ProcessInfo.processInfo.environment["FIGURES_DATABASE"]
    let databases: [String?] = [nil] + (database.map { [$0] } ?? [])
    return databases.flatMap { database in
      Language.allCases.flatMap { language in
        Mode.allCases.map { Setting(language: language, mode: $0, database: database) }
      }
    }
  }()
}
