/// The places of a text that are outside quotes, where signs and words mean what they do.
enum Unquoted {
  /// As values are read: a backslash takes the meaning of what is behind it.
  static func starts(of text: Substring) -> [String.Index] { scan(text).places }

  /// Whether a quote begins that does not end.
  static func isOpen(_ text: String) -> Bool { scan(text[...]).isOpen }

  /// What stands between the dividers that are outside quotes; empty parts are left out.
  static func parts(of text: String, dividedBy divider: Character) -> [String] {
    var parts: [String] = []
    var start = text.startIndex
    func end(_ index: String.Index) {
      let part = String(text[start..<index]).trimmingWhitespace
      if !part.isEmpty { parts.append(part) }
    }
    for index in starts(of: text[...]) where text[index] == divider {
      end(index)
      start = text.index(after: index)
    }
    end(text.endIndex)
    return parts
  }

  private static func scan(_ text: Substring) -> (places: [String.Index], isOpen: Bool) {
    var places: [String.Index] = []
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        places.append(index)
      }
    }
    return (places, isQuoted)
  }
}
