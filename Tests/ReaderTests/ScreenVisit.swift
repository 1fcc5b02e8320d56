/// Through the screens of what is going on in listening mode, and back up again.
struct ScreenVisit {
  var reader: ScreenReader

  /// What is typed to come to each.
  private static let screens: [(name: String, keys: [Key])] = [
    ("overview", [.text("1")]), ("progress", [.text("4")]),
    ("round", [.text("4"), .down, .enter]), ("meetings", [.text("5")]), ("themes", [.text("6")]),
    ("implementation", [.text("7")]), ("agenda", [.text("8")]),
    ("changes", command("wijzigingen")), ("timeline", command("tijdlijn")),
    ("review", command("nakijken")), ("project", command("PRJ-8")),
    ("comparison", command("PRJ-8") + command("vergelijk PRJ-9")),
    ("choice to compare", command("GES-2") + [.text("=")]),
    ("earlier", command("PRJ-8") + command("op 1-6-2023")), ("case", command("CAS-1")),
    ("phase", command("FAS-2")), ("meeting", command("BIJ-10")),
  ]

  private static func command(_ text: String) -> [Key] { [.text(":"), .text(text), .enter] }

  func lines() throws -> [String] {
    var heard = HeardRows(reader)
    for screen in Self.screens {
      let session = try ReaderSession(
        ProgramUnderTest.command(["--example", "--listen"]), reader: reader, isListening: true)
      for key in screen.keys { session.press(.other(key)) }
      let before = session.records.count
      for _ in 0..<12 { session.press(.move(.down)) }
      for _ in 0..<3 { session.press(.move(.up)) }
      heard.add(Array(session.records[before...]), at: screen.name)
    }
    return heard.lines
  }
}
