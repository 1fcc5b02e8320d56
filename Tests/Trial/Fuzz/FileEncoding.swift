/// How the letters of a file are written as bytes.
enum FileEncoding: Equatable {
  case utf8
  case utf8WithMark
  case windows1252
  case utf16(isBigEndian: Bool, hasMark: Bool)

  static let all: [FileEncoding] = [
    .utf8, .utf8, .utf8WithMark, .utf8WithMark, .windows1252, .windows1252,
    .utf16(isBigEndian: false, hasMark: true), .utf16(isBigEndian: true, hasMark: true),
    .utf16(isBigEndian: false, hasMark: false),
  ]

  /// The bytes of a letter of ASCII.
  var width: Int { if case .utf16 = self { 2 } else { 1 } }

  /// The mark that a file may begin with.
  var mark: [UInt8] {
    switch self {
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16(let isBigEndian, hasMark: true): isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    default: []
    }
  }

  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark: Array(text.utf8)
    case .windows1252: text.unicodeScalars.map(Self.windows1252)
    case .utf16(let isBigEndian, _):
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
    }
  }

  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "\u{20AC}": 0x80
    case "\u{2019}": 0x92
    case "\u{201C}": 0x93
    case "\u{201D}": 0x94
    case "\u{2013}": 0x96
    default: scalar.value < 0x100 ? UInt8(scalar.value) : 0x3F
    }
  }

  /// The bytes as letters of ASCII, one for each unit: where there is another letter stands what is none.
  func letters(_ bytes: [UInt8]) -> [UInt8] {
    guard case .utf16(let isBigEndian, _) = self else { return bytes }
    return (0..<(bytes.count / 2)).map { unit in
      let (one, other) = (bytes[2 * unit], bytes[2 * unit + 1])
      let (high, low) = isBigEndian ? (one, other) : (other, one)
      return high == 0 && low < 0x80 ? low : 0xFF
    }
  }

  /// The text of some bytes of it, however broken.
  func text(_ bytes: [UInt8]) -> String {
    switch self {
    case .utf8, .utf8WithMark: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
      return String(scalars)
    case .utf16(let isBigEndian, _):
      let units = (0..<(bytes.count / 2)).map { unit in
        let (one, other) = (UInt16(bytes[2 * unit]), UInt16(bytes[2 * unit + 1]))
        return isBigEndian ? one << 8 | other : other << 8 | one
      }
      return String(decoding: units, as: UTF16.self)
    }
  }
}
