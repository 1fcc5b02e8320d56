import ArgumentParser
import OogstExchange
import OogstModel
import OogstTerminal

struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", _superCommandName: "oogst",
    abstract: "List the kinds of record, with their fields.",
    aliases: ["soorten"])

  @Flag(help: "One JSON array.")
  var json = false

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let language = process.language
    let kinds = Kind.all
    if json {
      let objects = kinds.map { kind in
        "{\"code\": \(JSONWriter.string(kind.code)), \"kind\": \(JSONWriter.string(kind.name)), "
          + "\"fields\": [" + kind.fields.map { JSONWriter.string($0.name) }.joined(separator: ", ")
          + "]}"
      }
      return try process.print("[\n" + objects.joined(separator: ",\n") + "\n]")
    }
    let lines = kinds.map { kind in
      let fields = kind.fields.map { $0.label[language] }.joined(separator: ", ")
      return "\(kind.code) \(kind.plural[language]) (\(kind.name)): \(fields)"
    }
    try process.print(lines.joined(separator: "\n"))
  }
}
