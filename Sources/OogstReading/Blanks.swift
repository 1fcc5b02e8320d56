/// What stands for "not known" in a spreadsheet or a database.
package enum Blanks {
  /// Of these nobody would call a project, nor write as a text; as they are written by programs.
  private static let exact: Set<String> = [
    "NULL", "null", "\\N", "NaN", "nan", "-", "--", "\u{2013}", "\u{2014}",
  ]
  /// In small letters or capitals.
  private static let anyCase: Set<String> = [
    "n.v.t.", "n.v.t", "nvt", "nvt.", "n/a", "#n/a", "#n/b",
  ]
  /// Only where a number, a date or a choice is expected: as a text they may be meant.
  private static let loose: Set<String> = [
    "null", "\\n", "nan", "onbekend", "unknown", "n/a", "na", "none", "?", "n.b.", "n.b", "nnb",
    "n.n.b.", "n.n.b",
  ]
  /// What a spreadsheet shows of a formula that went wrong: the value is in nobody's file.
  private static let sheetErrors: Set<String> = [
    "#value!", "#waarde!", "#ref!", "#verw!", "#name?", "#naam?", "#div/0!", "#deel/0!", "#num!",
    "#getal!", "#null!", "#leeg!",
  ]

  /// Whether a cell is an error of a spreadsheet; `#N/A` is what people write for *not known*, too.
  package static func isSheetError(_ text: String) -> Bool {
    text.utf8.first == 0x23 && text.utf8.count <= 9 && sheetErrors.contains(text.lowercased())
  }
  /// The bytes of the longest, so that long texts need not be looked up.
  private static let longest = 8

  /// Whether even a text says so.
  package static func hasNoText(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    return exact.contains(text) || anyCase.contains(text.lowercased())
  }

  /// Whether what should be a number, a date or a choice says so.
  package static func hasNoValue(_ text: String) -> Bool {
    // Numbers and dates are most of what is asked about.
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return text.isEmpty }
    return text.utf8.count <= longest
      && (hasNoText(text) || loose.contains(text.lowercased()))
  }
}
