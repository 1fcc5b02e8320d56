import OogstModel

/// The part of a text that is longer than its room, while somebody types in it.
enum TextWindow {
  /// What fits, and in which cell of it the place stands. It goes on by half of the room at a time: each time all of it
  /// is written, and heard. The room is in cells, from 1 on; the place in letters.
  static func around(
    _ place: Int, of letters: [Character], room: Int
  ) -> (text: String, column: Int) {
    func width(_ range: Range<Int>) -> Int {
      letters[range].reduce(0) { $0 + DisplayWidth.of($1) }
    }
    let before = width(0..<place)
    let step = max(room / 2, 1)
    let hidden = before < room ? 0 : ((before - room) / step + 1) * step
    var start = 0
    while start < place, width(0..<start) < hidden { start += 1 }
    var text = ""
    var used = 0
    for letter in letters[start...] {
      used += DisplayWidth.of(letter)
      if used > room { break }
      text.append(letter)
    }
    return (text, width(start..<place))
  }
}
