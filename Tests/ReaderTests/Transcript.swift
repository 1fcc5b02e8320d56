import VirtualTerminal

/// A session in words, to read what a listener would have heard.
extension Record {
  /// Four lines: the key, what was said, what stood on the display, where the cursor was.
  var told: String {
    let cursor = moment.cursor
    let shown = moment.isCursorVisible ? "" : ", hidden"
    return """
      key: \(step.name)
        said: \(moment.said.isEmpty ? "(nothing)" : moment.said.joined(separator: " / "))
        braille: \(moment.braille ?? "(none)")
        cursor: row \(cursor.row), column \(cursor.column)\(shown): \(moment.textFromCursor)
      """
  }
}

extension ReaderSession {
  var transcript: String { records.map(\.told).joined(separator: "\n") }
}
