/// A project, in the words of a file.
public struct PracticeProject: Sendable {
  public var title: String
  public var organisation: Int
  public var programme: Int
  public var status: String
  public var movement: String
  public var stage: String
  public var subjects: String
  public var begins: String
  public var ends: String
  /// In whole euros.
  public var budget: Int
  public var themes: String
  public var summary: String

  static let header = [
    "oogst_id", "title", "organisation", "programme", "status", "movement", "stage", "subjects",
    "begins", "ends", "budget", "themes", "summary",
  ]

  func cells(number: Int) -> [String] {
    [
      "PRJ-\(number)", title, "ORG-\(organisation)", "PRG-\(programme)", status, movement, stage,
      subjects, begins, ends, "\(budget) EUR", themes, summary,
    ]
  }
}

extension Practice {
  /// Counted from 1.
  public func project(_ number: Int) -> PracticeProject {
    var (project, numbers) = projectWithoutSummary(number)
    project.summary = sentences(46 + numbers.below(21), &numbers)
    return project
  }

  /// A project without its many words, for what refers to it; and the numbers to go on with.
  func projectWithoutSummary(_ number: Int) -> (PracticeProject, RandomNumbers) {
    var numbers = numbers(.project, number)
    let programme = skewed(programmeCount, &numbers)
    let year = 2012 + numbers.below(12)
    let project = PracticeProject(
      title: title(&numbers), organisation: skewed(organisationCount, &numbers),
      programme: programme, status: numbers.pick(Self.statuses),
      movement: numbers.pick(Self.movements), stage: numbers.pick(Self.stages),
      subjects: topics(&numbers), begins: day(from: year, years: 1, &numbers),
      ends: day(from: year + 1, years: 4, &numbers), budget: (5 + numbers.below(4_000)) * 500,
      themes: themes(&numbers), summary: "")
    return (project, numbers)
  }

  func projectCells(_ number: Int) -> [String] { project(number).cells(number: number) }

  /// The programme of a project, without making the rest of it.
  func programme(ofProject number: Int) -> Int {
    var numbers = numbers(.project, number)
    return skewed(programmeCount, &numbers)
  }

  /// What most have stands more than once; an empty word is what is not known.
  static let statuses = [
    "running", "running", "running", "running", "finished", "finished", "finished", "wrappingUp",
    "awarded", "applied", "onHold", "stopped", "",
  ]
  static let movements = [
    "onCourse", "onCourse", "onCourse", "onCourse", "accelerated", "accelerated", "slowed",
    "slowed", "stalled", "takenUpAgain", "restarted", "relaunched", "", "",
  ]
  static let stages = [
    "exploring", "preparing", "starting", "starting", "inUse", "inUse", "scaling", "secured", "",
  ]
}
