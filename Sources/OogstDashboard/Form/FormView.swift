import OogstModel

/// A form as it is shown: fields with their labels, what can be done, and what can be chosen.
public struct FormView: Equatable, Sendable {
  /// The rows that are shown.
  public var rows: [Row]
  /// Which of them has the focus, counted from 0.
  public var focus: Int
  /// How far the cursor stands in the value of that row, in characters.
  public var place = 0
  /// Whether letters go into the row that has the focus.
  public var isTyped = false
  /// Counts how often the focus came to a row: then that row is written again.
  var generation = 0

  /// A row of a form.
  public struct Row: Equatable, Sendable {
    /// Empty for a line of an editor.
    public var label = ""
    public var value = ""
    /// What is wrong with it, in a few words.
    public var problem: String?
    public var kind: Kind

    public enum Kind: Equatable, Sendable {
      /// A label with its value.
      case field
      /// Something that Enter does.
      case action
      /// Something that can be chosen, or is asked.
      case option
      /// A line of prose.
      case line
    }

    /// What stands before the value: *Datum, fout, deze dag bestaat niet: *.
    ///
    /// Where that leaves no room for the value: *Datum, fout: *.
    func lead(_ language: Language, columns: Int = .max) -> String {
      guard kind == .field else { return "" }
      let whole = lead(language, problem)
      guard problem != nil, columns < .max, DisplayWidth.of(whole) > columns * 3 / 5 else {
        return whole
      }
      return label + ", " + language.say("fout", "mistake") + ": "
    }

    private func lead(_ language: Language, _ problem: String?) -> String {
      let wrong = problem.map { ", " + language.say("fout, ", "mistake, ") + $0 } ?? ""
      // A label that asks has a sign of its own.
      let sign = label.hasSuffix("?") && wrong.isEmpty ? " " : ": "
      return label + wrong + sign
    }

    /// The row as it is said when another key than an arrow led to it: what is not there is said, too.
    func spoken(_ language: Language) -> String {
      value.isEmpty && kind != .action
        ? text(language) + language.say("leeg", "empty") : text(language)
    }

    /// The row as words.
    func text(_ language: Language) -> String { lead(language) + value }
  }

  var focused: Row? { rows.indices.contains(focus) ? rows[focus] : nil }
}
