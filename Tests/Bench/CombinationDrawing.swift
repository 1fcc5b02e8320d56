import OogstModel
import PracticeData

/// Draws queries of three facets and a word, each true of at least one project.
struct CombinationDrawing {
  private let practice: Practice
  private var numbers = RandomNumbers(seed: 11)

  init(_ practice: Practice) { self.practice = practice }

  mutating func next() -> ListQuery {
    let project = practice.project(1 + numbers.below(practice.projectCount))
    var filters = Self.filters(project)
    while filters.count > 3 { filters.remove(at: numbers.below(filters.count)) }
    let words = project.summary.split { $0 == " " || $0 == "." }
    let word = words.isEmpty ? "" : String(numbers.pick(words)).lowercased()
    return ListQuery(Project.code, text: word, filters: filters, order: .lastEnteredFirst)
  }

  /// One for each facet that the project says something of.
  private static func filters(_ project: PracticeProject) -> [Filter] {
    var filters = [
      Filter("organisation", [.reference(RecordID(Organisation.code, project.organisation))]),
      Filter("programme", [.reference(RecordID(Programme.code, project.programme))]),
    ]
    for (field, choice) in [
      ("status", project.status), ("movement", project.movement), ("stage", project.stage),
    ] where !choice.isEmpty { filters.append(Filter(field, [.choice(choice)])) }
    if let topic = project.subjects.split(separator: ";").first {
      filters.append(Filter("subjects", [.text(String(topic))]))
    }
    if let theme = project.themes.split(separator: ";").first.flatMap({ RecordID($0) }) {
      filters.append(Filter("themes", [.reference(theme)]))
    }
    return filters
  }

  static func text(_ query: ListQuery) -> String {
    query.filters.map(\.field).joined(separator: " ") + " and \(query.text)"
  }
}
