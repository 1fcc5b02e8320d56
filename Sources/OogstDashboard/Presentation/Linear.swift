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
    case .form(let form): lines += form.rows.map { $0.text(screen.language) }
    }
    return lines.map(Cleaning.line)
  }

  /// A page without numbers, as `oogst show` prints it.
  public static func text(of page: Page, _ language: Language) -> [String] {
    ([page.heading] + reading(page, language, numbered: false)).map(Cleaning.line)
  }

  /// What is new since the screen before: news, which answers what was typed, and the screen when it is another one.
  /// Of a long page, and of one that is gone on with, a part.
  public static func change(
    from before: Screen?, to screen: Screen, news: [String]
  ) -> [String] {
    var lines: [String] = []
    if let before, isPart(before, screen) || isSameList(before, screen) {
      lines = isPart(before, screen) || !isSame(before, screen) ? part(of: screen) : []
    } else if before == nil || before?.heading != screen.heading || !isSame(before, screen) {
      lines = [screen.heading] + part(of: screen)
    }
    lines = lines.map(Cleaning.line)
    // A search's news is its heading: once is enough.
    return news.map(Cleaning.line).filter { !lines.contains($0) } + lines
  }

  /// What of a screen is given at once.
  private static func part(of screen: Screen) -> [String] {
    switch screen.content {
    case .nothing: return []
    case .list(let list): return reading(list, screen.language)
    // One question at a time, and no more than that.
    case .form: return []
    case .page(let page):
      let parts = LinearParts(reading(page.layout.page, screen.language, numbered: true)).parts
      let index = min(page.part, parts.count - 1)
      let part = index >= 0 ? parts[index] : []
      let rest = parts[(index + 1)...].reduce(0) { $0 + $1.count { !$0.isEmpty } }
      return rest > 0 ? part + [LinearWords(language: screen.language).more(rest)] : part
    }
  }

  /// How many parts a page is given in.
  static func count(ofPartsOf page: Page, _ language: Language) -> Int {
    LinearParts(reading(page, language, numbered: true)).parts.count
  }

  /// The part that has the line with a number, for who comes back to it.
  static func part(with number: Int, of page: Page, _ language: Language) -> Int {
    let parts = LinearParts(reading(page, language, numbered: true)).parts
    let lines = page.sections.flatMap(\.lines).filter { $0.target != nil }
    guard lines.indices.contains(number - 1) else { return 0 }
    let line = "\(number) \(lines[number - 1].text(language))"
    // A long line may go on in the next part.
    let begin = "\(number) "
    return parts.firstIndex { $0.contains { $0.hasPrefix(begin) && line.hasPrefix($0) } } ?? 0
  }

  /// Whether only rows are others: then the heading was said already.
  private static func isSameList(_ before: Screen, _ after: Screen) -> Bool {
    guard case .list = before.content, case .list = after.content else { return false }
    return before.heading == after.heading
  }

  /// Whether one goes on with the same page.
  private static func isPart(_ before: Screen, _ after: Screen) -> Bool {
    guard case .page(let one) = before.content, case .page(let other) = after.content else {
      return false
    }
    return one.layout.page == other.layout.page && one.part != other.part
  }

  private static func isSame(_ before: Screen?, _ after: Screen) -> Bool {
    switch (before?.content, after.content) {
    case (.list(let one), .list(let other)):
      one.rows == other.rows && one.notice == other.notice && one.elsewhere == other.elsewhere
    case (.page(let one), .page(let other)): one.layout.page == other.layout.page
    case (.form, .form): true
    default: false
    }
  }

  private static func reading(_ list: ListWindow, _ language: Language) -> [String] {
    var lines = list.notice.map { [$0] } ?? []
    let first = list.firstNumber ?? 1
    for (index, row) in list.rows.enumerated() { lines.append("\(first + index) \(row.text)") }
    if let elsewhere = list.elsewhere { lines.append("\(first + list.rows.count) \(elsewhere)") }
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

private struct LinearWords: Bilingual {
  let language: Language

  func more(_ lines: Int) -> String {
    let rest = counted(lines, ("regel", "regels"), ("line", "lines"))
    return say("Typ meer voor de rest, \(rest).", "Type more for the rest, \(rest).")
  }
}
