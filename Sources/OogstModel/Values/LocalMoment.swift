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

  /// The first second of a day, counted from 1970 in UTC; nil where the machine cannot say.
  public static func start(of day: Day) -> Int? {
    var parts = tm()
    parts.tm_year = Int32(day.year - 1900)
    parts.tm_mon = Int32(day.month - 1)
    parts.tm_mday = Int32(day.day)
    // Whether summer time holds is for the zone to say.
    parts.tm_isdst = -1
    let seconds = mktime(&parts)
    if seconds == -1, day != Day(secondsSince1970: 0) { return nil }
    // Where clocks go back at midnight, the first hour of the day comes twice.
    let earlier = Int(seconds) - 3_600
    return LocalMoment(secondsSince1970: earlier).day == day ? earlier : Int(seconds)
  }
}
