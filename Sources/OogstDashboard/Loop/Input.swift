public import OogstModel

/// What comes into the loop: a key, a line, an answer of the store, a change of the terminal.
public enum Input: Sendable {
  case started
  case pressed(Key)
  case command(Command)
  /// Text that was pasted in one piece.
  case pasted(String)
  /// A place of the grid was clicked: the row there gets the focus, and what has it is opened.
  case pointed(row: Int, column: Int)
  case resized(Size)
  case answered(Request, Answer)
  /// It will not be answered; `cancelled` when another took its place or nobody wants it any more.
  case failed(Request, StoreError)
  /// The store is known to be at a revision, without having been asked.
  case checked(revision: Int)
  /// Somebody else may have written since: before a key, for what is kept of the store.
  case mayHaveChanged
  /// What is waited for takes longer than a key may go without an answer.
  case delayed
  case edited(EditedText)
  /// So many things come at once: more than somebody presses.
  case burst(Int)
  /// What was typed in forms is to be kept.
  case keepDrafts
  /// A burst of input has been handled: time to ask whether anyone changed anything.
  case settled
  /// Opens the row or line with this number on the screen, as the linear mode counts them.
  case openNumber(Int)
  /// A line as the linear mode and the command prompt take it.
  case line(String)
  case say(String)
}
