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
        #expect(title.lowercased().contains("oefen"), "\(row.id) \(title)")
      }
    }
  }

  /// Whoever practises meets every answer; of saved views there are none, since they are somebody's own.
  @Test func everyOptionOfEveryChoiceIsThere() async throws {
    let store = try await SQLiteStore.example()
    for kind in store.kinds where kind != SavedView.kind {
      let records = try await everyRecord(kind, store)
      for (index, field) in kind.fields.enumerated() {
        // What a follow-up goes through, the phases of programmes show.
        if kind == Programme.kind, field.name == "status" { continue }
        let values = records.map { $0.values[index] }
        if case .choice(let options) = field.type {
          for option in options {
            #expect(
              values.contains(.choice(option.name)), "\(kind.name).\(field.name) \(option.name)")
          }
        }
        guard case .table(let columns) = field.type else { continue }
        let rows = values.flatMap { value -> [[Value]] in
          if case .rows(let rows) = value { rows } else { [] }
        }
        #expect(!rows.isEmpty, "\(kind.name).\(field.name)")
        for (place, column) in columns.enumerated() {
          guard case .choice(let options) = column.type else { continue }
          for option in options {
            #expect(
              rows.contains { $0[place] == .choice(option.name) },
              "\(kind.name).\(field.name).\(column.name) \(option.name)")
          }
        }
      }
    }
  }

  /// It reads as a story, and not as one sentence many times.
  @Test func noTwoLongTextsAreTheSame() async throws {
    let store = try await SQLiteStore.example()
    var seen: [String: String] = [:]
    for kind in store.kinds {
      for record in try await everyRecord(kind, store) {
        for (field, value) in zip(kind.fields, record.values) where field.type == .prose {
          guard case .text(let text) = value else { continue }
          let place = "\(record.id) \(field.name)"
          #expect(seen[text] == nil, "\(place) says what \(seen[text] ?? "") says: \(text)")
          seen[text] = place
        }
      }
    }
    #expect(seen.count > 500)
  }

  /// What is told to contradict itself is there to be found by who practises, and nothing else is.
  @Test func onlyWhatIsMeantToIsAskedAbout() async throws {
    let store = try await SQLiteStore.example()
    var found: [String] = []
    for kind in store.kinds {
      for record in try await everyRecord(kind, store) where !kind.issues(of: record).isEmpty {
        found.append(record.id.description)
      }
    }
    #expect(found.filter { !$0.hasPrefix("VSL-") } == [])
    #expect(found.count >= 1)
  }

  /// All references lead somewhere, those in rows too.
  @Test func everyReferenceLeadsToARecord() async throws {
    let store = try await SQLiteStore.example()
    for kind in store.kinds {
      for record in try await everyRecord(kind, store) {
        let named = Set(record.values.flatMap(\.referenced))
        let titles = try await store.titles(of: named)
        #expect(Set(titles.keys) == named, "\(record.id)")
        #expect(record.values.filter(\.isUnrecognised) == [], "\(record.id)")
      }
    }
  }

  private func everyRecord(_ kind: Kind, _ store: SQLiteStore) async throws -> [Record] {
    try await store.records(try await store.allRows(ListQuery(kind.code)).map(\.id))
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
