import Foundation
import Testing

/// What must hold whatever is given to the program, and wherever it runs.
@Suite struct TrustTests {
  private static let evil = "\u{1B}]0;x\u{7}\u{1B}[31mE\u{202E}\u{9B}1m"

  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let path = try folder() + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Runs a line of the shell, `oogst` being the program.
  private func shell(_ line: String, environment: [String: String] = [:]) throws -> (
    status: Int32, output: String, errors: String
  ) {
    try run(
      "/bin/bash", ["-c", "oogst() { '\(program)' \"$@\"; }; \(line)"], environment: environment)
  }

  // MARK: - What is written

  @Test(arguments: [
    ["show", evil], ["list", evil], ["list", "project", "--where", evil + "=x"],
    ["list", "project", "--where", "stadium=" + evil], ["list", "project", "--sort", evil],
    ["list", "project", "--columns", evil],
    ["search", evil], ["--" + evil], [evil], ["--plain", "--screen", evil],
    ["--plain", "--programme", evil], ["list", "project", "--today", evil],
    ["list", "project", "--database", "/tmp/" + evil],
    ["import", "/tmp/" + evil, "--as", "project"],
    ["import", "/dev/null", "--as", evil], ["--plain", "--theme", evil],
  ]) func noWordThatIsGivenSpeaksToTheTerminal(arguments: [String]) throws {
    let result = try run(
      program, arguments + (arguments.contains("--database") ? [] : ["--example"]))
    for text in [result.output, result.errors] {
      let isUnsafe = text.unicodeScalars.contains { scalar in
        scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
          || scalar.value == 0x202E
      }
      #expect(!isUnsafe, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "show LES-2 --example", "search zorg --example", "kinds", "kinds --json", "accessibility",
    "list lessen --example", "list lessen --json --example", "--plain --example", "--help",
    "import rows.csv --as project --dry-run",
  ]) func outputThatIsNotTakenIsAFailure(line: String) throws {
    let csv = try write("titel\nEen\n", "rows.csv")
    let line = line.replacingOccurrences(of: "rows.csv", with: csv)
    for end in ["> /dev/full", ">&-"] {
      let result = try shell("oogst \(line) \(end) < /dev/null")
      #expect(result.status == 1, "\(line) \(end)")
    }
  }

  // MARK: - Imports

  @Test func aPipeIsReadLikeAFile() throws {
    let database = try folder() + "/o.sqlite"
    let result = try shell(
      "oogst import <(printf 'titel\\nEen\\nTwee\\n') --as project --database '\(database)'")
    #expect(result.status == 0)
    #expect(result.output.contains("Nieuw: 2;"), "\(result)")
    let piped = try shell(
      "printf 'titel\\nDrie\\n' | oogst import /dev/stdin --as project --database '\(database)'")
    #expect(piped.output.contains("Nieuw: 1;"), "\(piped)")
  }

  @Test func aPipeThatNobodyWritesToEndsWithAMessage() throws {
    let pipe = try folder() + "/leeg"
    mkfifo(pipe, 0o600)
    let result = try run(program, ["import", pipe, "--as", "project", "--dry-run"])
    #expect(result.status == 1)
    #expect(result.errors.contains("geen programma schrijft erin"), "\(result.errors)")
  }

  @Test(arguments: ["/dev/null", "/dev/zero", "/dev/urandom", "/tmp"])
  func whatIsNoFileIsRefused(path: String) throws {
    let result = try run(program, ["import", path, "--as", "project", "--dry-run"])
    #expect(result.status == 1)
    #expect(result.errors.contains(path), "\(result.errors)")
  }

  @Test func aRefusedImportLeavesWhatAnotherMade() throws {
    let database = try folder() + "/o.sqlite"
    let good = try write("titel;bedrag\nEen;1\n", "goed.csv")
    let bad = try write("titel;bedrag\nEen;veel\n", "slecht.csv")
    #expect(
      try run(program, ["import", bad, "--as", "project", "--database", database]).status == 1)
    #expect(!FileManager.default.fileExists(atPath: database))
    #expect(
      try run(program, ["import", good, "--as", "project", "--database", database]).status == 0)
    #expect(
      try run(program, ["import", bad, "--as", "project", "--database", database]).status == 1)
    let list = try run(program, ["list", "project", "--database", database])
    #expect(list.output == "PRJ-1 Een, 1\n", "\(list)")
  }

  @Test func anImportThatIsBrokenOffLeavesNothingAndSaysSo() throws {
    let database = try folder() + "/o.sqlite"
    let pipe = try folder() + "/pipe"
    mkfifo(pipe, 0o600)
    let result = try shell(
      """
      '\(program)' import '\(pipe)' --as project --database '\(database)' & import=$!
      exec 3> '\(pipe)'; printf 'titel\nEen\n' >&3
      for n in $(seq 200); do ls -A '\(URL(fileURLWithPath: database).deletingLastPathComponent().path)' | grep -q new && break; sleep 0.05; done
      kill -TERM $import; wait $import
      """)
    #expect(result.errors.contains("Afgebroken: er is niets overgenomen."), "\(result)")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: URL(fileURLWithPath: database).deletingLastPathComponent().path)
    #expect(left == [])
  }

  @Test func twoImportsIntoNoDatabaseAreBothThere() throws {
    let database = try folder() + "/o.sqlite"
    let files = try ["een", "twee"].map { name in
      let lines = (0..<3_000).map { "\(name)\($0);\(name) \($0)" }
      return try write("id;titel\n" + lines.joined(separator: "\n"), name + ".csv")
    }
    let result = try shell(
      """
      oogst import '\(files[0])' --as project --database '\(database)' & first=$!
      oogst import '\(files[1])' --as project --database '\(database)' > /dev/null || exit 9
      wait $first
      """)
    #expect(result.status == 0, "\(result)")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: URL(fileURLWithPath: database).deletingLastPathComponent().path)
    #expect(left == ["o.sqlite"])
  }

  @Test(arguments: [["--database", ""], ["--database", ":memory:"]])
  func aNameThatIsNoFileIsSaidToBeNone(arguments: [String]) throws {
    let csv = try write("titel\nEen\n", "rows.csv")
    for command in [["list", "project"], ["import", csv, "--as", "project"]] {
      let result = try run(program, command + arguments)
      #expect(result.status == 1)
      #expect(result.errors.contains("--database wil een pad naar een bestand"), "\(result.errors)")
    }
  }

  // MARK: - Surroundings

  @Test func aConfigurationOfAnyKindStopsNothing() throws {
    for text in ["[=]", "[é]", "[", "[[[", "a" + String(repeating: ".a", count: 200_000) + "=1"] {
      let home = try folder()
      try FileManager.default.createDirectory(
        atPath: home + "/.config/oogst", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: home + "/.config/oogst/config.toml"))
      let result = try run(program, ["--plain", "--example"], environment: ["HOME": home])
      #expect(result.status == 0, "\(text.prefix(20))")
      #expect(
        result.output.contains("config.toml, regel 1: "), "\(text.prefix(20)) \(result.output)")
    }
  }

  @Test func aConfigurationThatIsNoFileStopsNothing() throws {
    for make in ["mkfifo", "ln -s /dev/zero", "mkdir"] {
      let home = try folder()
      let result = try shell(
        "mkdir -p $HOME/.config/oogst; \(make) $HOME/.config/oogst/config.toml; oogst --plain --example < /dev/null",
        environment: ["HOME": home])
      #expect(result.status == 0, "\(make)")
      #expect(result.output.contains("config.toml: "), "\(make) \(result.output)")
    }
  }

  @Test func fewOpenFilesAreAMessageAndNoEnd() throws {
    for count in 4...20 {
      let result = try shell("ulimit -n \(count); oogst list project --example")
      #expect(result.status == 0 || result.errors.contains("oogst: "), "\(count) \(result)")
      #expect(result.status < 127, "\(count)")
    }
  }
}
