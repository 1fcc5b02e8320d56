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
    if let plain = Self.plain(text.utf8) {
      guard let id = plain else { return nil }
      self = id
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0, number < 1 << 40,
      !parts[0].isEmpty, parts[0].unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
    else { return nil }
    self.init(parts[0].uppercased(), number)
  }

  /// Of plain letters, as every id of ours is: the id, or that it is none; nil for what has other letters. Files of a
  /// million rows have several in each.
  private static func plain(_ bytes: some Collection<UInt8>) -> RecordID?? {
    var letters: [UInt8] = []
    var number = 0
    var digits = 0
    var isBehindDash = false
    for byte in bytes {
      switch byte {
      case 0x41...0x5A where !isBehindDash: letters.append(byte)
      case 0x61...0x7A where !isBehindDash: letters.append(byte - 0x20)
      case 0x2D where !isBehindDash && !letters.isEmpty: isBehindDash = true
      case 0x30...0x39 where isBehindDash:
        digits += 1
        guard digits <= 13 else { return nil }
        number = number * 10 + Int(byte) - 0x30
      case 0x80...: return nil
      // A plus before the number, and whatever else, is for the long way.
      case 0x2B: return nil
      default: return .some(nil)
      }
    }
    guard isBehindDash, digits > 0, number > 0, number < 1 << 40 else { return .some(nil) }
    return RecordID(String(decoding: letters, as: UTF8.self), number)
  }

  public var description: String { "\(kind)-\(number)" }

  /// The number alone: ids that are looked up together are mostly of one kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  public static func < (one: RecordID, other: RecordID) -> Bool {
    (one.kind, one.number) < (other.kind, other.number)
  }
}
