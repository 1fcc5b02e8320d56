/// Words that each stand in one row of a file, such as `zq00017k`: where they are, the row is.
///
/// The last letter is a check: no change of one sign makes one word into another.
enum RowTokens {
  private static let start: [UInt8] = Array("zq".utf8)
  private static let digits = 5
  private static let length = start.count + digits + 1
  /// None of them shares a divisor with the 26 letters.
  private static let weights = [3, 7, 1, 9, 5]

  static func word(_ number: Int) -> String {
    let written = String(number)
    let zeros = String(repeating: "0", count: max(digits - written.count, 0))
    let all = Array((zeros + written).utf8)
    return String(decoding: start + all + [check(all[...])], as: UTF8.self)
  }

  private static func check(_ digits: ArraySlice<UInt8>) -> UInt8 {
    let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
    return UInt8(0x61 + sum % 26)
  }

  /// The numbers of the words that are whole in a text, and where each begins.
  static func found(in letters: [UInt8]) -> [(number: Int, place: Int)] {
    var found: [(number: Int, place: Int)] = []
    var place = 0
    while place + length <= letters.count {
      if let number = number(at: place, of: letters) {
        found.append((number, place))
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  private static func number(at place: Int, of letters: [UInt8]) -> Int? {
    guard letters[place] == start[0], letters[place + 1] == start[1] else { return nil }
    let written = letters[(place + start.count)..<(place + start.count + digits)]
    guard written.allSatisfy({ (0x30...0x39).contains($0) }),
      letters[place + length - 1] == check(written)
    else { return nil }
    return written.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}

/// The lines of a text, whatever ends them.
enum PhysicalLines {
  /// Each with its line end.
  static func ranges(of letters: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      place += 1
      if letter == 0x0D, place < letters.count, letters[place] == 0x0A { place += 1 }
      if letter == 0x0A || letter == 0x0D {
        ranges.append(start..<place)
        start = place
      }
    }
    if start < letters.count { ranges.append(start..<letters.count) }
    return ranges
  }
}

/// On which rows the words of a file stand, as a person sees it who knows where its cells have line ends.
struct TokenPlaces {
  private let letters: [UInt8]
  private let lines: [Range<Int>]
  /// By line, counted from 0: the line on which its row begins.
  private var starts: [Int] = []
  /// By word: the lines on which its rows begin, in the order of the file.
  private(set) var rows: [Int: [Int]] = [:]

  init(_ letters: [UInt8]) {
    let lines = PhysicalLines.ranges(of: letters)
    self.letters = letters
    self.lines = lines
    let continued = Array(FileLayout.continued.utf8)
    for (number, line) in lines.enumerated() {
      let isContinued = letters[line].starts(with: continued)
      starts.append(isContinued ? starts.last ?? number : number)
    }
    var line = 0
    for (number, place) in RowTokens.found(in: letters) {
      while line < lines.count, lines[line].upperBound <= place { line += 1 }
      rows[number, default: []].append(starts[min(line, starts.count - 1)])
    }
  }

  /// The rows that any word stands on.
  var all: Set<Int> { Set(rows.values.joined()) }

  /// The letters of the row that begins on a line, without its line end.
  func letters(ofRow start: Int) -> [UInt8] {
    let row = letters[
      lines[start].lowerBound..<lines[starts.lastIndex(of: start) ?? start].upperBound]
    return Array(row.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed())
  }

  /// The beginnings of the rows to which lines belong, which are counted from 1.
  func rows(ofLines lines: [Int]) -> Set<Int> {
    Set(lines.compactMap { starts.indices.contains($0 - 1) ? starts[$0 - 1] : nil })
  }
}
