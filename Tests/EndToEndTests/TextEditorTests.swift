import Foundation
import OogstDashboard
import Testing

@testable import oogst

/// Long text in an editor of the user's own.
@Suite(.serialized) struct TextEditorTests {
  /// Read by the shell, not started by itself: a file that was just written cannot be started as long as a program that
  /// another test starts at that moment still has it open (`ETXTBSY`).
  private func editor(_ script: String) throws -> TextEditor {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/ed it.sh"
    try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: URL(fileURLWithPath: path))
    return try #require(TextEditor(["EDITOR": "sh '\(path)' --kort"]))
  }

  @Test(arguments: ["", "een", "een\n", "# een\n\ntwee", "  met blanks  \n# en een hekje"])
  func whatIsLeftAsItWasIsNoChange(text: String) throws {
    #expect(try editor("exit 0").edit(text) == .unchanged)
    // Editors end the last line.
    #expect(
      try editor("[ -s \"$2\" ] && [ -n \"$(tail -c1 \"$2\")\" ] && echo >> \"$2\"; exit 0")
        .edit(text) == .unchanged)
  }

  @Test func whatIsWrittenComesBackToTheByte() throws {
    let text = "# geen opmerking\n\n\tmet een tab, é en 日本"
    let edited = try editor(
      "printf '%s\\n%s' '# eerst' \"$(cat \"$2\")\" > \"$2.n\"; mv \"$2.n\" \"$2\""
    )
    .edit(text)
    #expect(edited == .changed("# eerst\n" + text))
  }

  @Test func anEditorThatFailsLeavesTheTextInItsFile() throws {
    guard case .failed(let what) = try editor("echo half > \"$2\"; exit 3").edit("tekst") else {
      Issue.record("did not fail")
      return
    }
    let path = String(what.split(separator: " ").last ?? "")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "half\n")
    unlink(path)
  }

  @Test func withoutANameThereIsNone() {
    #expect(TextEditor([:]) == nil)
    #expect(TextEditor(["EDITOR": ""]) == nil)
  }

  /// In the program itself: the terminal goes to the editor and comes back.
  @Test func aFieldIsEditedAndTheScreenIsThereAgain() throws {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/editor.sh"
    try Data("#!/bin/sh\necho 'Uit de editor' > \"$1\"\n".utf8).write(
      to: URL(fileURLWithPath: path))
    let tmux = try Tmux(
      "\(program) --example --screen lessons", environment: ["EDITOR": "sh '\(path)'"])
    try tmux.wait(for: "Lessen, alle programma's: 22")
    try tmux.press("e")
    try tmux.wait(for: "Wijzigen, les:")
    for _ in 0..<12 { try tmux.press("Down") }
    try tmux.press("Enter")
    try tmux.wait(for: "Wat gebeurde er?")
    try tmux.press("Home", "End")
    for _ in 0..<20 where try !tmux.screen.contains("Uit de editor") {
      try tmux.press("Down", "F4")
    }
    try tmux.wait(for: "Uit de editor")
    #expect(try tmux.screen.contains("Wijzigen, les:"))
  }

  /// A restricted login has no editor, whatever its surroundings name: that would be a way to a shell.
  @Test func aRestrictedLoginHasNone() throws {
    let tmux = try Tmux(
      "\(program) --restricted --example --screen lessons", environment: ["EDITOR": "/bin/sh"])
    try tmux.wait(for: "Lessen, alle programma's: 22")
    try tmux.press("e")
    try tmux.wait(for: "Wijzigen, les:")
    try tmux.press("F4")
    try tmux.wait(for: "Een eigen editor is er alleen")
  }
}
