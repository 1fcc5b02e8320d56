import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Faults of answers that come apart: each test failed before it was mended.
@Suite struct MendedTests {
  private func store(_ count: Int) async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let projects = (1...count).map { number in
      var project = Project()
      project.title = "Project \(number)"
      project.stage = .scaling
      return Record(project)
    }
    _ = try await store.save(projects, by: "")
    return store
  }

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func aNarrowedListOfManyRowsGetsItsTotal(mode: Settings.Mode) async throws {
    var session = try Answered(try await store(450), mode, .projects)
    try await session.settle()
    session.send(.pressed(.end))
    try await session.settle()
    session.type("filter stadium=opschalen")
    // The row that is kept lies far from both ends: its position and the total are asked at once.
    try await session.answer(.rows)
    #expect(session.waiting.contains { $0.channel.purpose == .total })
    #expect(session.waiting.contains { $0.channel.purpose == .position })
    try await session.settle()
    // The key asked for it: it is no change without one.
    #expect(session.heading.hasSuffix(": 450"))
    session.send(.pressed(.up))
    #expect(session.heading.hasSuffix(": 450"))
  }

  @Test func whoGoesOnBeforeItIsCountedHearsTheRowAndNotTheHeading() async throws {
    var session = try Answered(try await store(450), .listening, .projects)
    try await session.settle()
    session.type("filter stadium=opschalen")
    try await session.answer(.rows)
    #expect(session.waiting.contains { $0.channel.purpose == .total })
    session.send(.pressed(.down))
    #expect(!session.state.messages.isOnHeading)
    try await session.settle()
    #expect(!session.state.messages.isOnHeading)
    #expect(session.state.messages.cursorLine == nil)
  }

  @Test func aListThatWasPutAwayBeforeItsTotalCameGetsItWhenItIsBack() async throws {
    var session = try Answered(try await store(450), .seeing, .projects)
    try await session.settle()
    session.type("filter stadium=opschalen")
    try await session.answer(.rows)
    session.send(.pressed(.character("3")))
    try await session.settle()
    session.send(.pressed(.character("2")))
    try await session.settle()
    #expect(session.heading.hasSuffix(": 450"))
  }

  @Test func aReloadThatWasCancelledIsAskedAgain() async throws {
    let store = try await store(30)
    var session = try Answered(store, .seeing, .projects)
    try await session.settle()
    var project = Project()
    project.title = "Aaa, van een ander"
    _ = try await store.save([Record(project)], by: "ander")
    session.send(.settled)
    try await session.answer(.revision)
    session.fail(.rows, .cancelled)
    session.send(.pressed(.down))
    session.send(.settled)
    try await session.settle()
    session.send(.pressed(.character("w")))
    #expect(session.heading.hasSuffix(": 31"))
  }

  @Test func aReloadThatASearchTookThePlaceOfIsAskedAgain() async throws {
    let store = try await store(30)
    var session = try Answered(store, .seeing, .projects)
    try await session.settle()
    var project = Project()
    project.title = "Aaa, van een ander"
    _ = try await store.save([Record(project)], by: "ander")
    session.send(.settled)
    try await session.answer(.revision)
    for key: Key in [.character("/"), .character("p"), .escape] { session.send(.pressed(key)) }
    try await session.settle()
    session.send(.settled)
    try await session.settle()
    session.send(.pressed(.character("w")))
    #expect(session.heading.hasSuffix(": 31"))
  }

  @Test func aPageThatIsReadAnewKeepsItsFocusOnTheLine() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .everything, store: store)
    await keys.type("4")
    let rounds = keys.lines.count
    #expect(rounds > 1)
    await keys.type("<End>")
    let line = keys.underCursor.prefix(20)
    var round = MeasurementRound()
    round.name = "Een nieuwe meting, die bovenaan komt"
    round.begins = PartialDate(2024, 3, 10)
    round.number = 99
    _ = try await store.save([Record(round)], by: "ander")
    await keys.session.send(.settled)
    await keys.type("w<Down>")
    #expect(keys.lines.count == rounds + 1)
    #expect(keys.underCursor.hasPrefix(line))
  }
}

@Suite struct LineIdentityTests {
  private func page(_ lines: [Page.Line]) -> Page {
    Page(heading: "Kop", sections: [Page.Section("Deel", lines)])
  }

  private func item(_ number: Int) -> Page.Line {
    .item("Les \(number)", opens: .record(RecordID("LES", number)))
  }

  @Test(arguments: [
    // A line above, another text on the same line, the line itself gone, all gone.
    (2, [9, 1, 2, 3], 3), (3, [1, 2], 3), (3, [1, 3], 3), (2, [7], 2), (4, [7], 2),
  ]) func aLineIsFoundAgain(number: Int, after: [Int], line: Int) {
    let old = page([item(1), item(2), item(3)])
    #expect(LineIdentity.line(number, of: old, in: page(after.map(item))) == line)
  }

  @Test func equalLinesAreToldApartByTheirNumber() {
    let field = Page.Line.field(label: "Project", value: "x", opens: nil)
    let old = page([field, field])
    #expect(LineIdentity.line(3, of: old, in: page([.text("nieuw"), field, field])) == 4)
  }
}
