import Foundation
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import Testing

@testable import OogstExport

/// A file is there whole, or not at all.
@Suite struct ExportFileTests {
  private let folder =
    NSTemporaryDirectory() + "oogst-export-\(ProcessInfo.processInfo.processIdentifier)-"
    + UUID().uuidString

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test func whatIsNotPlacedLeavesNothing() throws {
    let file = try #require(ExportFile(folder: folder, name: "lijst.csv"))
    #expect(file.write(String(repeating: "regel\n", count: 50_000)))
    #expect(names().allSatisfy { $0.hasPrefix(".oogst-") })
    #expect(!names().contains("lijst.csv"))
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenThatIsWanted() throws {
    for (text, overwrites) in [("een", false), ("twee", false), ("drie", true)] {
      let file = try #require(ExportFile(folder: folder, name: "lijst.csv"))
      #expect(file.write(text))
      let isThere = names().contains("lijst.csv")
      let placed = file.place(overwriting: overwrites)
      switch placed {
      case .done: #expect(!isThere || overwrites)
      case .exists: #expect(isThere && !overwrites)
      case .failed(let number): Issue.record("\(number)")
      }
    }
    #expect(try text("lijst.csv") == "drie")
    #expect(names() == ["lijst.csv"])
  }

  @Test func whatIsReplacedKeepsItsRightsAndALinkStaysOne() throws {
    try Data("oud".utf8).write(to: URL(fileURLWithPath: folder + "/echt.csv"))
    chmod(folder + "/echt.csv", 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.csv", withDestinationPath: folder + "/echt.csv")
    let file = try #require(ExportFile(folder: folder, name: "link.csv"))
    #expect(file.write("nieuw"))
    guard case .done = file.place(overwriting: true) else {
      Issue.record("not placed")
      return
    }
    #expect(try text("echt.csv") == "nieuw")
    var there = stat()
    #expect(lstat(folder + "/link.csv", &there) == 0 && there.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder + "/echt.csv", &there) == 0 && there.st_mode & 0o777 == 0o600)
    #expect(names() == ["echt.csv", "link.csv"])
    mkfifo(folder + "/pijp.csv", 0o600)
    let other = try #require(ExportFile(folder: folder, name: "pijp.csv"))
    if case .done = other.place(overwriting: true) { Issue.record("a pipe was replaced") }
  }

  @Test func whatIsBegunAnewHasNothingOfBefore() throws {
    let file = try #require(ExportFile(folder: folder, name: "lijst.csv"))
    #expect(file.write(String(repeating: "a", count: 200_000)))
    file.restart()
    #expect(file.write("b"))
    guard case .done = file.place(overwriting: false) else {
      Issue.record("not placed")
      return
    }
    #expect(try text("lijst.csv") == "b")
  }

  @Test func aFolderThatIsNotThereTakesNoFile() {
    #expect(ExportFile(folder: folder + "/nergens", name: "lijst.csv") == nil)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "'-5"), ("+31", "'+31"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("'=x", "''=x"), ("''@", "'''@"), ("'gewoon", "'gewoon"), ("1-2", "1-2"), ("", ""),
    ("'", "'"), ("a=b", "a=b"),
  ])
  func whatASpreadsheetWouldRunIsTextAndComesBack(text: String, guarded: String) {
    #expect(FormulaGuard.guarded(text) == guarded)
    #expect(FormulaGuard.unguarded(guarded) == text)
  }
}
