import OogstModel

/// A TOML file by name, so that a wrong value can be pointed at.
struct TOMLFile {
  let name: String
  let table: TOMLTable

  init(_ text: String, name: String) throws(Problem) {
    try self.init(Array(text.utf8), name: name)
  }

  private init(_ bytes: [UInt8], name: String) throws(Problem) {
    self.name = name
    do {
      table = try TOMLReader.read(bytes)
    } catch {
      throw Problem(
        file: name, line: error.line,
        Label(
          "dit is geen geldige TOML (\(error.reason.label.dutch)).",
          "this is no valid TOML (\(error.reason.label.english))."))
    }
  }

  static func read(_ path: String) throws(Problem) -> TOMLFile {
    try TOMLFile(RegularFile.bytes(of: path), name: path)
  }

  /// What is wrong with an entry, at its line; nil when it is about something that was not written.
  func problem(_ entry: TOMLEntry?, _ dutch: String, _ english: String) -> Problem {
    Problem(file: name, line: entry?.line, Label(dutch, english))
  }
}
