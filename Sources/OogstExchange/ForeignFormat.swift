/// Files that are no CSV, known by their first bytes: people give what they were sent.
public enum ForeignFormat: Sendable, Equatable, CaseIterable {
  case xlsx
  case ods
  /// Word, PowerPoint, and their brothers of OpenDocument.
  case document
  case zip
  /// Excel up to 2003, also as XML or HTML that calls itself Excel's, and any with a password.
  case xls
  case pdf
  case html
  case xml
  case json
  case sqlite
  case rtf
  case gzip
  /// Packed in another way: 7z, rar, xz, bzip2, zstd.
  case archive
  case picture

  /// How much of a file is looked at.
  private static let sampleLength = 65_536

  /// What a file is that begins with these bytes; nil when it may be text with separators.
  public static func of(_ bytes: [UInt8]) -> ForeignFormat? {
    let sample = bytes.prefix(sampleLength)
    if let format = bySignature(sample) { return format }
    guard let kind = UTF16Text.kind(of: Array(sample)) else { return byText(sample) }
    var decoder = UTF16Decoder(isBigEndian: kind.isBigEndian)
    return byText(decoder.utf8(Array(sample))[...])
  }

  // MARK: - Signatures

  /// What the formats themselves begin with (PRONOM, the registry of The National Archives).
  private static let signatures: [(start: [UInt8], format: ForeignFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .xls),
    (Array("SQLite format 3\0".utf8), .sqlite),
    (Array("{\\rtf".utf8), .rtf),
    ([0x1F, 0x8B], .gzip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0x50, 0x4B, 0x07, 0x08], .zip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    (Array("BZh91AY&SY".utf8), .archive),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF87a".utf8), .picture),
    (Array("GIF89a".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture),
  ]

  private static func bySignature(_ bytes: ArraySlice<UInt8>) -> ForeignFormat? {
    if bytes.starts(with: localHeader) { return ofZip(bytes) }
    return signatures.first { bytes.starts(with: $0.start) }?.format
  }

  // MARK: - Zip

  /// What each file in a zip begins with (APPNOTE.TXT of PKWARE, section 4.3.7).
  private static let localHeader: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// By the names of the files in it. Their order differs from program to program, and so does
  /// whether their lengths are in front of them; so the headers are looked for.
  private static func ofZip(_ bytes: ArraySlice<UInt8>) -> ForeignFormat {
    var place = bytes.startIndex
    while let header = next(localHeader, in: bytes[place...]) {
      place = header + localHeader.count
      // The name's length stands at 26, the length of what follows it at 28, the name at 30.
      guard let nameLength = number(at: header + 26, of: bytes),
        let extraLength = number(at: header + 28, of: bytes)
      else { break }
      let rest = bytes[min(header + 30, bytes.endIndex)...]
      let name = rest.prefix(nameLength)
      if name.starts(with: "xl/".utf8) { return .xlsx }
      if name.starts(with: "word/".utf8) || name.starts(with: "ppt/".utf8) { return .document }
      guard name.elementsEqual("mimetype".utf8) else { continue }
      // OpenDocument 1.3, part 2, section 3.3: the type itself, first of all and not packed.
      let type = rest.dropFirst(nameLength + extraLength)
      let family = "application/vnd.oasis.opendocument."
      if type.starts(with: (family + "spreadsheet").utf8) { return .ods }
      if type.starts(with: family.utf8) { return .document }
    }
    return .zip
  }

  /// Two bytes, the lowest first.
  private static func number(at place: Int, of bytes: ArraySlice<UInt8>) -> Int? {
    guard place + 1 < bytes.endIndex else { return nil }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  private static func next(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return nil }
    var rest = bytes
    while let place = rest.firstIndex(of: first) {
      if bytes[place...].starts(with: wanted) { return place }
      rest = bytes[(place + 1)...]
    }
    return nil
  }

  // MARK: - Text

  private static func byText(_ bytes: ArraySlice<UInt8>) -> ForeignFormat? {
    var text = bytes
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = withoutBlanks(text)
    if text.starts(with: "%PDF-".utf8) { return .pdf }
    if text.starts(with: "{\\rtf".utf8) { return .rtf }
    guard text.first == UInt8(ascii: "<") else { return isJSON(text) ? .json : nil }
    let markup = withoutProlog(text)
    let format: ForeignFormat? =
      if isHTML(markup) {
        .html
      } else if starts(text, "<?xml") || starts(text, "<!doctype") || isXML(markup) {
        .xml
      } else {
        nil
      }
    // Sites hand out tables in HTML or XML under the name of a workbook, which Excel opens.
    if format != nil, next(Array("urn:schemas-microsoft-com:office:".utf8), in: text) != nil,
      isOfExcel(text)
    {
      return .xls
    }
    return format
  }

  private static func isOfExcel(_ text: ArraySlice<UInt8>) -> Bool {
    ["excel\"", "excel'", "spreadsheet\"", "spreadsheet'"].contains {
      next(Array(("urn:schemas-microsoft-com:office:" + $0).utf8), in: text) != nil
    }
  }

  private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop(while: CellText.isBlank)
  }

  /// Whether a text begins with small ASCII, in any case.
  private static func starts(_ text: ArraySlice<UInt8>, _ start: String) -> Bool {
    text.prefix(start.utf8.count).map(small).elementsEqual(start.utf8)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small(byte))
  }

  /// Behind the declarations and comments that may stand before the first element.
  private static func withoutProlog(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while true {
      let end: String
      if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else {
        return rest
      }
      guard let place = next(Array(end.utf8), in: rest) else { return rest }
      rest = withoutBlanks(rest[(place + end.utf8.count)...])
    }
  }

  /// Elements that a page, or an error message of a web server, begins with; no cell does.
  private static let firstElements = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "table", "center", "br",
  ]

  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    if starts(text, "<!doctype html") { return true }
    return firstElements.contains { name in
      guard starts(text, "<" + name), let next = text.dropFirst(name.utf8.count + 1).first
      else { return false }
      return CellText.isBlank(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }
  }

  /// An element, and in it another one or nothing but text up to its own end; a heading such as
  /// `<naam>;<titel>` is neither.
  private static func isXML(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<"), let end = text.firstIndex(of: UInt8(ascii: ">"))
    else { return false }
    let tag = text[(text.startIndex + 1)..<end]
    let name = tag.prefix { !CellText.isBlank($0) && $0 != UInt8(ascii: "/") }
    // A single letter or two is how a text is laid out in a cell: <p>, <b>, <li>.
    guard let first = name.first, isLetter(first), name.count > 2,
      name.allSatisfy({ isLetter($0) || isInName($0) })
    else { return false }
    let attributes = withoutBlanks(tag.dropFirst(name.count))
    guard attributes.isEmpty || attributes.contains(UInt8(ascii: "=")) else { return false }
    // A tab behind it may separate columns.
    let space = text[(end + 1)...].prefix(while: CellText.isBlank)
    if space.first == UInt8(ascii: "\t") { return false }
    let content = text[space.endIndex...]
    if let first = content.first, first == UInt8(ascii: "<") {
      guard let second = content.dropFirst().first else { return false }
      // A cell may hold <div><p>, but that is no heading; what stands between them decides.
      return !isLaidOutText(name) && (isLetter(second) || second == UInt8(ascii: "!"))
    }
    let closing = Array("</".utf8) + name + [UInt8(ascii: ">")]
    guard let close = next(closing, in: content) else { return false }
    return withoutBlanks(content[(close + closing.count)...]).isEmpty
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Elements that begin the text of a cell.
  private static func isLaidOutText(_ name: ArraySlice<UInt8>) -> Bool {
    ["div", "span", "strong", "font", "section", "article", "img"]
      .contains { name.map(small).elementsEqual($0.utf8) }
  }

  /// How much must be JSON: enough to tell it from a cell in brackets, and too little to reach a
  /// mistake further on.
  private static let jsonLength = 1_024

  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else { return false }
    var start = JSONStart()
    return start.read(text.prefix(jsonLength))
  }
}
