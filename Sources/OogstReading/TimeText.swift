import OogstModel

/// A time on the clock as people write it: `9:30`, `09.30`, `9u30`, `9 uur`, `14h`.
enum TimeText {
  static func time(_ text: String) -> TimeOfDay? {
    if let time = TimeOfDay(text) { return time }
    let folded = text.lowercased().replacing("uur", with: "u").filter { !$0.isWhitespace }
    let parts = folded.split(omittingEmptySubsequences: false) { ".uh".contains($0) }
    guard parts.count == 2, let hour = Int(parts[0]), parts[0].count <= 2 else { return nil }
    // An hour alone needs its word: *9.* is a number.
    if parts[1].isEmpty { return folded.hasSuffix(".") ? nil : TimeOfDay(hour, 0) }
    guard parts[1].count == 2, let minute = Int(parts[1]) else { return nil }
    return TimeOfDay(hour, minute)
  }
}
