/// What of a record says what it is about, to find others that are about the same.
public struct Topic: Hashable, Sendable {
  public let id: RecordID
  /// Folded words of its title that tell something, each once, the longest first.
  public let titleWords: [String]
  let words: Set<String>
  let themes: Set<RecordID>

  /// Of a record with a title; of its texts all words count.
  public init(_ record: Record, _ kind: Kind) {
    id = record.id
    var title = ""
    var story = ""
    var themes: [RecordID] = []
    for (index, field) in kind.fields.enumerated() {
      switch record.values[index] {
      case .text(let text) where index == kind.titleIndex: title = text
      case .text(let text) where field.type == .prose: story += " " + text
      case .reference, .references:
        themes += record.values[index].referenced.filter { $0.kind == Theme.code }
      default: break
      }
    }
    titleWords = Set(TellingWords.of(title)).sorted { (-$0.count, $0) < (-$1.count, $1) }
    words = Set(TellingWords.of(title + " " + story))
    self.themes = Set(themes)
  }

  /// The themes by which others can be looked for.
  public var themesInOrder: [RecordID] { themes.sorted() }

  /// What two records have in common.
  public struct Likeness: Hashable, Sendable {
    public let id: RecordID
    public let themes: [RecordID]
    /// Words of either title that stand in the other record, folded.
    public let words: [String]

    /// Orders likenesses; never shown, since it is no measure of anything.
    public var weight: Int { 2 * words.count + themes.count }
  }

  /// Nil for itself, and for one that has little in common with it: a theme alone is not enough, and one word neither.
  public func likeness(to other: Topic) -> Likeness? {
    guard other.id != id else { return nil }
    let shared = Set(titleWords.filter(other.words.contains))
      .union(other.titleWords.filter(words.contains))
    let likeness = Likeness(
      id: other.id, themes: themes.intersection(other.themes).sorted(), words: shared.sorted())
    let isEnough = shared.count >= 2 || shared.count == 1 && !likeness.themes.isEmpty
    return isEnough ? likeness : nil
  }
}
