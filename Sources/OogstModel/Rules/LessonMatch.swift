/// Why a lesson may help a project that did not learn it: what they share, each of it to be checked by who reads it.
public struct LessonMatch: Hashable, Sendable {
  /// Something that a project and a lesson have in common.
  public enum Reason: Hashable, Sendable {
    case theme(RecordID)
    /// A theme of a bottleneck of the project that is not solved.
    case bottleneck(RecordID, theme: RecordID)
    case stage(Stage)
    /// A topic, as the lesson writes it.
    case subject(String)
    /// A word of a bottleneck of the project that stands in the lesson, too.
    case word(String, bottleneck: RecordID)

    /// How much it tells: a shared theme or bottleneck says more than that both are in the same stage.
    fileprivate var weight: Int {
      switch self {
      case .bottleneck, .theme, .subject: 3
      case .word: 2
      case .stage: 1
      }
    }
  }

  public let lesson: RecordID
  public let reasons: [Reason]

  /// Orders matches; never shown, since it is no measure of anything.
  public var weight: Int { reasons.reduce(0) { $0 + $1.weight } }

  /// Below this a match is left out: rather none than a weak one. A shared theme alone is not enough.
  static let least = 4
}

/// What of a project decides which lessons may help it.
public struct LessonNeed: Sendable {
  let id: RecordID
  let project: Project
  /// Its bottlenecks that are not solved.
  let bottlenecks: [(id: RecordID, bottleneck: Bottleneck)]

  public init(
    _ id: RecordID, _ project: Project, bottlenecks: [(id: RecordID, bottleneck: Bottleneck)]
  ) {
    self.id = id
    self.project = project
    self.bottlenecks = bottlenecks.filter { $0.bottleneck.status?.isOver != true }
  }

  /// The themes by which lessons can be looked for.
  public var themes: [RecordID] {
    Array(
      Set(project.themes.entries.compactMap(\.id) + bottlenecks.flatMap(\.bottleneck.themes.ids))
    )
    .sorted()
  }

  /// Why a lesson may help; nil for one of its own, one that was withdrawn, and one that has little to do with it.
  public func match(_ id: RecordID, _ lesson: Lesson) -> LessonMatch? {
    guard lesson.status != .withdrawn, !lesson.projects.ids.contains(self.id) else { return nil }
    var reasons: [LessonMatch.Reason] = []
    let shared = Set(lesson.themes.ids)
    reasons += project.themes.ids.filter(shared.contains).map { .theme($0) }
    // A theme is one reason, whoever else has it.
    var told = Set(project.themes.ids)
    for (id, bottleneck) in bottlenecks {
      for theme in bottleneck.themes.ids where shared.contains(theme) && !told.contains(theme) {
        told.insert(theme)
        reasons.append(.bottleneck(id, theme: theme))
      }
    }
    let own = Set(project.subjects.words.map { Folding.folded($0) })
    reasons += lesson.subjects.words.filter { own.contains(Folding.folded($0)) }
      .map { .subject($0) }
    let words = TellingWords.of(lesson.title + " " + lesson.recommendation.text)
    for (id, bottleneck) in bottlenecks {
      let same = TellingWords.of(bottleneck.title).filter(words.contains)
      reasons += same.prefix(1).map { .word($0, bottleneck: id) }
    }
    if let stage = project.stage, lesson.stage == stage { reasons.append(.stage(stage)) }
    let match = LessonMatch(lesson: id, reasons: reasons)
    // That both are in the same stage is a reason beside another, and none by itself.
    let hasMore = reasons.contains { if case .stage = $0 { false } else { true } }
    return hasMore && match.weight >= LessonMatch.least ? match : nil
  }
}

extension LessonNeed {
  /// The best few, those with most in common first; of the same weight the one with the lower number.
  public func best(_ lessons: [(id: RecordID, lesson: Lesson)], most: Int) -> [LessonMatch] {
    lessons.compactMap { match($0.id, $0.lesson) }
      .sorted { (-$0.weight, $0.lesson.number) < (-$1.weight, $1.lesson.number) }
      .prefix(most).map { $0 }
  }
}
