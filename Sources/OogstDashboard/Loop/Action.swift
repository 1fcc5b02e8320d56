public import OogstModel

/// Something that happened, for the reducer.
public enum Action: Sendable {
  case started
  case pressed(Key)
  case command(Command)
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
  /// A burst of input has been handled: time to ask whether anyone changed anything.
  case settled
  /// Opens the row or line with this number on the screen, as the linear mode counts them.
  case openNumber(Int)
  /// A line as the linear mode and the command prompt take it.
  case line(String)
  case say(String)
}

/// Something that the reducer wants done.
public enum Effect: Equatable, Sendable {
  /// Answer it, unless another on its channel comes before that.
  case ask(Request)
  /// Nobody waits for what was asked there.
  case cancel(Request.Channel)
  /// Keep mode, programme and orders for the next start.
  case remember(Remembered)
}

/// What the program remembers from one start to the next.
public struct Remembered: Hashable, Sendable {
  public var isListening: Bool
  /// Nil for all programmes.
  public var programme: RecordID?
  /// The order that was chosen for the lists of a kind, by its letters.
  public var orders: [String: Order]

  public init(isListening: Bool, programme: RecordID?, orders: [String: Order] = [:]) {
    self.isListening = isListening
    self.programme = programme
    self.orders = orders
  }
}
