/// What a programme says of itself beside what is known of it: two numbers, never one.
public struct Known: Hashable, Sendable {
  public let known: Int
  /// Nil when the programme states no total.
  public let stated: Int?

  public init(known: Int, stated: Int?) {
    self.known = known
    self.stated = stated
  }

  /// Records that must exist somewhere and are not here; nil without a stated total.
  public var missing: Int? { stated.map { max(0, $0 - known) } }
  /// More is known than was stated: the stated total is old, or counts something else.
  public var exceedsStated: Bool { stated.map { known > $0 } ?? false }
}
