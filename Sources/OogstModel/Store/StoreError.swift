/// What can go wrong in a store, as far as a person can act on it.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at this path.
  case missing(String)
  /// The file cannot be opened or read; the system's words for it.
  case cannotOpen(String, reason: String)
  /// The file is no database, or a damaged one.
  case corrupt(String)
  /// It is a database of another program.
  case foreign(String)
  /// A newer version of the program wrote it.
  case newer(String)
  case readOnly(String)
  /// The disk is full.
  case full
  /// Another process kept it locked for longer than it may.
  case busy
  /// Somebody saved these in the meantime; as they stand now.
  case changedByAnother([Record])
  case notFound(RecordID)
  /// Somebody changed these since the save that was to be undone.
  case cannotUndo([UndoTrouble])
  /// The task was cancelled; not an error for the user.
  case cancelled
  case other(String)
  /// Nothing more may be told of why it cannot be used.
  case unavailable

  /// The same for who may not know where things are kept, or what there is.
  public var withoutPlace: StoreError {
    switch self {
    case .missing, .cannotOpen, .corrupt, .foreign, .newer, .readOnly, .other: .unavailable
    case .full, .busy, .changedByAnother, .notFound, .cannotUndo, .cancelled, .unavailable: self
    }
  }
}
