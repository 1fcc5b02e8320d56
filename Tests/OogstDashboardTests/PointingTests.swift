import OogstModel
import Testing

@testable import OogstDashboard

/// The mouse, for who wants it.
@Suite struct PointingTests {
  @Test func aClickGivesARowTheFocusAndAnotherOpensIt() async throws {
    var keys = try await Keys(screen: .projects, columns: 120)
    let row = try #require(keys.canvas.lines.firstIndex { $0.hasPrefix("Happy App") })
    await keys.session.send(.pointed(row: row, column: 4))
    #expect(keys.underCursor.hasPrefix("Happy App") && keys.heading.hasPrefix("Projecten"))
    await keys.session.send(.pointed(row: row, column: 60))
    #expect(keys.heading == "Project: Happy App")
    // Of two columns the one that was clicked.
    let last = try #require(keys.canvas.lines.firstIndex { $0.contains("Kenmerk:") })
    let column = keys.canvas.lines[last].distance(
      from: keys.canvas.lines[last].startIndex,
      to: try #require(keys.canvas.lines[last].firstRange(of: "Kenmerk:")).lowerBound)
    await keys.session.send(.pointed(row: last, column: column + 2))
    #expect(keys.underCursor.hasPrefix("Kenmerk:"))
    await keys.session.send(.pointed(row: 0, column: 3))
    #expect(keys.heading == "Menu")
  }

  @Test func whatIsOutsideDoesNothing() async throws {
    var keys = try await Keys(screen: .projects)
    let before = keys.canvas
    await keys.session.send(.pointed(row: 22, column: 3))
    await keys.session.send(.pointed(row: 23, column: 3))
    #expect(keys.canvas == before)
    var listening = try await Keys(screen: .projects, mode: .listening)
    let heard = listening.canvas
    await listening.session.send(.pointed(row: 6, column: 3))
    #expect(listening.canvas == heard)
  }
}
