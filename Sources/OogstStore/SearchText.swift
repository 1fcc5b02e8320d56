import OogstModel

/// What the search index holds of a record, and what a query asks of it.
///
/// A full-text delete must give exactly the text that was added, so one function makes it for both.
enum SearchText {
  /// The three columns of a record's entry.
  ///
  /// The number that a record has in its file stands behind the other text: it is found, also by its parts,
  /// and a title that has the same word goes before it.
  static func columns(of record: Record, _ kind: Kind, scope: Int) -> [Scalar] {
    var body: [String] = []
    for (field, value) in zip(kind.fields, record.values)
    where field.uses.contains(.searched) && !field.uses.contains(.title) {
      body.append(contentsOf: texts(of: value))
    }
    if let external = record.meta.externalID { body.append(external) }
    var title = ""
    if case .text(let text) = record.values[kind.titleIndex] { title = text }
    return [
      .text(clean(title)), .text(clean(body.joined(separator: "\n"))),
      .text(facetTerms(of: record, kind, scope: scope).joined(separator: " ")),
    ]
  }

  /// The texts of a value in which words are found.
  private static func texts(of value: Value) -> [String] {
    switch value {
    case .text(let text), .unrecognised(let text): [text]
    case .tags(let words): words
    case .rows(let rows): rows.flatMap { $0.flatMap(texts) }
    case .unknown, .number, .range, .money, .date, .time, .yesNo, .choice, .reference, .references:
      []
    }
  }

  /// A word of a query as a term: the beginning of a word.
  static func beginning(_ word: String) -> String { "\"\(word)\"*" }

  /// Splits text as the index does: runs of letters and digits.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in Folding.plain(text).unicodeScalars {
      if isWordPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The words of a query, each once: a text that was pasted by mistake holds the same ones hundreds of times.
  static func distinctWords(_ text: String) -> [String] {
    var seen: Set<String> = []
    return words(text).filter { seen.insert(Folding.folded($0)).inserted }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return (0x300...0x36F).contains(scalar.value)
    }
  }

  /// Private-use letters would be taken for facet terms, and letters that nobody sees would break up words.
  private static func clean(_ text: String) -> String {
    let text = Folding.plain(text)
    guard text.unicodeScalars.contains(where: isPrivate) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !isPrivate($0) })
    return String(scalars)
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }

  // MARK: - Facet terms: a record's choices as words of private-use letters, so that facets are search terms

  /// The term of one value of one facet; nil for a value that has none.
  static func facetTerm(_ field: Int, _ value: Value, _ kind: Kind) -> String? {
    let type = kind.fields[field].type
    switch value {
    case .unknown: return word(field, digits: [0])
    case .choice(let name):
      guard case .choice(let options) = type else { return nil }
      return options.firstIndex { $0.name == name }.map { word(field, digits: [$0 + 1]) }
    case .yesNo(let answer): return word(field, digits: [answer ? 2 : 1])
    case .reference(let id):
      return type.targets.firstIndex(of: id.kind).map {
        word(field, digits: [$0 + 1] + base4096(id.number))
      }
    case .text(let tag):
      guard type == .tags else { return nil }
      return word(field, digits: Folding.folded(tag).utf8.map { Int($0) + 1 })
    case .unrecognised, .number, .range, .money, .date, .time, .tags, .references, .rows: return nil
    }
  }

  /// The term of belonging to a programme.
  static func scopeTerm(_ programme: Int) -> String {
    word(0x3FF, digits: base4096(programme))
  }

  private static func facetTerms(of record: Record, _ kind: Kind, scope: Int) -> [String] {
    var terms = scope == 0 ? [] : [scopeTerm(scope)]
    for (index, field) in kind.fields.enumerated() where field.uses.contains(.facet) {
      terms.append(
        contentsOf: Count.values(of: record.values[index]).compactMap {
          facetTerm(index, $0, kind)
        })
    }
    return terms
  }

  private static func base4096(_ number: Int) -> [Int] {
    number < 4096 ? [number] : base4096(number >> 12) + [number & 4095]
  }

  /// U+E000 to U+E3FF names the field, U+E400 to U+F3FF are digits.
  private static func word(_ field: Int, digits: [Int]) -> String {
    var scalars = String.UnicodeScalarView()
    for code in [0xE000 + field] + digits.map({ 0xE400 + $0 }) {
      if let scalar = Unicode.Scalar(UInt32(code)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
