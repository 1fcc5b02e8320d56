/// How text is made comparable without asking the system's locale: the same on every machine.
public enum Folding {
  /// A key by which titles sort as Dutch readers expect; compare keys byte by byte.
  ///
  /// Case, diacritics, quotes and apostrophes are away, other punctuation and spaces are one space, and
  /// numbers sort by size: *Zorg 2* before *Zorg 10*. The empty key sorts first; give `unknownKey`
  /// to what has no text.
  public static func sortKey(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count + 4)
    var digits: [UInt8] = []
    var spacePending = false

    func endNumber() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == UInt8(ascii: "0") }
      // The number of digits goes first, so that 10 sorts behind 2; 9 is the longest that fits one byte.
      key.append(UInt8(ascii: "0") + UInt8(min(significant.count, 9)))
      key.append(contentsOf: significant)
      digits.removeAll(keepingCapacity: true)
    }

    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39:
        if digits.isEmpty { endSpace() }
        digits.append(UInt8(scalar.value))
      case 0x27, 0x22, 0x60, 0xB4, 0x2018...0x201F, 0x300...0x36F:
        continue
      case _ where isHidden(scalar):
        continue
      default:
        endNumber()
        let folded = fold(scalar)
        if folded.isEmpty {
          spacePending = true
        } else {
          endSpace()
          key.append(contentsOf: folded)
        }
      }
    }
    endNumber()
    return String(decoding: key, as: UTF8.self)

    func endSpace() {
      if spacePending, !key.isEmpty { key.append(UInt8(ascii: " ")) }
      spacePending = false
    }
  }

  /// Sorts behind every key that `sortKey` makes.
  public static let unknownKey = "\u{10FFFF}"

  /// Letters and digits only, without case or diacritics: how headers, words and commands are matched.
  public static func folded(_ text: some StringProtocol) -> String {
    String(decoding: foldedBytes(text), as: UTF8.self)
  }

  /// The same as bytes of UTF-8, for looking through many texts.
  public static func foldedBytes(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Nearly all of it, without a list for each letter.
      case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
      case 0..<0x80, 0x300...0x36F: break
      default: bytes.append(contentsOf: fold(scalar))
      }
    }
    return bytes
  }

  /// The same words without letters that nobody sees, and with the letters of a ligature one by one: what
  /// such letters stand in is not the word that anyone types.
  public static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) || ligature($0) != nil }) else {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isHidden(scalar) {
      if let letters = ligature(scalar) {
        scalars.append(contentsOf: letters.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Soft hyphens, and spaces, joiners and marks without a width.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xAD: false
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// The letters that one of the Latin ligatures is drawn for: U+FB00 to U+FB06, and the ij of Dutch.
  private static func ligature(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0xFB00 || (0x132...0x133).contains(scalar.value) else { return nil }
    return switch scalar.value {
    case 0x132: "IJ"
    case 0x133: "ij"
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }

  /// The lower-case base letters of one letter; empty for what is no letter.
  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0x61...0x7A: return [UInt8(scalar.value)]
    case 0x41...0x5A: return [UInt8(scalar.value) + 32]
    case 0..<0x80: return []
    case 0xC0..<0x250:
      let folded = latin[Int(scalar.value) - 0xC0]
      if !folded.isEmpty { return folded }
    case 0xFB00...0xFB06: return Array((ligature(scalar) ?? "").utf8)
    default: break
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  /// Base letters of U+00C0 to U+024F, made once from the lists below.
  private static let latin: [[UInt8]] = {
    let groups: [(String, String)] = [
      ("a", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦàáâãäåāăąǎǟǡǻȁȃȧ"), ("ae", "ÆæǢǣǼǽ"), ("b", "ƀƁƂƃ"),
      ("c", "ÇĆĈĊČƇçćĉċčƈ"), ("d", "ÐĎĐƊðďđɗ"), ("dz", "DŽDždžDZDzdz"),
      ("e", "ÈÉÊËĒĔĖĘĚȄȆȨèéêëēĕėęěȅȇȩ"), ("f", "Ƒƒ"), ("g", "ĜĞĠĢǤǦǴĝğġģǥǧǵ"),
      ("h", "ĤĦȞĥħȟ"), ("i", "ÌÍÎÏĨĪĬĮİǏȈȊìíîïĩīĭįıǐȉȋ"), ("ij", "IJij"), ("j", "Ĵĵǰ"),
      ("k", "ĶƘǨķƙǩĸ"), ("l", "ĹĻĽĿŁĺļľŀłƚ"), ("lj", "LJLjlj"), ("n", "ÑŃŅŇŊǸñńņňŋǹʼn"),
      ("nj", "NJNjnj"), ("o", "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱ"), ("oe", "Œœ"),
      ("p", "Ƥƥ"), ("r", "ŔŖŘȐȒŕŗřȑȓ"), ("s", "ŚŜŞŠȘśŝşšșſ"), ("ss", "ß"), ("t", "ŢŤŦƬȚţťŧƭț"),
      ("th", "Þþ"), ("u", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖùúûüũūŭůűųưǔǖǘǚǜȕȗ"), ("w", "Ŵŵ"),
      ("y", "ÝŶŸƳȲýÿŷƴȳ"), ("z", "ŹŻŽƵȤźżžƶȥ"),
    ]
    var table = [[UInt8]](repeating: [], count: 0x250 - 0xC0)
    for (base, letters) in groups {
      for letter in letters.unicodeScalars where (0xC0..<0x250).contains(letter.value) {
        table[Int(letter.value) - 0xC0] = Array(base.utf8)
      }
    }
    return table
  }()
}

extension String {
  /// Without spaces at either end.
  public var trimmingSpaces: String {
    guard first == " " || last == " " else { return self }
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
