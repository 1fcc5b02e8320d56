import OogstModel
import Testing

@testable import OogstDashboard

/// What was found by browsing as a newcomer would.
struct BrowseTests {
  @Test func aMinusBeforeAFieldOrdersDescendingAndTheNewsSaysWhichWay() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("sorteer -bedrag")
    #expect(keys.messages == ["De lijst is gesorteerd op bedrag, aflopend."])
    await keys.line("sorteer bedrag")
    #expect(keys.messages == ["De lijst is gesorteerd op bedrag, oplopend."])
    await keys.line("sorteer nieuwste eerst")
    #expect(keys.messages == ["De lijst is gesorteerd: nieuwste eerst."])
  }

  @Test func whatOrdersAListStandsInItsRows() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("sorteer begin")
    let row = try #require(keys.rows.first)
    // The day on which it began, which no list shows otherwise.
    #expect(row.contains("20"), "\(row)")
    await keys.line("sorteer status")
    #expect(keys.rows.dropFirst().first?.hasPrefix("lopend, ") == true)
  }

  @Test func theNewestLessonsAreThoseOfTheLastDays() async throws {
    let keys = try await Keys()
    let first = try #require(keys.lines.firstIndex { $0 == "Nieuwste lessen" })
    #expect(keys.lines[first + 1].contains("maart 2024"), "\(keys.lines[first + 1])")
  }

  @Test func anEmptyFilterNamesTheKeyThatTakesItAway() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("filter bedrag>=1.000.000.000")
    #expect(
      keys.canvas.lines.contains("Niets voldoet aan dit filter. Backspace haalt het filter weg."))
  }

  @Test func aKindIsKnownByWhatPeopleCallIt() {
    for word in ["gesprekken", "gesprek", "conversations"] {
      #expect(Kind.all.answering(to: word)?.code == Conversation.code, "\(word)")
    }
    #expect(Kind.all.answering(to: "rondes")?.code == MeasurementRound.code)
  }
}
