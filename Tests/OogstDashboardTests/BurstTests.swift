import OogstDashboard
import OogstModel
import OogstStore
import Testing

/// Keys that come faster than answers: nothing is lost, misapplied or left waiting for ever.
@Suite struct BurstTests {
  /// A dashboard whose answers come when they are let through; a newer question takes the place of an
  /// older one on its channel, as in the full-screen loop.
  struct Slow {
    var state: State
    let store: SQLiteStore
    var waiting: [Query.Channel: Query] = [:]

    init(_ screen: Command) async throws {
      let keys = try await Keys(screen: screen)
      state = keys.state
      store = try await Keys.example()
    }

    mutating func press(_ keys: Key...) {
      for key in keys { take(Dashboard.reduce(&state, .pressed(key))) }
    }

    private mutating func take(_ effects: [Effect]) {
      for case .ask(let query) in effects { waiting[query.channel] = query }
    }

    /// Lets every answer through until nothing is waited for.
    mutating func settle() async throws {
      while let (channel, query) = waiting.first {
        waiting[channel] = nil
        let answer = try await query.answer(from: store, today: state.today)
        take(Dashboard.reduce(&state, .answered(query, answer)))
      }
    }

    var heading: String { Dashboard.view(state).heading }
  }

  @Test func enterTwiceOpensTheRecordOnce() async throws {
    var slow = try await Slow(.projects)
    slow.press(.enter, .enter)
    try await slow.settle()
    #expect(slow.heading == "Project: Dans op Recept")
    slow.press(.backspace)
    try await slow.settle()
    #expect(slow.heading == "Projecten, alle programma's: 42")
  }

  @Test func aSearchEnteredTwiceFindsWhatWasTyped() async throws {
    var slow = try await Slow(.projects)
    slow.press(.character("/"))
    for letter in "muziek" { slow.press(.character(letter)) }
    slow.press(.enter, .enter)
    try await slow.settle()
    #expect(slow.heading.hasPrefix("1 project met muziek"))
    #expect(!slow.state.awaitsAnswer)
  }

  @Test func whatIsLeftBeforeItCameIsNotWaitedForWhenOneComesBack() async throws {
    var slow = try await Slow(.projects)
    slow.press(.enter, .character("?"))
    try await slow.settle()
    slow.press(.backspace)
    try await slow.settle()
    #expect(slow.heading == "Project: Dans op Recept")
    #expect(!slow.state.awaitsAnswer)
    slow.press(.backspace, .enter, .character("/"), .character("x"), .escape)
    try await slow.settle()
    #expect(!slow.state.awaitsAnswer)
  }

  @Test func arrowsBeforeTheRowsAreThereAreNotLost() async throws {
    var slow = try await Slow(.projects)
    slow.press(.character("3"), .down, .down)
    try await slow.settle()
    slow.press(.character("w"))
    #expect(slow.state.messages.lines[0].contains("Rij 3 van 13"))
  }

  @Test func aNumberThatNoRowCanHaveIsNoRow() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    for line in ["-9223372036854775808", "9223372036854775807", "0", "43"] {
      await keys.line(line)
      #expect(keys.lastNews == "Rij \(line) staat hier niet.")
    }
  }

  @Test func aNumberOpensTheRowThatTheReadingGivesIt() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    for line in ["filter programma=PRG-3", "meer", "meer", "21", "terug", "wis"] {
      await keys.line(line)
    }
    let reading = Linear.reading(keys.screen, .in(.dutch))
    let third = try #require(reading.dropFirst(3).first)
    let number = try #require(third.split(separator: " ").first.flatMap { Int($0) })
    let row = third.dropFirst("\(number) ".count)
    let title = row.split(separator: ":").last.map { $0.split(separator: ",")[0] } ?? ""
    await keys.line(String(number))
    #expect(keys.heading.hasSuffix(String(title)), "\(third)")
  }
}
