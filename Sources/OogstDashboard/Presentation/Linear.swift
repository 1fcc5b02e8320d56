public import OogstModel

/// A screen as lines of text, in the order in which they are read.
public enum Linear {
  /// The whole screen.
  public static func reading(_ screen: Screen) -> [String] {
    var lines = [screen.heading]
    switch screen.content {
    case .nothing: break
    case .list(let list): lines += reading(list, screen.language)
    case .page(let page): lines += reading(page.layout.page, screen.language, numbered: true)
    }
    return lines.map(Cleaning.line)
  }

  /// A page without numbers, as `oogst show` prints it.
  public static func text(of page: Page, _ language: Language) -> [String] {
    ([page.heading] + reading(page, language, numbered: false)).map(Cleaning.line)
  }

  /// What is new since the screen before: the screen when it is another one, and news.
  public static func change(
    from before: Screen?, to screen: Screen, news: [String]
  ) -> [String] {
    var lines: [String] = []
    if before == nil || before?.heading != screen.heading || !isSame(before, screen) {
      lines = reading(screen)
    }
    // A search's news is its heading: once is enough.
    for text in news.map(Cleaning.line) where !lines.contains(text) { lines.append(text) }
    return lines
  }

  private static func isSame(_ before: Screen?, _ after: Screen) -> Bool {
    switch (before?.content, after.content) {
    case (.list(let one), .list(let other)):
      one.rows == other.rows && one.notice == other.notice
    case (.page(let one), .page(let other)): one.layout.page == other.layout.page
    default: false
    }
  }

  private static func reading(_ list: ListWindow, _ language: Language) -> [String] {
    var lines = list.notice.map { [$0] } ?? []
    let first = list.firstNumber ?? 1
    for (index, row) in list.rows.enumerated() { lines.append("\(first + index) \(row.text)") }
    if list.hasMore {
      lines.append(
        language.say("Typ meer voor de volgende rijen.", "Type more for the next rows."))
    }
    return lines
  }

  private static func reading(_ page: Page, _ language: Language, numbered: Bool) -> [String] {
    var lines: [String] = []
    var number = 0
    for section in page.sections {
      if !lines.isEmpty || section.heading != nil { lines.append("") }
      if let heading = section.heading { lines.append(heading) }
      for line in section.lines {
        let text = line.text(language)
        if numbered, line.target != nil {
          number += 1
          lines.append("\(number) \(text)")
        } else {
          lines.append(text)
        }
      }
    }
    return lines
  }
}
