/// Files in UTF-16, as Excel writes them for "Unicode-tekst" and some databases for everything.
enum UTF16Text {
  /// Which of the two bytes of a unit comes first.
  struct Kind: Equatable, Sendable {
    var isBigEndian: Bool
  }

  /// Whether the first bytes of a file are UTF-16: by the mark at the start, or by their zeros.
  static func kind(of first: [UInt8]) -> Kind? {
    // UTF-32 begins with the same mark and two zeros.
    if first.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
    if first.starts(with: [0xFF, 0xFE]) { return Kind(isBigEndian: false) }
    if first.starts(with: [0xFE, 0xFF]) { return Kind(isBigEndian: true) }
    return unmarkedKind(of: first.prefix(sampleLength))
  }

  /// How much of a file without a mark is looked at, in bytes.
  private static let sampleLength = 65_536
  /// Fewer units prove nothing.
  private static let fewestUnits = 4

  /// In letters of European languages nearly every first (or second) byte of a unit is zero; quotes
  /// and dashes are not. A file of numbers has zeros, too, but also bytes that no text has.
  private static func unmarkedKind(of bytes: ArraySlice<UInt8>) -> Kind? {
    let units = bytes.count / 2
    guard units >= fewestUnits else { return nil }
    for isBigEndian in [false, true] {
      var zeros = 0
      var isText = true
      for unit in 0..<units {
        let pair = (bytes[bytes.startIndex + 2 * unit], bytes[bytes.startIndex + 2 * unit + 1])
        let (high, low) = isBigEndian ? pair : (pair.1, pair.0)
        guard high == 0 else { continue }
        zeros += 1
        if low < 0x20, low != 0x09, low != 0x0A, low != 0x0D { isText = false }
      }
      if isText, zeros * 10 >= units * 8 { return Kind(isBigEndian: isBigEndian) }
    }
    return nil
  }
}

/// Makes UTF-8 of UTF-16 that comes in pieces, which may be cut anywhere.
///
/// Half a pair of surrogates becomes U+FFFD, as the Unicode Standard advises (section 3.9, C10);
/// the mark at the start goes.
struct UTF16Decoder: Sendable {
  private let isBigEndian: Bool
  /// The first byte of a unit whose second has not come.
  private var half: UInt8?
  /// The first unit of a pair whose second has not come.
  private var high: UInt16?
  private var isAtStart = true

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  private static let replacement: UInt32 = 0xFFFD

  mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let (top, bottom) = isBigEndian ? (first, byte) : (byte, first)
      take(UInt16(top) << 8 | UInt16(bottom), &result)
    }
    return result
  }

  /// What is left when the file ends in the middle of a character.
  mutating func end() -> [UInt8] {
    var result: [UInt8] = []
    if high != nil { Self.append(Self.replacement, &result) }
    if half != nil { Self.append(Self.replacement, &result) }
    (high, half) = (nil, nil)
    return result
  }

  private mutating func take(_ unit: UInt16, _ result: inout [UInt8]) {
    let isMark = isAtStart && unit == 0xFEFF
    isAtStart = false
    if isMark { return }
    if let first = high {
      high = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        return Self.append(value, &result)
      }
      Self.append(Self.replacement, &result)
    }
    switch unit {
    case 0xD800...0xDBFF: high = unit
    case 0xDC00...0xDFFF: Self.append(Self.replacement, &result)
    default: Self.append(UInt32(unit), &result)
    }
  }

  /// RFC 3629, section 3.
  private static func append(_ value: UInt32, _ result: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift & 0x3F)) }
    switch value {
    case ..<0x80: result.append(UInt8(value))
    case ..<0x800:
      result.append(UInt8(0xC0 | value >> 6))
      result.append(tail(0))
    case ..<0x10000:
      result.append(UInt8(0xE0 | value >> 12))
      result.append(tail(6))
      result.append(tail(0))
    default:
      result.append(UInt8(0xF0 | value >> 18))
      result.append(tail(12))
      result.append(tail(6))
      result.append(tail(0))
    }
  }
}
