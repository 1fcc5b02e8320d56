import OogstExchange
import OogstModel
import OogstStore
import Testing

@Suite struct ExampleTests {
  @Test func itsConversationsAndItsProjectsAgreeWithTheRule() async throws {
    let store = try await SQLiteStore.example()
    for row in try await store.allRows(ListQuery(Project.code)) {
      let record = try #require(try await store.detail(row.id)?.record)
      #expect(record.meta.version == 1, "\(row.id) was changed by its conversations")
    }
  }

  @Test func thePracticeProgrammeHasEverythingToPractiseOn() async throws {
    let store = try await SQLiteStore.example()
    let practice = RecordID(Programme.code, 3)
    let counts = try await store.counts(Project.code, in: practice, by: ["movement", "stage"])
    #expect(counts.total == 35)
    for movement in Movement.allCases { #expect(counts.count("movement", movement.value) >= 4) }
    for stage in Stage.allCases { #expect(counts.count("stage", stage.value) >= 1) }
    for round in 2...3 {
      let held = try await store.counts(
        Conversation.code, in: RecordID(MeasurementRound.code, round), by: ["status"])
      #expect(held.total == 35)
    }
  }

  @Test func whatIsInventedSaysSoWhereverItShows() async throws {
    let store = try await SQLiteStore.example()
    for kind in store.kinds {
      for row in try await store.allRows(ListQuery(kind.code)) where row.origin == .invented {
        guard case .text(let title) = row.values[0] else { continue }
        #expect(title.hasPrefix("Oefen"), "\(row.id) \(title)")
      }
    }
  }

  @Test func theArticlesAreTold() async throws {
    let store = try await SQLiteStore.example()
    let lesson = try #require(try await store.detail(RecordID("LES", 2)))
    #expect(lesson.record.meta.origin == .article)
    let typed = try Lesson(values: lesson.record.values)
    #expect(typed.projects.ids.map(\.number) == [1, 2, 3, 4])
    #expect(typed.learnedJointly == true)
    let programme = try #require(try await store.detail(RecordID("PRG", 1))?.record)
    #expect(try Programme(values: programme.values).statedProjects == 244)
    #expect(try await store.counts(Project.code, in: programme.id, by: []).total == 4)
    let influences = try await store.allRows(
      ListQuery(
        Influence.code,
        filters: [
          Filter("event", [.reference(RecordID("GEB", 1))]),
          Filter("direction", [Influence.Direction.accelerated.value]),
        ]))
    #expect(influences.count == 3)
  }

  @Test func nothingRefersToWhatIsNotThere() async throws {
    let store = try await SQLiteStore.example()
    for kind in store.kinds {
      for row in try await store.allRows(ListQuery(kind.code)) {
        let detail = try #require(try await store.detail(row.id))
        for (field, value) in zip(kind.fields, detail.record.values) {
          for id in value.referenced {
            #expect(detail.titles[id] != nil, "\(row.id) \(field.name)")
          }
          if case .unrecognised(let words) = value {
            Issue.record("\(row.id) \(field.name): \(words)")
          }
        }
      }
    }
  }
}
