import Foundation

/// The file in which a synthesiser without sound keeps what it was told to say.
struct SpeechFile {
  enum Format {
    /// The emacspeak protocol: `q {text}` waits, `d` says what waits, `s` forgets it, `l {c}` says a letter.
    case emacspeak
    /// A line is said when it is there.
    case lines
  }

  let path: String
  private let format: Format
  private var offset = 0
  private var unfinished: [UInt8] = []
  private var waiting: [String] = []

  init(path: String, format: Format) throws {
    self.path = path
    self.format = format
    try Data().write(to: URL(fileURLWithPath: path))
  }

  /// What was said since the last time, an item an utterance; nil when nothing at all came in.
  mutating func news() -> [String]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = pread(descriptor, &buffer, buffer.count, off_t(offset))
    guard count > 0 else { return nil }
    offset += count
    unfinished += buffer.prefix(count)
    var said: [String] = []
    while let command = takeCommand() { said += heard(command) }
    return said
  }

  /// A line; with emacspeak a text in braces may hold ends of lines.
  private mutating func takeCommand() -> String? {
    var depth = 0
    for (index, byte) in unfinished.enumerated() {
      if format == .emacspeak {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      }
      if byte == UInt8(ascii: "\n"), depth == 0 || unfinished[..<index].last == UInt8(ascii: "}") {
        defer { unfinished.removeFirst(index + 1) }
        return String(decoding: unfinished[..<index], as: UTF8.self)
      }
    }
    return nil
  }

  private mutating func heard(_ command: String) -> [String] {
    guard format == .emacspeak else { return spoken(command) }
    let parts = command.split(separator: " ", maxSplits: 1)
    let text = parts.count == 2 ? Self.folded(String(parts[1])) : ""
    switch parts.first {
    case "q": waiting.append(text)
    case "l", "tts_say": return spoken(text)
    case "s": waiting = []
    case "d":
      defer { waiting = [] }
      return spoken(waiting.joined(separator: " "))
    default: break
    }
    return []
  }

  private func spoken(_ text: String) -> [String] {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? [] : [words]
  }

  private static func folded(_ text: String) -> String {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.first == "{", text.last == "}" else { return text }
    return String(text.dropFirst().dropLast())
  }
}
