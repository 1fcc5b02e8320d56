import Testing

@testable import OogstModel

@Suite struct LocalMomentTests {
  @Test(arguments: [
    (0, 0, "1970-01-01", "00:00"),
    (1_795_806_000, 3_600, "2026-11-27", "20:00"),
    // Past midnight here, and not in Greenwich.
    (1_795_822_140, 3_600, "2026-11-28", "00:29"),
    (1_795_737_600, -18_000, "2026-11-26", "19:00"),
    (-1, 0, "1969-12-31", "23:59"),
    (-1, 7_200, "1970-01-01", "01:59"),
  ])
  func dayAndTimeAreThoseOfTheZone(seconds: Int, east: Int, day: String, time: String) {
    let moment = LocalMoment(secondsSince1970: seconds, east: east)
    #expect(moment.day.description == day)
    #expect(moment.time.description == time)
  }
}
