import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Ten projects of the example, labelled by reading them and all lessons: which lessons of others one would point out to
/// the team, if any.
@Suite struct LessonsThatMayHelpTests {
  @Test(arguments: [
    // Tablets that nobody has time to explain: borrow before buying.
    ("PRJ-12", ["leen eerst, koop later"]),
    ("PRJ-17", ["leen eerst, koop later"]),
    // Forms in plain words.
    ("PRJ-10", ["schrijf het plan op één bladzijde"]),
    ("PRJ-36", ["schrijf het plan op één bladzijde"]),
    // Family at the table.
    ("PRJ-14", ["maak familie een taak, geen open vraag"]),
    // All hung on one colleague, and it is just beginning.
    (
      "PRJ-23",
      ["spreek af wie het overneemt als iemand ziek is", "begin met één vaste dag in de week"]
    ),
    ("PRJ-26", ["laat de buurt eerst op bezoek komen", "laat bewoners de folder keuren"]),
    // Learned these themselves, or nothing is like them: rather none than a weak one.
    ("PRJ-8", []),
    ("PRJ-20", []),
    ("PRJ-1", []),
  ])
  func aProjectIsPointedToTheLessonsThatFit(project: String, lessons: [String]) async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line(project)
    let lines = Linear.reading(keys.screen)
    let shown = lines.drop { $0 != "Lessen van anderen die kunnen helpen" }.dropFirst()
      .prefix { !$0.isEmpty && $0.contains("les") && $0.first?.isNumber == true }
    #expect(shown.count == lessons.count, "\(Array(shown))")
    for (line, lesson) in zip(shown, lessons) {
      #expect(line.contains("Oefenles: \(lesson): "), "\(line)")
      // Why, at least twice.
      #expect(line.components(", zelfde") >= 1, "\(line)")
    }
  }

  /// Each reason is so: the theme, topic or stage that is named stands on both records.
  @Test func everyReasonStandsOnBothRecords() async throws {
    let store = try await Keys.example()
    let (projects, lessons, bottlenecks) = try await store.read(.front) {
      snapshot throws(StoreError) in
      (
        try snapshot.entries(Project.self, most: 100), try snapshot.entries(Lesson.self, most: 100),
        try snapshot.entries(Bottleneck.self, most: 100)
      )
    }
    var told = 0
    for project in projects {
      let own = bottlenecks.filter { $0.value.project?.id == project.id }
      let need = LessonNeed(
        project.id, project.value, bottlenecks: own.map { ($0.id, $0.value) })
      for lesson in lessons {
        for reason in need.match(lesson.id, lesson.value)?.reasons ?? [] {
          told += 1
          switch reason {
          case .theme(let theme):
            #expect(project.value.themes.ids.contains(theme))
            #expect(lesson.value.themes.ids.contains(theme))
          case .bottleneck(let id, let theme):
            #expect(own.first { $0.id == id }?.value.themes.ids.contains(theme) == true)
            #expect(lesson.value.themes.ids.contains(theme))
          case .stage(let stage):
            #expect(project.value.stage == stage && lesson.value.stage == stage)
          case .subject(let subject):
            #expect(project.value.subjects.words.contains(subject))
            #expect(lesson.value.subjects.words.contains(subject))
          case .word(let word, let id):
            let title = own.first { $0.id == id }?.value.title ?? ""
            #expect(title.lowercased().contains(word))
            #expect(
              (lesson.value.title + lesson.value.recommendation.text).lowercased().contains(word))
          }
        }
      }
    }
    #expect(told > 50)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int { split(separator: text).count - 1 }
}
