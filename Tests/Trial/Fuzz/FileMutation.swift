/// Does to a file what happens to files on their way: cut off, put together, saved in two encodings, with quotes and
/// separators where none should be.
struct FileMutation {
  private(set) var bytes: [UInt8]
  /// What was done, in words.
  private(set) var changes: [String] = []
  /// The numbers of the words whose rows must be taken, or be named.
  private(set) var words: Set<Int>

  private let file: RealisticFile
  private var encoding: FileEncoding { file.encoding }

  init(_ file: RealisticFile) {
    self.file = file
    bytes = file.bytes
    words = Set(file.words)
  }

  mutating func change(_ chance: inout Chance) {
    guard !bytes.isEmpty else { return }
    switch chance.below(16) {
    case 0: cut(&chance)
    case 1: flip(&chance)
    case 2: delete(&chance)
    case 3: insertBytes(&chance)
    case 4: insert("\"", "quote", beside: file.layout.separator, &chance)
    case 5: remove(0x22, "quote", &chance)
    case 6: insert(file.layout.separator, "separator", beside: "\"", &chance)
    case 7: remove(file.layout.separator.utf8.first ?? 0, "separator", &chance)
    case 8: joinLines(&chance)
    case 9: insert(file.layout.lineEnd, "line end", beside: " ", &chance)
    case 10: repeatLines(&chance)
    case 11: repeatHeadings(&chance)
    case 12: mixEncodings(&chance)
    case 13: append(&chance)
    case 14: insert("\0", "NUL", beside: " ", &chance)
    default: insert("\r", "lone CR", beside: " ", &chance)
    }
  }

  // MARK: - Places

  /// The file's letters, as far as they are ASCII; each stands for ``FileEncoding/width`` bytes.
  private var letters: [UInt8] { encoding.letters(bytes) }

  private func range(_ letters: Range<Int>) -> Range<Int> {
    let width = encoding.width
    return min(
      letters.lowerBound * width, bytes.count)..<min(
        letters.upperBound * width, bytes.count)
  }

  private func places(of letter: UInt8) -> [Int] {
    letters.enumerated().filter { $0.element == letter }.map(\.offset)
  }

  private func numbered(_ range: Range<Int>) -> String {
    "\(range.lowerBound)..<\(range.upperBound)"
  }

  // MARK: - Bytes

  private mutating func cut(_ chance: inout Chance) {
    let place = chance.below(bytes.count + 1)
    bytes.removeSubrange(place...)
    changes.append("cut off at byte \(place)")
  }

  private mutating func flip(_ chance: inout Chance) {
    for _ in 0..<chance.within(1...10) {
      let place = chance.below(bytes.count)
      let bit = chance.below(8)
      bytes[place] ^= 1 << UInt8(bit)
      changes.append("bit \(bit) flipped at byte \(place)")
    }
  }

  private mutating func delete(_ chance: inout Chance) {
    let start = chance.below(bytes.count)
    let end = min(start + chance.within(1...chance.pick([1, 4, 40, 400])), bytes.count)
    bytes.removeSubrange(start..<end)
    changes.append("bytes \(numbered(start..<end)) deleted")
  }

  private mutating func insertBytes(_ chance: inout Chance) {
    let place = chance.below(bytes.count + 1)
    let some = Texts.bytes(&chance, most: 20)
    bytes.insert(contentsOf: some, at: place)
    changes.append("\(some.count) bytes inserted at byte \(place)")
  }

  // MARK: - Letters

  /// Puts a text in one to three places: anywhere, or beside a letter where it does more harm.
  private mutating func insert(
    _ text: String, _ name: String, beside letter: String, _ chance: inout Chance
  ) {
    for _ in 0..<chance.within(1...3) {
      let near = places(of: letter.utf8.first ?? 0)
      let isNear = chance.happens(600) && !near.isEmpty
      let place =
        isNear
        ? chance.pick(near) + chance.below(2) : chance.below(bytes.count / encoding.width + 1)
      bytes.insert(contentsOf: encoding.bytes(text), at: min(place * encoding.width, bytes.count))
      changes.append("\(name) added at letter \(place)")
    }
  }

  private mutating func remove(_ letter: UInt8, _ name: String, _ chance: inout Chance) {
    for _ in 0..<chance.within(1...3) {
      let all = places(of: letter)
      guard !all.isEmpty else { return }
      let place = chance.pick(all)
      bytes.removeSubrange(range(place..<(place + 1)))
      changes.append("\(name) removed at letter \(place)")
    }
  }

  // MARK: - Lines

  private mutating func joinLines(_ chance: inout Chance) {
    for _ in 0..<chance.within(1...3) {
      let letters = letters
      let lines = PhysicalLines.ranges(of: letters)
      guard lines.count > 1 else { return }
      let number = chance.below(lines.count - 1)
      var end = lines[number].upperBound
      while end > lines[number].lowerBound, letters[end - 1] == 0x0A || letters[end - 1] == 0x0D {
        end -= 1
      }
      bytes.removeSubrange(range(end..<lines[number].upperBound))
      changes.append("line \(number + 1) joined with the next")
    }
  }

  private mutating func repeatLines(_ chance: inout Chance) {
    let lines = PhysicalLines.ranges(of: letters)
    guard !lines.isEmpty else { return }
    let first = chance.below(lines.count)
    let last = min(first + chance.below(5), lines.count - 1)
    let place = chance.happens(500) ? last : chance.below(lines.count)
    let copy = Array(bytes[range(lines[first].lowerBound..<lines[last].upperBound)])
    bytes.insert(contentsOf: copy, at: range(lines[place]).upperBound)
    changes.append("lines \(first + 1) to \(last + 1) repeated behind line \(place + 1)")
  }

  private mutating func repeatHeadings(_ chance: inout Chance) {
    let lines = PhysicalLines.ranges(of: letters)
    guard !lines.isEmpty else { return }
    let place = chance.below(lines.count)
    bytes.insert(
      contentsOf: encoding.bytes(file.layout.headingLine), at: range(lines[place]).upperBound)
    changes.append("headings repeated behind line \(place + 1)")
  }

  /// Some lines as another program would have saved them.
  private mutating func mixEncodings(_ chance: inout Chance) {
    let other = chance.pick(FileEncoding.all)
    let isRun = chance.happens(500)
    let lines = PhysicalLines.ranges(of: letters)
    let start = chance.below(max(lines.count, 1))
    var mixed: [UInt8] = []
    for (number, line) in lines.enumerated() {
      let own = Array(bytes[range(line)])
      let isOther = isRun ? number >= start : chance.happens(200)
      mixed += isOther ? other.bytes(encoding.text(own)) : own
    }
    bytes = mixed
    changes.append(
      isRun ? "in \(other) from line \(start + 1) on" : "some lines in \(other)")
  }

  /// A part of another list, or all of one of the same layout.
  private mutating func append(_ chance: inout Chance) {
    let other = chance.happens(700) ? encoding : chance.pick(FileEncoding.all)
    if chance.happens(500) {
      let more = file.more(&chance)
      bytes += (chance.happens(300) ? other.mark : []) + other.bytes(more.text)
      words.formUnion(more.words)
      changes.append("\(more.words.count) rows of the same layout appended in \(other)")
    } else {
      let part = RealisticFile(&chance, isBehindAnother: true).bytes
      let start = chance.below(part.count)
      bytes += part[start...].prefix(chance.pick([200, 2_000, 20_000]))
      changes.append("a part of another file appended")
    }
  }
}
