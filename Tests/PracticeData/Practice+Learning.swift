/// What is learned from the projects: lessons and conversations.
extension Practice {
  func lessonCells(_ number: Int) -> [String] {
    var numbers = numbers(.lesson, number)
    let project = 1 + numbers.below(projectCount)
    let second = 1 + numbers.below(projectCount)
    let projects = second == project ? "PRJ-\(project)" : "PRJ-\(project); PRJ-\(second)"
    return [
      "LES-\(number)", title(&numbers) + " " + vocabulary.telling(&numbers), "\(number)",
      numbers.pick(["observed", "draft", "adopted", "adopted", "shared", "applied", "confirmed"]),
      "PRG-\(programme(ofProject: project))", projects, themes(&numbers), topics(&numbers),
      day(from: 2018, years: 6, &numbers), numbers.pick(["team", "network", "everyone"]),
      sentences(25, &numbers), sentences(25, &numbers), sentences(12, &numbers),
    ]
  }

  func conversationCells(_ number: Int) -> [String] {
    var numbers = numbers(.conversation, number)
    let projectNumber = 1 + numbers.below(projectCount)
    let project = project(projectNumber)
    let round = project.programme * 2 - numbers.below(2)
    return [
      "GES-\(number)", "Gesprek over " + project.title, "MET-\(round)", "PRJ-\(projectNumber)",
      "ORG-\(project.organisation)",
      numbers.pick(["planned", "held", "written", "fedBack", "fedBack", "postponed"]),
      day(from: round.isMultiple(of: 2) ? 2024 : 2023, years: 1, &numbers),
      numbers.pick(Self.movements), numbers.pick(Self.stages),
      numbers.pick(["yes", "yes", "partly", "no"]), themes(&numbers), sentences(30, &numbers),
      sentences(20, &numbers),
    ]
  }

  static let lessonHeader = [
    "oogst_id", "title", "number", "status", "programme", "projects", "themes", "subjects", "date",
    "readers", "occasion", "insight", "recommendation",
  ]
  static let conversationHeader = [
    "oogst_id", "title", "round", "project", "organisation", "status", "date", "movement", "stage",
    "useful", "themes", "progress", "results",
  ]
}
