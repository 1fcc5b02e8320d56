import Foundation
import TOMLKit

/// A TOML file with the lines of its keys, so that a wrong value can be pointed at.
struct TOMLFile {
  let name: String
  let table: TOMLTable
  private let lines: [Substring]

  init(_ text: String, name: String) throws(Problem) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // toml++ stops the whole program on this one (an assertion of its parser).
    if let index = lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix("[[[") }) {
      throw Problem(
        file: name, line: index + 1, dutch: "dit is geen geldige TOML.",
        english: "this is no valid TOML.")
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Problem(
        file: name, line: Int(error.source.begin.line),
        dutch: "dit is geen geldige TOML (\(error.description)).",
        english: "this is no valid TOML (\(error.description)).")
    } catch {
      throw Problem(
        file: name, line: nil, dutch: "dit is geen geldige TOML.", english: "this is no valid TOML."
      )
    }
  }

  static func read(_ path: String) throws(Problem) -> TOMLFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(
        file: path, line: nil, dutch: "het bestand is niet te lezen.",
        english: "the file cannot be read.")
    }
    return try TOMLFile(String(decoding: data, as: UTF8.self), name: path)
  }

  /// The line on which a key stands, with or without quotes.
  func line(of key: String) -> Int? {
    lines.firstIndex { line in
      let start = line.drop { $0 == " " || $0 == "\t" }
      return [key, "\"" + key + "\"", "'" + key + "'"].contains { name in
        start.hasPrefix(name) && start.dropFirst(name.count).drop { $0 == " " }.hasPrefix("=")
      }
    }.map { $0 + 1 }
  }

  func problem(_ key: String, _ dutch: String, _ english: String) -> Problem {
    Problem(file: name, line: line(of: key), dutch: dutch, english: english)
  }
}
