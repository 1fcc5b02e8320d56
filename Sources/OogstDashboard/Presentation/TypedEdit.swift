/// One place in a typed row where letters came or went, with others behind it that only moved.
///
/// Written again, those would be read again at every letter.
public struct TypedEdit: Equatable {
  public let row: Int
  /// The cell where it happened.
  public let column: Int
  /// What came; empty where something went.
  public let added: String
  /// How many cells came or went.
  public let cells: Int

  /// Nil where more is different, where nothing is behind it to be moved, or where the row is not plain: the terminal
  /// writes in the colours that it is in.
  public init?(from old: Canvas, to new: Canvas) {
    guard let row = new.typedRow, old.typedRow == row, new.isWhole, old.isWhole,
      let before = old.rows[row].first?.text, let now = new.rows[row].first?.text, before != now,
      old.rows[row].count == 1, new.rows[row].count == 1
    else { return nil }
    let (was, being) = (Array(before), Array(now))
    let changed = being.count - was.count
    // As far as the cursor all was there before, or is left: equal letters in a row are told apart by it.
    let shorter = min(was.count, being.count)
    func width(_ letters: ArraySlice<Character>) -> Int {
      letters.reduce(0) { $0 + DisplayWidth.of($1) }
    }
    let place = (changed > 0 ? old : new).cursor.column
    guard changed != 0, let head = (0...shorter).first(where: { width(being[..<$0]) == place }),
      head < shorter, was[..<head] == being[..<head]
    else { return nil }
    let extra = abs(changed)
    let (long, short) = changed > 0 ? (being, was) : (was, being)
    guard long[(head + extra)...] == short[head...] else { return nil }
    let piece = long[head..<head + extra]
    let cells = width(piece)
    guard cells > 0, DisplayWidth.of(String(long)) < new.size.columns else { return nil }
    let end = changed > 0 ? place + cells : place
    guard new.cursor.column == end else { return nil }
    self.row = row
    column = place
    added = changed > 0 ? String(piece) : ""
    self.cells = cells
  }
}
