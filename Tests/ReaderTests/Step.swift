/// Something that is done to the program, and what it is for.
struct Step: Sendable {
  enum Action: Sendable {
    case start
    case key(Key)
    case resize(rows: Int, columns: Int)
    case idle(seconds: Double)
  }

  enum Purpose: Sendable, Equatable {
    /// Up or Down inside the window.
    case move
    /// Down at the window's edge: one row scrolls.
    case edge
    /// Another key that moves the focus inside what is shown.
    case jump
    /// A key that must draw the list anew.
    case repaint
    case event(name: String, expecting: Expectation)
    /// Left or Right: the character that the cursor comes to is to be heard.
    case spell
    /// A letter typed between others: those must not be heard.
    case letter
    case idle
    case start
    case other
  }

  /// Which text tells a person what happened.
  enum Expectation: Sendable, Equatable {
    /// The text from the cursor on.
    case focus
    /// The first row of the screen.
    case heading
    /// A line that the cursor goes to, with these words in it.
    case news(containing: String)
  }

  var action: Action
  var purpose: Purpose

  static func move(_ key: Key) -> Step { Step(action: .key(key), purpose: .move) }
  static func edge(_ key: Key) -> Step { Step(action: .key(key), purpose: .edge) }
  static func jump(_ key: Key) -> Step { Step(action: .key(key), purpose: .jump) }
  static func repaint(_ key: Key) -> Step { Step(action: .key(key), purpose: .repaint) }
  static func other(_ key: Key) -> Step { Step(action: .key(key), purpose: .other) }
  static func spell(_ key: Key) -> Step { Step(action: .key(key), purpose: .spell) }
  static func letter(_ letter: String) -> Step {
    Step(action: .key(.text(letter)), purpose: .letter)
  }
  static func idle(_ seconds: Double) -> Step {
    Step(action: .idle(seconds: seconds), purpose: .idle)
  }

  static func event(_ name: String, _ key: Key, expecting: Expectation) -> Step {
    Step(action: .key(key), purpose: .event(name: name, expecting: expecting))
  }

  static func resize(_ name: String, rows: Int, columns: Int) -> Step {
    Step(
      action: .resize(rows: rows, columns: columns),
      purpose: .event(name: name, expecting: .focus))
  }

  var name: String {
    switch action {
    case .start: "start"
    case .key(let key): key.name
    case .resize(let rows, let columns): "\(columns)x\(rows)"
    case .idle(let seconds): "idle \(seconds) s"
    }
  }
}
