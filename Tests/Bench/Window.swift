/// How many rows and columns a terminal has.
struct Window: Hashable {
  var columns: Int
  var rows: Int

  static let usual = Window(columns: 80, rows: 24)
  static let large = Window(columns: 200, rows: 60)
}

extension Window: CustomStringConvertible {
  var description: String { "\(columns)x\(rows)" }
}
