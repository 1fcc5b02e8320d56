import OogstModel

/// A list as funders and programmes hand it out, with a word in each of its rows that stands nowhere else.
struct RealisticFile {
  let layout: FileLayout
  let encoding: FileEncoding
  /// The numbers of its words, one for each row.
  let words: Range<Int>
  let text: String

  var bytes: [UInt8] { encoding.mark + encoding.bytes(text) }

  /// So far apart are the words of two files.
  private static let step = 1_000

  /// The words of one that is put behind another are never those of the first.
  init(_ chance: inout Chance, isBehindAnother: Bool = false) {
    layout = FileLayout(&chance)
    encoding = chance.pick(FileEncoding.all)
    var above: [String] = []
    if chance.happens(80) { above.append("sep=" + layout.separator + layout.lineEnd) }
    if chance.happens(100) {
      above.append("Overzicht 2024" + layout.lineEnd)
      if chance.happens(500) { above.append(layout.lineEnd) }
    }
    let first =
      (isBehindAnother ? 50_000 : 1_000) + Self.step * chance.below(40) + chance.below(500)
    words = first..<(first + chance.within(5...60))
    var text = above.joined() + layout.headingLine
    text += Self.rows(layout, words, &chance)
    if chance.happens(100), let total = layout.total(&chance) { text += total }
    if chance.happens(150) { text.removeLast(1) }
    self.text = text
  }

  /// What a list of the same layout adds, its own headings included.
  func more(_ chance: inout Chance) -> (text: String, words: Range<Int>) {
    let first = words.lowerBound + Self.step * chance.within(1...5)
    let words = first..<(first + chance.within(1...10))
    return (layout.headingLine + Self.rows(layout, words, &chance), words)
  }

  private static func rows(
    _ layout: FileLayout, _ words: Range<Int>, _ chance: inout Chance
  ) -> String {
    var rows = ""
    for number in words { rows += layout.row(RowTokens.word(number), number, &chance) }
    return rows
  }
}
