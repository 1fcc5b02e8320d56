/// One line of the outcome.
struct Figure {
  let name: String
  /// The number of projects, for what is measured at more than one.
  var size: Int?
  let unit: String
  var goal = Goal.none
  /// By program; "oogst" is the one that the goal is for.
  var values: [String: Double]
  var note = ""

  var oogst: Double? { values["oogst"] }

  /// Against the floor.
  var ratio: Double? {
    guard let oogst, let floor = values["floor"], floor > 0 else { return nil }
    return oogst / floor
  }

  var verdict: String {
    guard let oogst, let isMet = goal.isMet(oogst, by: values) else { return "" }
    return isMet ? "yes" : "NO"
  }

  /// Everyone else, by name.
  var peers: String {
    values.filter { $0.key != "oogst" && $0.key != "floor" }.sorted { $0.key < $1.key }
      .map { "\($0.key) \(number($0.value))" }.joined(separator: ", ")
  }

  private var fullName: String {
    ([name] + (size.map { [String($0)] } ?? []) + [unit]).joined(separator: ", ")
  }

  var cells: [String] {
    [
      fullName, goal.text, values["floor"].map(number) ?? "", oogst.map(number) ?? "",
      ratio.map(number) ?? "", verdict,
      [peers, note].filter { !$0.isEmpty }.joined(separator: "; "),
    ]
  }

  static let heading = ["figure", "goal", "floor", "oogst", "ratio", "met?", "others"]
}
