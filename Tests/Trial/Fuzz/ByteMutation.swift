/// Changes bytes as accidents do: cut off, flipped, doubled, in another encoding, with other line ends.
enum ByteMutation {
  private static let pieces: [[UInt8]] = [
    "99999999999999999999999999", "-9223372036854775808", "1e999", "NaN", "9223372036854775807",
    "0000-00-00",
    "99999-12-31", "\"\"\"", "\"", "sep=;\n", "sep=\"\n", "sep=\n", "\n\n\n", "[[[", "]", "=", "\\",
    "\u{0}", "\r",
    "\u{FEFF}", "PRJ-1", "PRJ-99999999999999999999", "PRJ--1", "PRJ-0", "LES-4611686018427387904",
  ].map { Array($0.utf8) }
  private static let broken: [[UInt8]] = [
    [0xC3], [0xE2, 0x82], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC0, 0xAF], [0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
  ]

  /// With one to four changes.
  static func mutate(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<chance.within(1...4) { change(&bytes, &chance) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let place = chance.below(bytes.count + 1)
    switch chance.below(14) {
    case 0: bytes.removeSubrange(place...)
    case 1: flip(&bytes, &chance)
    case 2: bytes.insert(contentsOf: chance.pick(pieces), at: place)
    case 3: bytes.insert(contentsOf: chance.pick(broken), at: place)
    case 4: bytes.insert(contentsOf: Texts.bytes(&chance, most: 40), at: place)
    case 5: bytes.insert(contentsOf: Texts.text(&chance).utf8, at: place)
    case 6:
      replace(
        0x0A, by: chance.pick([[0x0D], [0x0D, 0x0A], [0x0A, 0x0D], [0x0A, 0x0A], []]), &bytes)
    case 7: replace(0x2C, by: chance.pick([[0x3B], [0x09], [0x7C], [0x2C, 0x2C], []]), &bytes)
    case 8: bytes = encoded(bytes, &chance)
    case 9: repeatPart(&bytes, &chance)
    case 10: shuffleLines(&bytes, &chance)
    case 11:
      let end = chance.within(place...bytes.count)
      bytes.removeSubrange(place..<min(end, place + 20))
    case 12: bytes.insert(contentsOf: chance.pick(pieces), at: 0)
    default: bytes = bytes.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
    }
  }

  private static func flip(_ bytes: inout [UInt8], _ chance: inout Chance) {
    guard !bytes.isEmpty else { return }
    for _ in 0..<chance.within(1...10) {
      bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8))
    }
  }

  private static func replace(_ byte: UInt8, by others: [UInt8], _ bytes: inout [UInt8]) {
    bytes = bytes.flatMap { $0 == byte ? others : [$0] }
  }

  private static func encoded(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch chance.below(4) {
    case 0: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 2: return text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F }
    default: return [0xEF, 0xBB, 0xBF] + bytes
    }
  }

  /// Not beyond what a case can be looked at in a moment.
  private static func repeatPart(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let start = chance.below(bytes.count + 1)
    let part = bytes[start..<min(start + chance.pick([1, 4, 30]), bytes.count)]
    guard !part.isEmpty, bytes.count < 100_000 else { return }
    let count = chance.pick([2, 10, 1_000, 20_000]) / part.count
    bytes.insert(contentsOf: (0...count).flatMap { _ in part }, at: start)
  }

  private static func shuffleLines(_ bytes: inout [UInt8], _ chance: inout Chance) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    lines.shuffle(using: &chance)
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
