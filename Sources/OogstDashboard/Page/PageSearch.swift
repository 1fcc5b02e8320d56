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

  /// `everything` is the key of the screen from which all is searched.
  func notHere(_ text: String, everything: String) -> String {
    let sought = Cleaning.short(text)
    return say(
      "\(sought) staat niet op deze pagina. Alles doorzoeken kan met \(everything).",
      "\(sought) is not on this page. Everything can be searched with \(everything).")
  }

  func noOther(_ text: String, isForward: Bool) -> String {
    let sought = Cleaning.short(text)
    return isForward
      ? say("Verderop staat \(sought) niet meer.", "\(sought) is not further down.")
      : say("Hierboven staat \(sought) niet.", "\(sought) is not further up.")
  }

  func nothingSought(_ search: String) -> String {
    say(
      "U zocht hier nog niets. \(search) zoekt op deze pagina.",
      "You searched for nothing here yet. \(search) searches this page.")
  }
}
