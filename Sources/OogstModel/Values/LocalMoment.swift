import Glibc

/// A moment as the clock on the wall shows it: its day, and the time of that day.
public struct LocalMoment: Hashable, Sendable {
  public let day: Day
  public let time: TimeOfDay

  /// In the zone of the machine, or of `TZ`, with its summer time of that moment.
  public init(secondsSince1970 seconds: Int) {
    var moment = time_t(seconds)
    var parts = tm()
    self.init(
      secondsSince1970: seconds,
      east: localtime_r(&moment, &parts) == nil ? 0 : parts.tm_gmtoff)
  }

  /// In a zone whose clocks are so many seconds ahead of UTC.
  init(secondsSince1970 seconds: Int, east offset: Int) {
    let local = seconds + offset
    day = Day(secondsSince1970: local)
    let second = ((local % 86_400) + 86_400) % 86_400
    // Always a time of a day.
    time = TimeOfDay(second / 3_600, second / 60 % 60) ?? .midnight
  }
}
