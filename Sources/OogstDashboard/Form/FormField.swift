import OogstModel
import OogstReading

/// One field of a form: what it had, what is typed or chosen, and what is wrong with that.
struct FormField: Equatable, Sendable {
  let field: Field
  /// As it was read, or as it was given to a new record.
  private(set) var original: Value
  private var originalText: String
  private(set) var typing: Typing
  /// What was chosen; of typed words what they were read as, once the field was left.
  private(set) var value: Value
  var problem: EntryProblem?
  /// What it was before each change, oldest first.
  private var steps: [Step] = []

  private struct Step: Equatable, Sendable {
    var typing: Typing
    var value: Value
  }

  /// More than anyone goes back.
  private static let mostSteps = 500

  init(_ field: Field, _ value: Value, _ text: EditableText) {
    self.field = field
    original = value
    originalText = text.text(value, field)
    typing = Typing(originalText)
    self.value = value
  }

  /// Whether anything can be taken back.
  var canUndo: Bool { !steps.isEmpty }
  var text: String { typing.text }
  var isChanged: Bool { value != original || typing.text != originalText }
  /// Whether its words were not read since they were typed.
  var isUnread: Bool { isRead != typing.text }
  private var isRead: String?

  /// Whether letters go into it; else something is chosen.
  var isTyped: Bool {
    switch field.editor {
    case .line, .number, .range, .money, .date, .time, .link, .tags, .reference, .references,
      .table:
      true
    case .choice, .yesNo, .prose: false
    }
  }

  /// Takes a key that edits text; false for a key that means nothing here.
  mutating func take(_ key: Key) -> Bool {
    var changed = typing
    guard changed.take(key) else { return false }
    if changed.text != typing.text { note() }
    typing = changed
    return true
  }

  /// Takes a piece of text as one change.
  mutating func paste(_ text: String) {
    var changed = typing
    for character in text { _ = changed.take(.character(character)) }
    guard changed.text != typing.text else { return }
    note()
    typing = changed
  }

  /// Puts other words in place of those that were typed; they are not read yet.
  mutating func replaceWords(_ text: String) {
    note()
    typing = Typing(text)
    isRead = nil
  }

  /// Takes what was chosen, or what an editor of several lines made.
  mutating func set(_ value: Value, text: String) {
    guard value != self.value || text != typing.text else { return }
    note()
    self.value = value
    typing = Typing(text)
    isRead = text
    problem = nil
  }

  /// What the typed words mean; what they lead to is looked up when it is saved.
  mutating func read(_ entry: RecordEntry, at index: Int) {
    value = entry.values[index]
    problem = entry.problems[index]
    isRead = typing.text
  }

  /// Words that name the record again which they named before.
  mutating func keep(_ value: Value) {
    self.value = value
    problem = nil
    isRead = typing.text
  }

  /// As it was before the last change; false where it was never changed.
  mutating func undo() -> Bool {
    guard let step = steps.popLast() else { return false }
    typing = step.typing
    value = step.value
    problem = nil
    isRead = nil
    return true
  }

  /// Begins from what is there now, with what was typed kept.
  mutating func rebase(_ value: Value, _ text: EditableText) {
    original = value
    originalText = text.text(value, field)
    if !isChanged { isRead = nil }
  }

  /// Has what others made of it, as if it had been so from the start.
  mutating func replace(_ value: Value, _ text: EditableText) {
    note()
    original = value
    originalText = text.text(value, field)
    typing = Typing(originalText)
    self.value = value
    problem = nil
  }

  /// Puts the cursor at a place, in characters.
  mutating func put(at place: Int) {
    _ = typing.take(.home)
    for _ in 0..<min(place, typing.text.count) { _ = typing.take(.right) }
  }

  /// Puts the cursor at the start of what is there.
  mutating func enter() { _ = typing.take(.home) }

  private mutating func note() {
    steps.append(Step(typing: typing, value: value))
    if steps.count > Self.mostSteps { steps.removeFirst() }
    problem = nil
  }

  /// What was there when the form was opened: words that are typed again are that again.
  var isOriginalText: Bool { typing.text == originalText }
}
