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
    case 0x20..<0x7F: false
    case 0..<0xA0, 0xAD: true
    case 0xA0..<0x34F: false
    case 0x34F..<0x2000: isIgnorable(belowPunctuation: scalar.value)
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0: true
    case 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Of DerivedCoreProperties.txt (Unicode 16), Default_Ignorable_Code_Point; a test holds all of them to what the
  /// standard library knows. Looking them up there takes as long as all the rest of a move.
  private static func isIgnorable(belowPunctuation value: UInt32) -> Bool {
    switch value {
    case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
    default: false
    }
  }

  /// The most marks on one letter: more than any language writes, and few enough to stay in their row.
  public static let mostMarks = 8

  /// Whether there is nothing to take away; nearly always seen from the bytes alone.
  private static func isClean(_ text: String, except kept: Unicode.Scalar?) -> Bool {
    let isSeen = text.utf8.withContiguousStorageIfAvailable { isPlain($0, except: kept) }
    if isSeen == true { return true }
    var marks = 0
    for scalar in text.unicodeScalars where scalar != kept {
      if isUnsafe(scalar) { return false }
      marks = isMark(scalar) ? marks + 1 : 0
      if marks > mostMarks { return false }
    }
    return true
  }

  /// Eight bytes at once where they are printable ASCII, as nearly all are.
  private static func isPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, except kept: Unicode.Scalar?
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var place = 0
    while place + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // A byte below 0x20, one of 0x7F or one past ASCII leaves its top bit (Warren, Hacker's Delight, 6-1).
      let low = (eight &- ones &* 0x20) & ~eight
      let delete = eight ^ (ones &* 0x7F)
      let isASCII = (low | ((delete &- ones) & ~delete) | eight) & tops == 0
      if !isASCII, !raw[place..<place + 8].allSatisfy({ isPlain($0, kept) }) { return false }
      place += 8
    }
    return raw[place...].allSatisfy { isPlain($0, kept) }
  }

  /// 0xC2 begins the second set of controls and the soft hyphen, 0xCC the combining marks.
  private static func isPlain(_ byte: UInt8, _ kept: Unicode.Scalar?) -> Bool {
    (byte >= 0x20 && byte < 0xCC && byte != 0x7F && byte != 0xC2)
      || kept.map { UInt32(byte) == $0.value } ?? false
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
    switch scalar.value {
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    // Joiners can be piled up, too.
    case .format: return true
    default: return false
    }
  }
}
