import OogstModel

/// Lines below a form of which one is chosen; the form stays as it is until then.
struct FormChoice: Equatable, Sendable {
  /// The field that it is about; nil for what is about the whole record.
  var field: Int?
  /// What is to be chosen, as it is heard first.
  var title: String
  var lines: [Line]
  var focus = 0

  /// The letters that were typed one after another.
  var typed = ""

  struct Line: Equatable, Sendable {
    var text: String
    var pick: Pick
  }

  /// What choosing a line does.
  enum Pick: Equatable, Sendable {
    /// The field has this value.
    case value(Value)
    /// The words that were typed mean this record.
    case record(Candidate)
    /// A word in use in place of one that was typed.
    case word(String, for: String)
    /// A new record of a kind gets the words for its title.
    case new(kind: String, title: String)
    /// To a field, to mend what is wrong with it.
    case field(Int)
    /// Of a field that somebody else changed, too: what it is to be.
    case settled(Value)
  }

  mutating func move(by key: Key) -> Bool {
    let before = focus
    switch key {
    case .up: focus -= 1
    case .down: focus += 1
    case .home, .pageUp: focus = 0
    case .end, .pageDown: focus = lines.count - 1
    case .character(let letter):
      search(letter)
      return focus != before
    default: return false
    }
    typed = ""
    focus = min(max(focus, 0), lines.count - 1)
    return focus != before
  }

  /// Goes to the line that begins with what was typed so far, else to the next one that begins with the letter.
  private mutating func search(_ letter: Character) {
    // What no word has begins none.
    guard !Folding.folded(String(letter)).isEmpty else {
      typed = ""
      return
    }
    let here = lines.indices.map { ($0 + focus) % lines.count }
    func first(_ words: String, among order: [Int]) -> Int? {
      let wanted = Folding.folded(words)
      return order.first { Folding.folded(lines[$0].text).hasPrefix(wanted) }
    }
    if !typed.isEmpty, let found = first(typed + String(letter), among: here) {
      typed.append(letter)
      focus = found
    } else {
      typed = String(letter)
      focus = first(typed, among: Array(here.dropFirst()) + here.prefix(1)) ?? focus
    }
  }
}

/// What can be done with a form, below its fields.
enum FormAction: Equatable, Sendable {
  /// Show the other fields of a group.
  case open(FieldGroup)
  /// One more row in a table, by its index among the kind's fields.
  case addRow(Int)
  case save
  /// Take back the last change of the field that was changed last.
  case undo
  /// Leave, and let go of what was changed.
  case discard
  case help
  /// Leave; what was changed is kept.
  case leave
}

/// A row of a form that can have the focus.
enum FormLine: Equatable, Sendable {
  /// By its index among the fields of the kind.
  case field(Int)
  case action(FormAction)
}
