/// The bytes of a file as text that can be split: without the mark that UTF-8 may begin with, and as UTF-8 when
/// they are UTF-16. What is no text is refused by its first bytes.
struct SourceText: Sendable {
  let open: @Sendable () throws -> CSVImport.Chunks
  let told: TextEncoding?

  /// How much of a file its shape is found in.
  static let sampleSize = 65_536

  /// A reading of the file from its first byte: what it begins with, and what comes behind that.
  struct Reading {
    var first: [UInt8]
    /// Whether ``first`` is all of it.
    var isWhole: Bool
    var isUTF16: Bool
    var rest: CSVImport.Chunks
  }

  func read() throws -> Reading {
    let source = try open()
    var raw: [UInt8] = []
    var isWhole = false
    while raw.count < Self.sampleSize, !isWhole {
      if let more = try source() { raw += more } else { isWhole = true }
    }
    // Cut at the same place however the bytes come, so that the same is found in them.
    let tail = Array(raw.dropFirst(Self.sampleSize))
    raw = Array(raw.prefix(Self.sampleSize))
    if !tail.isEmpty { isWhole = false }
    if let format = ForeignFormat.of(raw) { throw ImportProblem.foreign(format) }
    var first = raw
    var isTailGiven = tail.isEmpty
    let chunks: CSVImport.Chunks = {
      if isTailGiven { return try source() }
      isTailGiven = true
      return tail
    }
    var rest = chunks
    let isBigEndian =
      UTF16Text.kind(of: raw)?.isBigEndian
      ?? (told == .utf16 ? false : nil)
    if isBigEndian != nil, told == nil, Self.isMixed(raw) { throw ImportProblem.noText }
    if let isBigEndian, told == nil || told == .utf16 {
      var decoder = UTF16Decoder(isBigEndian: isBigEndian)
      first = decoder.utf8(raw)
      if isWhole { first += decoder.end() }
      var isOver = isWhole
      rest = {
        guard !isOver else { return nil }
        if let more = try chunks() { return decoder.utf8(more) }
        isOver = true
        let end = decoder.end()
        return end.isEmpty ? nil : end
      }
    }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
    let sample = first.prefix(Self.sampleSize)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    // Here and there one is dirt; more of them are a file of another kind.
    guard controls * Self.mostControls <= sample.count + Self.mostControls * 4 else {
      throw ImportProblem.noText
    }
    return Reading(first: first, isWhole: isWhole, isUTF16: isBigEndian != nil, rest: rest)
  }

  /// Whether bytes that are marked as UTF-16 are mostly pairs of plain letters, as no text in it has them: the
  /// mark is that of a part that was put before other text.
  private static func isMixed(_ bytes: [UInt8]) -> Bool {
    let units = min(bytes.count, sampleSize) / 2
    let plain = (0..<units).count { unit in
      (0x20..<0x7F).contains(bytes[2 * unit]) && (0x20..<0x7F).contains(bytes[2 * unit + 1])
    }
    return plain * 4 > units
  }

  /// One control in so many bytes is the most that text has.
  private static let mostControls = 50
}
