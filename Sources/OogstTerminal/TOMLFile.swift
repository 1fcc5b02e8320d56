import Glibc
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
    guard let bytes = contents(of: path) else {
      throw Problem(
        file: path, line: nil, dutch: "het bestand is niet te lezen.",
        english: "the file cannot be read.")
    }
    return try TOMLFile(String(decoding: bytes, as: UTF8.self), name: path)
  }

  /// All bytes of a file; nil when it cannot be read.
  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&part, 1, part.count, file)
      bytes += part[..<count]
      if count < part.count { return ferror(file) == 0 ? bytes : nil }
    }
  }

  /// The line on which a key of a table stands, with or without quotes; of a table itself, its heading.
  func line(of key: String, in table: String = "") -> Int? {
    var current = ""
    for (index, line) in lines.enumerated() {
      let start = line.drop { $0 == " " || $0 == "\t" }
      if start.hasPrefix("[") {
        current = start.prefix { $0 != "]" && $0 != "#" }.filter { $0 != "[" && $0 != " " }
        if table.isEmpty, current == key { return index + 1 }
      } else if current == table, Self.begins(start, with: key) {
        return index + 1
      } else if current.isEmpty, !table.isEmpty, Self.begins(start, with: table + "." + key) {
        return index + 1
      }
    }
    return nil
  }

  /// Whether a line gives a value to a key, or to something in it.
  private static func begins(_ line: Substring, with key: String) -> Bool {
    [key, "\"" + key + "\"", "'" + key + "'"].contains { name in
      guard line.hasPrefix(name) else { return false }
      let next = line.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }.first
      return next == "=" || next == "."
    }
  }

  func problem(
    _ key: String, in table: String = "", _ dutch: String, _ english: String
  ) -> Problem {
    Problem(file: name, line: line(of: key, in: table), dutch: dutch, english: english)
  }
}
