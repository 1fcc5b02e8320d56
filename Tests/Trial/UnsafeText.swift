/// What may never reach a terminal, by a list of its own: the program's list is what is tried.
enum UnsafeText {
  /// Controls, marks of direction and letters that are not seen; nil for text that a terminal may have.
  static func name(of scalar: Unicode.Scalar) -> String? {
    let kind: String
    switch scalar.value {
    case 0..<0x20, 0x7F: kind = "control"
    case 0x80..<0xA0: kind = "C1 control"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: kind = "mark of direction"
    case 0x2028, 0x2029: kind = "end of a line"
    case 0xAD, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060, 0x3164, 0xFEFF, 0xFFF9...0xFFFB:
      kind = "sign that is not seen"
    case 0xE0000...0xE007F: kind = "tag"
    default: return nil
    }
    return kind + " U+" + String(scalar.value, radix: 16, uppercase: true)
  }

  /// Counts the marks on a letter; more than eight stand out of their row.
  struct Marks {
    static let most = 8
    private var count = 0

    /// Nil as long as there are not too many.
    mutating func take(_ scalar: Unicode.Scalar) -> String? {
      count = Self.isMark(scalar) ? count + 1 : 0
      return count == Self.most + 1 ? "more than \(Self.most) marks on a letter" : nil
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.value >= 0x300 else { return false }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return true
      default: return false
      }
    }
  }

  /// What is wrong with a text; what `allowed` holds may be in it.
  static func trouble(in text: String, allowed: Set<Unicode.Scalar> = []) -> String? {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0xC2 && $0 != 0x7F }
    if isPlain { return nil }
    var marks = Marks()
    for scalar in text.unicodeScalars where !allowed.contains(scalar) {
      if let found = name(of: scalar) ?? marks.take(scalar) {
        return found + ": " + Readable.text(text, most: 120)
      }
    }
    return nil
  }
}
