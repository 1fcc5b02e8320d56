/// Lines in parts that are short enough to be heard at once.
///
/// A part ends between lines; only a line that is longer than a part ends is broken, behind a sentence where that
/// can be.
struct LinearParts: Equatable {
  private(set) var parts: [[String]] = []

  /// In words; about twenty seconds of speech.
  private static let most = 60
  private static let few = 20

  init(_ lines: [String]) {
    var words = 0
    for line in lines {
      for piece in Self.pieces(of: line) {
        let count = Self.count(piece)
        let last = parts.indices.last
        if let last, words + count <= Self.most {
          parts[last].append(piece)
          words += count
        } else {
          parts.append([piece])
          words = count
        }
      }
    }
    // A few words more are sooner heard than asked for.
    if parts.count > 1, let last = parts.last, last.reduce(0, { $0 + Self.count($1) }) <= Self.few {
      parts.removeLast()
      parts[parts.count - 1] += last
    }
    // No part begins or ends with an empty line.
    for index in parts.indices {
      while parts[index].last?.isEmpty == true { parts[index].removeLast() }
      if index > 0, parts[index].first?.isEmpty == true { parts[index].removeFirst() }
    }
    parts.removeAll(where: \.isEmpty)
  }

  private static func count(_ text: String) -> Int { text.split(separator: " ").count }

  private static func pieces(of line: String) -> [String] {
    var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard words.count > most else { return [line] }
    var pieces: [String] = []
    while words.count > most {
      let sentence = words.prefix(most).lastIndex { ".?!".contains($0.last ?? " ") }
      let end = sentence.map { $0 + 1 } ?? words.startIndex + most
      pieces.append(words[words.startIndex..<end].joined(separator: " "))
      words = words[end...]
    }
    if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
    return pieces
  }
}
