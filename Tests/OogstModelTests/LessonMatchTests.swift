import OogstModel
import Testing

/// Which lessons may help a project: what they share decides, and what is shared is said.
@Suite struct LessonMatchTests {
  private let home = Reference<Theme>(number: 1)
  private let work = Reference<Theme>(number: 2)

  private func project(
    themes: [Int] = [], stage: Stage? = nil, subjects: [String] = []
  ) -> Project {
    var project = Project()
    project.themes = References(themes.map { .record(RecordID(Theme.code, $0)) })
    project.stage = stage
    project.subjects = Tags(subjects)
    return project
  }

  private func lesson(
    _ title: String = "Les", themes: [Int] = [], stage: Stage? = nil, subjects: [String] = [],
    projects: [Int] = [], status: Lesson.Status? = .adopted
  ) -> Lesson {
    var lesson = Lesson()
    lesson.title = title
    lesson.themes = References(themes.map { .record(RecordID(Theme.code, $0)) })
    lesson.stage = stage
    lesson.subjects = Tags(subjects)
    lesson.projects = References(projects.map { .record(RecordID(Project.code, $0)) })
    lesson.status = status
    return lesson
  }

  private func bottleneck(
    _ title: String, themes: [Int] = [], status: Bottleneck.Status = .open
  ) -> Bottleneck {
    var bottleneck = Bottleneck()
    bottleneck.title = title
    bottleneck.themes = References(themes.map { .record(RecordID(Theme.code, $0)) })
    bottleneck.status = status
    return bottleneck
  }

  private let id = RecordID(Project.code, 9)
  private let les = RecordID(Lesson.code, 1)

  private func reasons(
    _ project: Project, _ lesson: Lesson, _ bottlenecks: [Bottleneck] = []
  ) -> [LessonMatch.Reason]? {
    LessonNeed(
      id, project,
      bottlenecks: bottlenecks.enumerated().map { (RecordID(Bottleneck.code, $0 + 1), $1) }
    ).match(les, lesson)?.reasons
  }

  @Test func aThemeAndAStageTogetherAreEnough() {
    #expect(
      reasons(project(themes: [1], stage: .starting), lesson(themes: [1, 2], stage: .starting))
        == [.theme(home.id), .stage(.starting)])
  }

  @Test func oneReasonAloneIsNotEnough() {
    #expect(reasons(project(themes: [1]), lesson(themes: [1])) == nil)
    #expect(reasons(project(stage: .starting), lesson(stage: .starting)) == nil)
    #expect(reasons(project(subjects: ["taal"]), lesson(subjects: ["taal"])) == nil)
    #expect(reasons(project(), lesson()) == nil)
  }

  @Test func twoThemesAreEnough() {
    #expect(
      reasons(project(themes: [1, 2]), lesson(themes: [2, 1]))
        == [.theme(home.id), .theme(work.id)])
  }

  @Test func topicsAreTheSameInAnyCase() {
    #expect(
      reasons(project(themes: [1], subjects: ["Taal"]), lesson(themes: [1], subjects: ["taal"]))
        == [.theme(home.id), .subject("taal")])
  }

  @Test func aThemeOfProjectAndBottleneckIsOneReason() {
    let tablet = bottleneck("De tablet valt uit", themes: [1])
    #expect(reasons(project(themes: [1]), lesson(themes: [1]), [tablet]) == nil)
    let knelpunt = RecordID(Bottleneck.code, 1)
    #expect(
      reasons(project(stage: .starting), lesson(themes: [1], stage: .starting), [tablet])
        == [.bottleneck(knelpunt, theme: home.id), .stage(.starting)])
  }

  @Test func aLongWordOfABottleneckCounts() {
    let tablet = bottleneck("De tablet valt uit")
    let knelpunt = RecordID(Bottleneck.code, 1)
    #expect(
      reasons(project(themes: [1]), lesson("Leen eerst een Tablet", themes: [1]), [tablet])
        == [.theme(home.id), .word("tablet", bottleneck: knelpunt)])
    // Short words, and words that every text has, say nothing.
    let plain = bottleneck("De bewoners van het huis")
    #expect(
      reasons(project(themes: [1]), lesson("Vraag de bewoners van het huis", themes: [1]), [plain])
        == nil)
  }

  @Test(arguments: [Bottleneck.Status.solved, .accepted])
  func whatIsSolvedAsksForNothing(status: Bottleneck.Status) {
    let tablet = bottleneck("De tablet valt uit", themes: [1], status: status)
    #expect(
      reasons(project(stage: .starting), lesson(themes: [1], stage: .starting), [tablet]) == nil)
  }

  @Test func itsOwnLessonsAndWithdrawnOnesAreLeftOut() {
    let both = project(themes: [1, 2])
    #expect(reasons(both, lesson(themes: [1, 2], projects: [9])) == nil)
    #expect(reasons(both, lesson(themes: [1, 2], projects: [8])) != nil)
    #expect(reasons(both, lesson(themes: [1, 2], status: .withdrawn)) == nil)
  }

  @Test func thoseWithMostInCommonComeFirst() {
    let need = LessonNeed(id, project(themes: [1, 2], stage: .starting), bottlenecks: [])
    let lessons: [(RecordID, Lesson)] = [
      (RecordID(Lesson.code, 1), lesson(themes: [1])),
      (RecordID(Lesson.code, 2), lesson(themes: [1], stage: .starting)),
      (RecordID(Lesson.code, 3), lesson(themes: [1, 2], stage: .starting)),
      (RecordID(Lesson.code, 4), lesson(themes: [2], stage: .starting)),
    ]
    #expect(need.best(lessons, most: 3).map(\.lesson.number) == [3, 2, 4])
    #expect(need.best(lessons, most: 1).map(\.lesson.number) == [3])
  }
}
