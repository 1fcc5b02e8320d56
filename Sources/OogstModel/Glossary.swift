/// The words of the field, each explained in one plain sentence.
public enum Glossary {
  /// One word and what it means.
  public struct Term: Hashable, Sendable {
    public let word: Label
    public let meaning: Label
    /// The letters of the kind of record that it is the name of; nil for any other word.
    public let kind: String?
    /// Plurals and other forms that people type.
    public let also: [String]

    init(
      _ dutch: String, _ english: String, _ meaningDutch: String, _ meaningEnglish: String,
      kind: String? = nil, also: [String] = []
    ) {
      word = Label(dutch, english)
      meaning = Label(meaningDutch, meaningEnglish)
      self.kind = kind
      self.also = also
    }
  }

  /// All words, in the order of the alphabet in one language.
  public static func terms(in language: Language) -> [Term] {
    all.map { (Folding.sortKey($0.word[language]), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What a kind of record is.
  public static func term(of kind: Kind) -> Term? { all.first { $0.kind == kind.code } }

  /// The term that a word means, in either language: itself, one of its forms, or the name of its kind.
  public static func term(for word: some StringProtocol) -> Term? {
    let folded = Folding.folded(word)
    return all.first { term in
      (term.word.both + term.also).contains { Folding.folded($0) == folded }
    }
  }

  /// The terms in whose word or meaning a text is found, those whose word begins with it first.
  public static func terms(like text: some StringProtocol, in language: Language) -> [Term] {
    let folded = Folding.folded(text)
    guard !folded.isEmpty else { return [] }
    let terms = terms(in: language)
    func begins(_ term: Term) -> Bool {
      (term.word.both + term.also).contains { Folding.folded($0).hasPrefix(folded) }
    }
    let first = terms.filter(begins)
    return first
      + terms.filter { term in
        !begins(term)
          && (term.word.both + [term.meaning[language]]).contains {
            Folding.folded($0).contains(folded)
          }
      }
  }
}
