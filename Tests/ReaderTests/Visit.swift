import VirtualTerminal

/// One walk through everything the program does, the same for every reader.
struct Visit {
  let setting: Setting
  let idleSeconds: Double

  private var isExample: Bool { setting.database == nil }
  /// A list of more rows than the window; imported data has lessons only.
  private var longList: Key { .text(isExample ? "2" : "3") }
  private func word(_ dutch: String, _ english: String) -> String {
    setting.language == .nl ? dutch : english
  }

  func walk(_ session: ReaderSession) {
    session.screen = "overview"
    session.press(.move(.down))
    session.press(.move(.down))
    if isExample { shortList(session) }
    list(session)
    page(session)
    search(session)
    filterAndOrder(session)
    helpAndMenu(session)
    otherScreens(session)
    session.screen = "overview"
    session.press(.event("overview", .text("1"), expecting: .heading))
    session.press(
      .event("listening off or on", .text("l"), expecting: .news(containing: listening)))
    session.press(
      .event("listening on or off", .text("l"), expecting: .news(containing: listening)))
    if idleSeconds > 0 { session.press(.idle(idleSeconds)) }
    resize(session)
  }

  private var listening: String { word("luisterstand", "listening mode") }

  private func shortList(_ session: ReaderSession) {
    session.screen = "lessons"
    session.press(.event("open a list", .text("3"), expecting: .heading))
    for key in [Key.down, .down, .up] { session.press(.move(key)) }
    for key in [Key.text("j"), .text("k"), .end, .home, .text("j")] { session.press(.jump(key)) }
  }

  private func list(_ session: ReaderSession) {
    session.screen = isExample ? "projects" : "lessons"
    session.press(.event("open a long list", longList, expecting: .heading))
    for key in [Key.down, .down, .down, .up] { session.press(.move(key)) }
    for key in [Key.right, .right, .right, .left] { session.press(.spell(key)) }
    session.press(.move(.down))
    session.press(.move(.up))
    for key in [Key.text("j"), .text("j"), .text("k")] { session.press(.jump(key)) }
    goToTheEdge(session)
    for _ in 0..<3 { session.press(.edge(.down)) }
    for key in [Key.pageDown, .pageUp, .end, .home] { session.press(.repaint(key)) }
    session.press(.move(.down))
    session.press(.move(.down))
  }

  /// Down until the row of the cursor stays the same: from then on every Down scrolls one row.
  private func goToTheEdge(_ session: ReaderSession) {
    session.press(.other(.times(12, .down)))
    for _ in 0..<12 {
      let row = session.last.cursor.row
      if session.press(.other(.down)).cursor.row == row { return }
    }
  }

  private func page(_ session: ReaderSession) {
    session.screen = isExample ? "project" : "lesson"
    session.press(.event("open a page", .enter, expecting: .heading))
    for key in [Key.down, .down, .up] { session.press(.move(key)) }
    session.press(
      .event("where am I", .text("w"), expecting: .news(containing: word("van", "of"))))
    session.press(.event("next record", .text("n"), expecting: .heading))
    session.press(.event("next pane", .tab, expecting: .focus))
    session.press(.event("open again", .enter, expecting: .heading))
    session.press(.event("back", .backspace, expecting: .focus))
    session.press(.event("in full", .text("v"), expecting: .heading))
    session.press(.move(.down))
    session.press(.event("back from in full", .backspace, expecting: .focus))
    session.press(
      .event(
        "a key without a meaning", .text("Z"),
        expecting: .news(containing: word("Z doet hier niets", "Z does nothing here"))))
    session.press(.event("from the news to the row", .down, expecting: .focus))
  }

  private func search(_ session: ReaderSession) {
    // A word of a title finds at least the record it is the title of.
    session.screen = isExample ? "project" : "lesson"
    let title =
      session.press(.event("open a page to search for", .enter, expecting: .heading))
      .heading.split(separator: ":").last.map(String.init) ?? ""
    let wanted = longestWord(of: title)
    session.press(.event("back to the list", .backspace, expecting: .focus))
    session.screen = "search"
    session.press(.event("search prompt", .text("/"), expecting: .focus))
    session.press(.other(.text(wanted)))
    for key in [Key.left, .left] { session.press(.other(key)) }
    session.press(.letter("q"))
    for key in [Key.backspace, .end] { session.press(.other(key)) }
    session.press(.event("search hit", .enter, expecting: .news(containing: wanted)))
    session.press(.event("from the hits to the first row", .down, expecting: .focus))
    session.press(.event("search cleared", .text("c"), expecting: .news(containing: cleared)))
    session.press(.event("search prompt again", .text("/"), expecting: .focus))
    session.press(.other(.text("zqxzq")))
    session.press(.event("no hit", .enter, expecting: .news(containing: "zqxzq")))
    session.press(.event("no hit cleared", .text("c"), expecting: .news(containing: cleared)))
  }

  private var cleared: String { word("weg", "gone") }

  private func longestWord(of text: String) -> String {
    let words = text.split { !$0.isLetter || !$0.isASCII }
    return words.max { $0.count < $1.count }.map(String.init) ?? "a"
  }

  private func filterAndOrder(_ session: ReaderSession) {
    session.screen = "filter"
    session.press(.event("filter", .text("f"), expecting: .heading))
    goToTheFirstRow(session)
    session.press(.event("filter values", .enter, expecting: .heading))
    goToTheFirstRow(session)
    session.press(.event("filter set", .enter, expecting: .news(containing: "")))
    session.press(.event("the filtered list", .backspace, expecting: .focus))
    session.press(.event("filter cleared", .text("c"), expecting: .news(containing: cleared)))
    session.screen = "order"
    session.press(.event("orders", .text("s"), expecting: .heading))
    goToTheFirstRow(session)
    session.press(.move(.down))
    session.press(.event("order chosen", .enter, expecting: .news(containing: "")))
  }

  /// In listening mode a screen opens on its heading, else on its first row.
  private func goToTheFirstRow(_ session: ReaderSession) {
    if session.last.cursor.row == session.last.headingRow { session.press(.move(.down)) }
  }

  private func helpAndMenu(_ session: ReaderSession) {
    session.screen = "help"
    session.press(.event("help", .text("?"), expecting: .heading))
    session.press(.move(.down))
    session.press(.jump(.text("n")))
    session.press(.event("back from help", .backspace, expecting: .focus))
    session.screen = "menu"
    session.press(.event("menu", .text("m"), expecting: .heading))
    session.press(.move(.down))
    session.press(.jump(.text("j")))
    session.press(.event("back from the menu", .backspace, expecting: .focus))
  }

  private func otherScreens(_ session: ReaderSession) {
    if isExample {
      session.screen = "programmes"
      session.press(.event("programmes", .text("0"), expecting: .heading))
      goToTheFirstRow(session)
      session.press(.move(.down))
      session.press(
        .event(
          "programme chosen", .enter,
          expecting: .news(containing: word("u werkt nu in", "you now work in"))))
      session.press(.event("programmes again", .text("0"), expecting: .heading))
      goToTheFirstRow(session)
      session.press(
        .event(
          "all programmes", .enter,
          expecting: .news(containing: word("u werkt nu in", "you now work in"))))
      session.screen = "progress"
      session.press(.event("progress", .text("4"), expecting: .heading))
      session.press(.move(.down))
      session.press(.move(.down))
    }
    session.screen = "everything"
    session.press(.event("all data", .text("9"), expecting: .heading))
    session.press(.move(.down))
    session.press(.move(.down))
  }

  private func resize(_ session: ReaderSession) {
    // yasr does not pass a new size on to the program: there is nothing to hear.
    if session.reader == .yasr { return }
    session.screen = "resize"
    session.press(.event("from the news of listening to the row", .down, expecting: .focus))
    session.press(.resize("smaller", rows: 20, columns: 78))
    session.press(.resize("as large as before", rows: 24, columns: 80))
  }
}
