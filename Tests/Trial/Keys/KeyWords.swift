import OogstDashboard
import OogstModel

/// The keys to choose from, and why a request may go without an answer.
enum KeyWords {
  /// Letters and signs that ask for something, those that open something more often.
  static let commands = Array("0123349/fcsnpwvrlm?:qgGjk jjkkffss//::fqaezudAD")
  static let printable = (0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) }
  static let moves: [Key] = [
    .up, .down, .down, .left, .right, .pageUp, .pageDown, .pageDown, .home, .end, .end,
  ]
  static let rare: [Key] = [.delete, .insert, .backTab] + (1...12).map(Key.function)

  static let errors: [StoreError] = [
    .busy, .cancelled, .corrupt("/x/\u{1B}[2J.sqlite"), .missing("/x/y.sqlite"), .full,
    .readOnly("/x/y.sqlite"), .notFound(RecordID("PRJ", 7)), .changedByAnother([]), .unavailable,
    .foreign("x"), .newer("x"), .cannotOpen("x", reason: "disk I/O error"),
    .other("SQLite error 1: \u{1B}]0;x\u{7}\u{202E}"),
  ]
}
