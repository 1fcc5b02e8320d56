import Glibc

/// A file of one kind, in the order in which they refer to each other.
public enum PracticeFile: String, CaseIterable, Sendable {
  case organisations, programmes, themes, projects, lessons, rounds, conversations

  /// What an import calls its rows.
  public var kind: String {
    switch self {
    case .rounds: "measurement-rounds"
    case .conversations: "monitoring-conversations"
    default: rawValue
    }
  }

  func count(_ practice: Practice) -> Int {
    switch self {
    case .organisations: practice.organisationCount
    case .programmes: practice.programmeCount
    case .themes: practice.themeCount
    case .projects: practice.projectCount
    case .lessons: practice.lessonCount
    case .rounds: practice.roundCount
    case .conversations: practice.conversationCount
    }
  }

  public var header: [String] {
    switch self {
    case .organisations: Practice.organisationHeader
    case .programmes: Practice.programmeHeader
    case .themes: Practice.themeHeader
    case .projects: PracticeProject.header
    case .lessons: Practice.lessonHeader
    case .rounds: Practice.roundHeader
    case .conversations: Practice.conversationHeader
    }
  }

  func cells(_ practice: Practice, _ number: Int) -> [String] {
    switch self {
    case .organisations: practice.organisationCells(number)
    case .programmes: practice.programmeCells(number)
    case .themes: practice.themeCells(number)
    case .projects: practice.project(number).cells(number: number)
    case .lessons: practice.lessonCells(number)
    case .rounds: practice.roundCells(number)
    case .conversations: practice.conversationCells(number)
    }
  }

  /// Writes all its rows; gives the system's number for what went wrong, or 0.
  public func write(_ practice: Practice, to path: String) -> Int32 {
    let file = CSVFile(path)
    file.row(header)
    for number in stride(from: 1, through: count(practice), by: 1) {
      file.row(cells(practice, number))
    }
    file.flush()
    return file.failure
  }
}
