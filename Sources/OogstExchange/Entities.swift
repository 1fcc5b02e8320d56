/// Characters that HTML and XML write as names or numbers: `&eacute;`, `&#235;`, `&#xEB;`.
enum Entities {
  /// Puts the characters in the place of their names and numbers, once; whether there were any.
  ///
  /// Only what ends in a semicolon counts: `AT&T`, `R&D` and `&copy 2020` stay.
  static func decode(_ bytes: inout [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "&")) else { return false }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    var isChanged = false
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), let (scalar, end) = entity(at: place, of: bytes) {
        result.append(contentsOf: String(scalar).utf8)
        place = end
        isChanged = true
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    if isChanged { bytes = result }
    return isChanged
  }

  /// The longest that stands between `&` and `;`: a number with some zeros before it.
  private static let mostLetters = 10

  private static func entity(
    at place: Int, of bytes: [UInt8]
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let rest = bytes[(place + 1)...].prefix(mostLetters + 1)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let word = rest[..<end]
    let scalar =
      word.first == UInt8(ascii: "#")
      ? numbered(word.dropFirst()) : named[String(decoding: word, as: UTF8.self)]
    return scalar.map { ($0, end + 1) }
  }

  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    guard let value = isHex ? number(digits.dropFirst(), radix: 16) : number(digits, radix: 10)
    else { return nil }
    switch value {
    case 0, 0x09, 0x0A, 0x0D: return Unicode.Scalar(value)
    // Other controls say nothing in a text, so that the number is better left to be seen.
    case ..<0x20, 0x7F: return nil
    // Many programs number these as Windows-1252 does, and browsers read them so (HTML standard,
    // section 13.2.5.80).
    case 0x80...0x9F: return windows1252[Int(value) - 0x80]
    default: return Unicode.Scalar(value)
    }
  }

  /// A number of digits only; nil for none, or for more than any character has.
  static func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value * radix + UInt32(digit)
      if value > 0x10FFFF { return nil }
    }
    return value
  }

  /// 0x80 to 0x9F; nil where Windows-1252 has nothing.
  private static let windows1252: [Unicode.Scalar?] = [
    "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil,
    nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}", "\u{0178}",
  ]

  /// Characters by name.
  static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(0xA0 + UInt32(offset))
    }
    for entry in others.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let value = UInt32(parts[1], radix: 16) else { continue }
      table[String(parts[0])] = Unicode.Scalar(value)
    }
    return table
  }()

  /// The names of U+00A0 to U+00FF, in order (HTML 4.01, section 24.2.1).
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """

  /// The other names of HTML 4.01 (sections 24.3.1 and 24.4.1) with their codes, and `apos` of XML.
  ///
  /// `lang` and `rang` are what HTML 5 makes of them: the older characters belong to Chinese.
  private static let others = """
    quot:22 amp:26 apos:27 lt:3C gt:3E OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 \
    fnof:192 circ:2C6 tilde:2DC Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 \
    Eta:397 Theta:398 Iota:399 Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0 \
    Rho:3A1 Sigma:3A3 Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 beta:3B2 \
    gamma:3B3 delta:3B4 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB \
    mu:3BC nu:3BD xi:3BE omicron:3BF pi:3C0 rho:3C1 sigmaf:3C2 sigma:3C3 tau:3C4 upsilon:3C5 \
    phi:3C6 chi:3C7 psi:3C8 omega:3C9 thetasym:3D1 upsih:3D2 piv:3D6 ensp:2002 emsp:2003 \
    thinsp:2009 zwnj:200C zwj:200D lrm:200E rlm:200F ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 \
    sbquo:201A ldquo:201C rdquo:201D bdquo:201E dagger:2020 Dagger:2021 bull:2022 hellip:2026 \
    permil:2030 prime:2032 Prime:2033 lsaquo:2039 rsaquo:203A oline:203E frasl:2044 euro:20AC \
    image:2111 weierp:2118 real:211C trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 \
    darr:2193 harr:2194 crarr:21B5 lArr:21D0 uArr:21D1 rArr:21D2 dArr:21D3 hArr:21D4 forall:2200 \
    part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220B prod:220F sum:2211 \
    minus:2212 lowast:2217 radic:221A prop:221D infin:221E ang:2220 and:2227 or:2228 cap:2229 \
    cup:222A int:222B there4:2234 sim:223C cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 \
    ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22A5 \
    sdot:22C5 lceil:2308 rceil:2309 lfloor:230A rfloor:230B loz:25CA spades:2660 clubs:2663 \
    hearts:2665 diams:2666 lang:27E8 rang:27E9
    """
}
