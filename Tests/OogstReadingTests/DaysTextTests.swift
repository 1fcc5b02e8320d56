import OogstModel
import Testing

@testable import OogstReading

@Suite struct DaysTextTests {
  @Test(arguments: [
    ("1-6-2026", "2026-06-01", "2026-06-01"), ("juni 2026", "2026-06-01", "2026-06-30"),
    ("2026", "2026-01-01", "2026-12-31"),
    ("van 1-6-2026 tot 1-9-2026", "2026-06-01", "2026-09-01"),
    ("1-6-2026 tot 1-9-2026", "2026-06-01", "2026-09-01"),
    ("from 1-6-2026 to 1-9-2026", "2026-06-01", "2026-09-01"),
    ("vanaf 1-6-2026", "2026-06-01", ""), ("tot 1-6-2026", "", "2026-06-01"),
    ("sinds 1-6-2026", "2026-06-01", ""), ("juni", "2026-06-01", "2026-06-30"),
    ("sinds juni", "2026-06-01", ""), ("mei tot augustus", "2026-05-01", "2026-08-31"),
    ("juni 2025", "2025-06-01", "2025-06-30"),
    ("december", "2025-12-01", "2025-12-31"), ("vandaag", "2026-11-28", "2026-11-28"),
    ("gisteren", "2026-11-27", "2026-11-27"),
    ("deze week", "2026-11-23", "2026-11-29"), ("last week", "2026-11-16", "2026-11-22"),
    ("vorige maand", "2026-10-01", "2026-10-31"), ("dit jaar", "2026-01-01", "2026-12-31"),
  ])
  func daysAreReadAsTheyAreTyped(text: String, from: String, until: String) throws {
    let days = try DaysText(today: #require(Day("2026-11-28"))).days(text).get()
    #expect((days.from?.description ?? "") == from)
    #expect((days.until?.description ?? "") == until)
  }

  @Test(arguments: ["45-1-2020", "zomaar", "31-2-2024", ""])
  func whatAreNoDaysIsRefused(text: String) throws {
    let read = DaysText(today: try #require(Day("2026-11-28"))).days(text)
    #expect(throws: FilterText.Problem.self) { try read.get() }
  }
}
