import Glibc

/// A file of one kind, in the order in which they refer to each other.
public enum PracticeFile: String, CaseIterable, Sendable {
  case organisations, programmes, themes, projects, lessons, rounds, conversations
  case persons, sources, events, influences, restartPlans, lessonUses, networks, products
  case collections, phases, grantRounds, meetings, agendaItems, invitations, reports, observations
  case bottlenecks, questions, cases, hexagons, knosters, stakeholders, decisions, expectations
  case feedback, risks, results, indicators, periods, actions, wallNotes, roles

  /// Those that there were before all kinds had one: their rows stay as they are.
  public static let firstKinds: [PracticeFile] = [
    .organisations, .programmes, .themes, .projects, .lessons, .rounds, .conversations,
  ]

  /// What an import calls its rows.
  public var kind: String {
    switch self {
    case .rounds: "measurement-rounds"
    case .conversations: "monitoring-conversations"
    case .organisations, .programmes, .themes, .projects, .lessons: rawValue
    default: code
    }
  }

  /// The letters before its numbers.
  public var code: String { facts.code }

  public var header: [String] { facts.header }

  var what: Practice.What { facts.what }

  func count(_ practice: Practice) -> Int { facts.count(practice) }

  func cells(_ practice: Practice, _ number: Int) -> [String] { facts.cells(practice)(number) }

  func id(_ number: Int) -> String { code + "-\(number)" }

  /// Writes all its rows; gives the system's number for what went wrong, or 0.
  public func write(_ practice: Practice, to path: String) -> Int32 {
    let file = CSVFile(path)
    file.row(header)
    let cells = facts.cells(practice)
    for number in stride(from: 1, through: count(practice), by: 1) {
      file.row(cells(number))
    }
    file.flush()
    return file.failure
  }
}

extension Practice {
  /// The files that it fills.
  public var files: [PracticeFile] {
    withAllKinds ? PracticeFile.allCases : PracticeFile.firstKinds
  }
}
