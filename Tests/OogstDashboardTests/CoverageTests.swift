import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// How far a round came, from a store.
@Suite struct CoverageTests {
  @Test func twoTalksWithOneProjectAreOneProject() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    var programme = Programme()
    programme.name = "Programma"
    var round = MeasurementRound()
    round.name = "Meting 1"
    round.programme = Reference(number: 1)
    var records = [Record(programme), Record(round)]
    for number in 1...4 {
      var project = Project()
      project.title = "Project \(number)"
      project.programme = Reference(number: 1)
      records.append(Record(project))
    }
    _ = try await store.save(records, by: "")
    let talks: [(project: Int?, status: Conversation.Status)] = [
      (1, .held), (1, .written), (2, .held), (3, .cancelled), (3, .planned), (nil, .held),
    ]
    _ = try await store.save(
      talks.map { talk in
        var conversation = Conversation()
        conversation.title = "Gesprek"
        conversation.round = Reference(number: 1)
        conversation.project = talk.project.map { Reference(number: $0) }
        conversation.status = talk.status
        return Record(conversation)
      }, by: "")
    var keys = try await Keys(screen: .progress, store: store)
    #expect(
      keys.lines.joined(separator: " ").hasPrefix(
        "Meting 1: 2 van 4 gesprekken gevoerd, 1 daarvan uitgewerkt, 1 gepland, 1 zonder gesprek,"))
    await keys.type("<Enter>")
    #expect(
      keys.lines.joined(separator: " ").contains("1 zonder gesprek, 1 gesprek zonder project."))
    // What a line leads to is what it counts.
    await keys.choose("gevoerd")
    #expect(keys.heading.hasSuffix(": 3"))
  }
}
