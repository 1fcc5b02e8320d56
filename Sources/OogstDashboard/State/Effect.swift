public import OogstModel

/// Something that happened, for the reducer.
public enum Action: Equatable, Sendable {
  case started
  case pressed(Key)
  case command(Command)
  case resized(Size)
  case answered(Query, Answer)
  case failed(Query, StoreError)
  /// A burst of input has been handled: time to ask whether anyone changed anything.
  case settled
  /// Opens the row or line with this number on the screen, as the linear mode counts them.
  case openNumber(Int)
  /// A line as the linear mode and the command prompt take it.
  case line(String)
  case choose(Target)
  case say(String)
}

/// Something that the reducer wants done.
public enum Effect: Equatable, Sendable {
  case ask(Query)
  /// Keep mode and programme for the next start.
  case remember(Remembered)
}

/// What the program remembers from one start to the next.
public struct Remembered: Hashable, Sendable {
  public var isListening: Bool
  /// Nil for all programmes.
  public var programme: RecordID?

  public init(isListening: Bool, programme: RecordID?) {
    self.isListening = isListening
    self.programme = programme
  }
}
