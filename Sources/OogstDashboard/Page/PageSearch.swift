import OogstModel

/// What is searched for on a page, and which of its lines have it.
///
/// As everywhere, a word finds the words that begin with it. Lines with all words count; only where there is none,
/// those with any.
struct PageSearch: Equatable, Sendable {
  let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = text
    words = Self.words(text)
  }

  private static func words(_ text: String) -> [String] {
    Folding.plain(text).split { !$0.isLetter && !$0.isNumber }.map { Folding.folded($0) }
      .filter { !$0.isEmpty }
  }

  /// The rows of a layout to go between: of each line that has it, the first row that shows a part of it.
  func rows(of layout: PageLayout) -> [Int] {
    guard !words.isEmpty else { return [] }
    let lines = Dictionary(grouping: layout.rows.indices) { layout.rows[$0].line }
    var all: [Int] = []
    var some: [Int] = []
    for (line, rows) in lines where line > 0 {
      let found = rows.map { row in Set(Self.words(layout.rows[row].text).flatMap(matches)) }
      guard let first = found.firstIndex(where: { !$0.isEmpty }) else { continue }
      some.append(rows[first])
      let together = found.reduce(into: Set<String>()) { $0.formUnion($1) }
      if together.count == Set(words).count { all.append(rows[first]) }
    }
    return (all.isEmpty ? some : all).sorted()
  }

  /// Whether a text has all of it.
  func isIn(_ text: String) -> Bool {
    !words.isEmpty && Set(Self.words(text).flatMap(matches)).count == Set(words).count
  }

  /// Words at their places, with those that were found as pieces of their own.
  func marked(_ spans: [Canvas.Span]) -> [Canvas.Span] {
    guard !words.isEmpty else { return spans }
    return spans.flatMap { $0.isBar ? [$0] : marked($0) }
  }

  private func marked(_ span: Canvas.Span) -> [Canvas.Span] {
    var pieces: [Canvas.Span] = []
    var column = span.column
    var rest = span.text[...]
    func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    while let first = rest.first {
      let isWord = isOfWord(first)
      let piece = String(rest.prefix { isOfWord($0) == isWord })
      rest = rest.dropFirst(piece.count)
      let role = isWord && !matches(Folding.folded(piece)).isEmpty ? .match : span.role
      if let last = pieces.last, last.role == role {
        pieces[pieces.count - 1].text += piece
      } else {
        pieces.append(Canvas.Span(column: column, text: piece, role: role))
      }
      column += DisplayWidth.of(piece)
    }
    return pieces
  }

  /// The words that are searched for that a word begins with.
  private func matches(_ word: String) -> [String] { words.filter { word.hasPrefix($0) } }
}

struct PageSearchWords: Bilingual {
  let language: Language

  /// Before the line itself.
  func found(_ number: Int, of count: Int, _ text: String, _ line: String) -> String {
    let sought = Cleaning.short(text)
    return say(
      "Regel \(number) van \(count) met \(sought): \(line)",
      "Line \(number) of \(count) with \(sought): \(line)")
  }

  /// `everything` is the key of the screen from which all is searched, with the key that searches.
  func notHere(_ text: String, everything: String, search: String) -> String {
    let sought = Cleaning.short(text)
    return say(
      "\(sought) staat niet op deze pagina. Alles doorzoeken kan met \(everything) en dan \(search).",
      "\(sought) is not on this page. Everything can be searched with \(everything) and then \(search)."
    )
  }

  func onlyInHeading(_ text: String) -> String {
    let sought = Cleaning.short(text)
    return say(
      "\(sought) staat alleen in de kop van deze pagina.",
      "\(sought) is only in the heading of this page.")
  }

  /// `isAny` is whether any line of the page has it.
  func noOther(_ text: String, isForward: Bool, isAny: Bool) -> String {
    let sought = Cleaning.short(text)
    guard isAny else {
      return say(
        "Geen regel van deze pagina heeft \(sought).", "No line of this page has \(sought).")
    }
    return isForward
      ? say("Geen regel hieronder heeft nog \(sought).", "No line further down has \(sought).")
      : say("Geen regel hierboven heeft \(sought).", "No line further up has \(sought).")
  }

  func nothingSought(_ search: String) -> String {
    say(
      "U zocht hier nog niets. \(search) zoekt op deze pagina.",
      "You searched for nothing here yet. \(search) searches this page.")
  }

  /// Of a page on which a search is one of every kind of record, or of values.
  var notOnThisPage: String {
    say(
      "Van treffer naar treffer gaat u op de pagina van een record, of in een tekst.",
      "You go from match to match on the page of a record, or in a text.")
  }
}
