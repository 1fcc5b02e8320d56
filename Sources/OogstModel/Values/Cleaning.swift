/// Keeps words from outside from speaking to a terminal, or from hiding in what is shown.
///
/// Every way out goes through it once more: the grid of the full screen, and all that is written to a
/// stream. So a caller that forgets it shows nothing that it should not.
public enum Cleaning {
  /// One line: control characters become a space, what is not seen goes, and so do blanks at its ends.
  public static func line(_ text: String) -> String {
    isClean(text, except: nil) ? text : cleaned(text, except: nil).trimmingSpaces
  }

  /// A piece of a line, whose blanks at both ends stay.
  public static func piece(_ text: String) -> String {
    isClean(text, except: nil) ? text : cleaned(text, except: nil)
  }

  /// Whole output, whose line ends stay.
  public static func output(_ text: String) -> String {
    isClean(text, except: "\n") ? text : cleaned(text, except: "\n")
  }

  /// One line of at most so many characters, for a message that repeats what was given.
  public static func short(_ text: String, most: Int = 80) -> String {
    // Of a text of any length only the beginning is looked at.
    let scalars = text.unicodeScalars.prefix(most * 10)
    let clean = line(String(String.UnicodeScalarView(scalars)))
    let isWhole = scalars.endIndex == text.unicodeScalars.endIndex && clean.count <= most
    return isWhole ? clean : String(clean.prefix(most)).trimmingSpaces + "\u{2026}"
  }

  /// Paragraphs: text between line ends, each a clean line; none empty.
  public static func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line(String($0)).trimmingSpaces }
      .filter { !$0.isEmpty }
  }

  /// Controls (C0, DEL, C1), line and paragraph separators, annotation marks, and what Unicode calls
  /// ignorable by default: marks of direction, tags, fillers, soft hyphens. Joiners and variation
  /// selectors, which make letters and emoji what they are, may stay.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD: true
    case 0xA0..<0x300: false
    case 0x200C, 0x200D, 0xFE00...0xFE0F: false
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The most marks on one letter: more than any language writes, and few enough to stay in their row.
  public static let mostMarks = 8

  /// Whether there is nothing to take away; nearly always seen from the bytes alone.
  private static func isClean(_ text: String, except kept: Unicode.Scalar?) -> Bool {
    let end = kept.map { UInt8(truncatingIfNeeded: $0.value) }
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      // 0xC2 begins the second set of controls and the soft hyphen, 0xCC the combining marks.
      bytes.allSatisfy {
        ($0 >= 0x20 && $0 < 0xCC && $0 != 0x7F && $0 != 0xC2) || $0 == end
      }
    }
    if isPlain == true { return true }
    var marks = 0
    for scalar in text.unicodeScalars where scalar != kept {
      if isUnsafe(scalar) { return false }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks > mostMarks { return false }
    }
    return true
  }

  private static func cleaned(_ text: String, except kept: Unicode.Scalar?) -> String {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar == kept {
        scalars.append(scalar)
      } else if isUnsafe(scalar) {
        if scalar.value < 0x20, let last = scalars.last, last != " ", last != kept {
          scalars.append(" ")
        }
      } else {
        marks = isMark(scalar) ? marks + 1 : 0
        if marks <= mostMarks { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// Whether it stands on the letter before it, or joins it to the next one.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    // Joiners can be piled up, too.
    case .format: return true
    default: return false
    }
  }
}
