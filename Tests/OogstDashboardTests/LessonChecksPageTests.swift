import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// The page of the five lessons, from the project that opens it.
@Suite struct LessonChecksPageTests {
  @Test(arguments: Settings.Mode.allCases)
  func aProjectOpensItsFiveLessonsAndTheyOpenIt(mode: Settings.Mode) async throws {
    var keys = try await Keys(mode: mode)
    await keys.line("PRJ-8")
    let line = try #require(
      Linear.reading(keys.screen).first { $0.contains(" De vijf lessen bij dit project: ") })
    let number = try #require(Int(line.prefix { $0 != " " }))
    await keys.session.send(.openNumber(number))
    #expect(keys.heading.hasPrefix("De vijf lessen bij Oefenproject 01"))
    let lines = Linear.reading(keys.screen)
    for check in LessonCheck.allCases {
      #expect(lines.contains { $0.hasPrefix("\(check.rawValue). \(check.label.dutch)") })
    }
    #expect(lines.contains { $0.hasPrefix("Aandacht: Oefenpartij: Bewonersraad van De Beemd") })
  }
}
