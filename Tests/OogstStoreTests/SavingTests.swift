import OogstExchange
import OogstModel
import OogstStore
import Testing

/// What a store has after a save, beyond what was handed to it.
@Suite struct SavingTests {
  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    var project = Project()
    project.title = "Een"
    _ = try await store.save([Record(project)], by: "ik")
    return store
  }

  private func talk(_ movement: Movement) -> Record {
    var talk = Conversation()
    talk.title = "Gesprek"
    talk.project = Reference(number: 1)
    talk.status = .held
    talk.movement = movement
    return Record(talk)
  }

  /// The project as it was read used to overwrite what the talk had just set.
  @Test func aProjectSavedAlongWithItsTalkHasWhatTheTalkSays() async throws {
    let store = try await store()
    var project = try #require(try await store.records([RecordID("PRJ", 1)]).first)
    try project.update(as: Project.self) { $0.title = "Twee" }
    let saved = try await store.save([talk(.stalled), project], by: "ik")
    let after = try Project(values: saved[1].values)
    #expect(after.title == "Twee")
    #expect(after.movement == .stalled)
    #expect(saved[1].meta.version == 2)
    #expect(try await store.records([project.id]) == [saved[1]])
  }

  @Test func everyChangeHasTheNumberOfItsSave() async throws {
    let store = try await store()
    _ = try await store.save([talk(.stalled)], by: "ik")
    let history = try await store.history(of: RecordID("PRJ", 1))
    #expect(history.map(\.save) == [2, 2, 1])
    #expect(history.map(\.field) == ["measuredIn", "movement", nil])
    #expect(try await store.history(of: RecordID("GES", 1)).map(\.save) == [2])
  }

  /// Files of ours name records by their ids, also such as come in a later file.
  @Test func inWhateverOrderFilesComeTheyMakeTheSame() async throws {
    let files = [
      ("PRG", "oogst_id;naam\nPRG-1;Programma\n"),
      ("ORG", "oogst_id;naam\nORG-1;Zwaan\nORG-2;Aap\n"),
      (
        "PRJ",
        "oogst_id;titel;organisatie;programma\nPRJ-1;Een;ORG-1;PRG-1\nPRJ-2;Twee;ORG-2;PRG-1\n"
      ),
      ("MET", "oogst_id;naam;nummer;programma\nMET-1;Meting 1;1;PRG-1\n"),
      (
        "GES",
        "oogst_id;titel;meting;project;status;beweging\nGES-1;Gesprek;MET-1;PRJ-1;gevoerd;versneld\n"
      ),
    ]
    for order in [files, files.reversed()] {
      let store = try SQLiteStore.inMemory(clock: { 7 })
      for (code, text) in order {
        let kind = try #require(Kind.all[code: code])
        let file = try CSVImport(kind) {
          var pieces = [Array(text.utf8)]
          return { pieces.popLast() }
        }
        _ = try await store.load(code, by: "ik", isDryRun: false) { try file.nextBatch() }
      }
      let id = RecordID("PRG", 1)
      #expect(try await store.counts("GES", in: id, by: []).total == 1)
      #expect(try await store.count(ListQuery("GES", programme: id)) == 1)
      let project = try #require(try await store.records([RecordID("PRJ", 1)]).first)
      #expect(try Project(values: project.values).movement == .accelerated)
      let sorted = ListQuery("PRJ", order: Order(by: .field("organisation")))
      let page = try await store.page(sorted, .first, count: 5)
      #expect(page.rows.map(\.id.number) == [2, 1])
    }
  }

  @Test(arguments: [true, false])
  func aTalkSavedAlongWithItsMovedRoundIsCountedOnce(isRoundFirst: Bool) async throws {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    for name in ["Eerste", "Tweede"] {
      var programme = Programme()
      programme.name = name
      _ = try await store.save([Record(programme)], by: "ik")
    }
    var round = MeasurementRound()
    round.name = "Meting"
    round.programme = Reference(number: 1)
    _ = try await store.save([Record(round)], by: "ik")
    var typed = Conversation()
    typed.title = "Gesprek zonder woorden"
    typed.round = Reference(number: 1)
    let saved = try await store.save([Record(typed)], by: "ik")
    var moved = try #require(try await store.records([RecordID("MET", 1)]).first)
    try moved.update(as: MeasurementRound.self) { $0.programme = Reference(number: 2) }
    var talk = saved[0]
    try talk.update(as: Conversation.self) { $0.title = "Gesprek met woorden" }
    _ = try await store.save(isRoundFirst ? [moved, talk] : [talk, moved], by: "ik")
    for (programme, count) in [(1, 0), (2, 1)] {
      let id = RecordID("PRG", programme)
      #expect(try await store.counts("GES", in: id, by: []).total == count)
      #expect(try await store.count(ListQuery("GES", text: "gesprek", programme: id)) == count)
    }
    #expect(try await store.count(ListQuery("GES", text: "zonder")) == 0)
    #expect(try await store.count(ListQuery("GES", text: "met")) == 1)
  }

  @Test func whatFollowsFromAnImportIsWrittenOnce() async throws {
    let store = try await store()
    let text = """
      titel;project;status;beweging
      Eerste;PRJ-1;gevoerd;versneld
      Tweede;PRJ-1;gevoerd;op koers
      Derde;PRJ-1;gevoerd;staat stil

      """
    let file = try CSVImport(Conversation.kind) {
      var pieces = [Array(text.utf8)]
      return { pieces.popLast() }
    }
    _ = try await store.load("GES", by: "ik", isDryRun: false) { try file.nextBatch() }
    let record = try #require(try await store.records([RecordID("PRJ", 1)]).first)
    #expect(record.meta.version == 2)
    let project = try Project(values: record.values)
    #expect(project.movement == .stalled)
    #expect(project.measuredIn?.id == RecordID("GES", 3))
    #expect(try await store.history(of: record.id).map(\.save) == [2, 2, 1])
  }
}
