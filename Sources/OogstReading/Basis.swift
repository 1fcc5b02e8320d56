/// How sure it is how a file writes something.
public enum Basis: Equatable, Sendable {
  /// Somebody said so: an option, or the file itself.
  case told
  /// The file shows it, and could not be read otherwise.
  case shown
  /// A guess: nothing in the file says otherwise.
  case assumed
}
