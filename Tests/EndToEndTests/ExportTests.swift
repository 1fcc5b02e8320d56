import ArgumentParser
import Foundation
import Testing

@testable import oogst

/// Files from the screen and from the command line.
@Suite struct ExportTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "oogst-export-" + UUID().uuidString)

  /// A home whose configuration sends files to the folder.
  private func environment() throws -> [String: String] {
    let config = folder.appendingPathComponent("config/oogst")
    try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
    try Data("export_folder = \"\(folder.path)/files\"\n".utf8).write(
      to: config.appendingPathComponent("config.toml"))
    return ["XDG_CONFIG_HOME": folder.appendingPathComponent("config").path]
  }

  @Test(arguments: ["csv", "csv-rfc4180", "json", "markdown", "text"])
  func theScreenAndTheCommandLineWriteTheSameBytes(format: String) throws {
    let environment = try environment()
    let lines = [
      "projecten", "filter beweging!=onbekend; bedrag>=50000", "kolommen begin, stadium, bedrag",
      "volgorde -begin", "exporteer \(format) lijst", "groepeer beweging,stadium",
      "exporteer \(format) groepen", "LES-2", "exporteer \(format) les",
    ]
    let screen = try run(
      program, ["--example", "--plain"], input: lines.joined(separator: "\n") + "\n",
      environment: environment)
    #expect(screen.status == 0)
    let ask = [
      "--where", "beweging!=onbekend", "--where", "bedrag>=50000", "--example", "--\(format)",
    ]
    let commands = [
      "lijst": ["lijst", "projecten", "--sort=-begin", "--columns", "begin,stadium,bedrag"] + ask,
      "groepen": ["tel", "projecten", "--by", "beweging,stadium", "--sum", "bedrag"] + ask,
      "les": ["toon", "LES-2", "--example", "--\(format)"],
    ]
    for (name, arguments) in commands {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/files")
      let file = try #require(files.first { $0.hasPrefix(name + ".") }, "\(screen.output)")
      let written = try Data(contentsOf: folder.appendingPathComponent("files/" + file))
      let printed = try run(program, arguments, environment: environment)
      #expect(!written.isEmpty)
      #expect(written == Data(printed.output.utf8), "\(name) \(format) \(printed.errors)")
    }
  }

  @Test func everyKindGoesIntoAFolderWithItsDescription() throws {
    let all = folder.path + "/alles"
    let result = try run(program, ["export-all", all, "--example"])
    #expect(result.status == 0)
    let package = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(fileURLWithPath: all + "/datapackage.json"))) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.count == result.output.split(separator: "\n").count)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let text = try String(contentsOfFile: all + "/" + path, encoding: .utf8)
      let schema = try #require(resource["schema"] as? [String: Any])
      let names = try #require(schema["fields"] as? [[String: Any]]).compactMap {
        $0["name"] as? String
      }
      #expect(text.hasPrefix(names.joined(separator: ",") + "\r\n"), "\(path)")
    }
    let again = try run(program, ["exporteer-alles", all, "--example"])
    #expect(again.status == 1)
    #expect(again.errors.contains("is er al: kies een andere map"))
    #expect(try run(program, ["export-all", all, "--replace", "--example"]).status == 0)
  }

  @Test(arguments: ["nl", "en"])
  func theManualNamesEveryCommandAndEveryKey(language: String) throws {
    let page = try run(program, ["manual", "--language", language]).output
    #expect(page.hasPrefix(".TH OOGST 1"))
    for command in Oogst.configuration.subcommands {
      let name = (command.configuration.commandName ?? "").replacing("-", with: "\\-")
      #expect(page.contains(".SS \(name)\n"))
    }
    #expect(!page.contains("\n'") && !page.contains("\n.."))
    #expect(page.contains(language == "nl" ? ".SH TOETSEN" : ".SH KEYS"))
  }
}
