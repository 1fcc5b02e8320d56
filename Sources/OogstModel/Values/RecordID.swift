/// The stable name of a record: the letters of its kind and a number that is never used twice.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters of the kind, such as `PRJ`.
  public let kind: String
  /// Counts from 1 within its kind; 0 means a record that was not saved yet.
  public let number: Int

  public init(_ kind: String, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads the written form, letters of either case: `PRJ-12`, `prj-12`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0, number < 1 << 40,
      !parts[0].isEmpty, parts[0].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
    else { return nil }
    self.init(parts[0].uppercased(), number)
  }

  public var description: String { "\(kind)-\(number)" }

  /// The number alone: ids that are looked up together are mostly of one kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  public static func < (one: RecordID, other: RecordID) -> Bool {
    (one.kind, one.number) < (other.kind, other.number)
  }
}
