/// What projects yield, and the numbers or words that show it.
extension Practice {
  func resultCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.results, number)
    return [
      "RES-\(number)", phrase(3 + numbers.below(4), &numbers), "PRJ-\(origin.project)",
      numbers.pick(["output", "output", "outcome", "outcome", "impact", "other"]),
      themes(&numbers), sentences(20, &numbers),
    ]
  }

  func indicatorCells(_ number: Int) -> [String] {
    var numbers = numbers(.indicator, number)
    let measure = numbers.pick(Self.measures)
    let (result, _) = place(number, inGroupsOf: Self.indicatorsPerResult)
    let (project, _) = projectWithoutSummary(self.project(of: .results, result))
    let isNumber = Self.isNumber(measure)
    return [
      "IND-\(number)", "Aantal " + vocabulary.telling(&numbers), "RES-\(result)", measure,
      isNumber ? (numbers.below(5) == 0 ? "nee" : "ja") : "",
      measure == "unit" ? numbers.pick(["deelnemers", "uren", "plekken", "gesprekken"]) : "",
      isNumber ? decimal(numbers.below(120)) : "",
      isNumber ? "" : phrase(4, &numbers), project.begins, sentences(12, &numbers),
    ]
  }

  func periodCells(_ number: Int) -> [String] {
    var numbers = numbers(.period, number)
    let (indicator, place) = place(number, inGroupsOf: Self.periodsPerIndicator)
    let (result, _) = self.place(indicator, inGroupsOf: Self.indicatorsPerResult)
    let (project, _) = projectWithoutSummary(self.project(of: .results, result))
    var measured = self.numbers(.indicator, indicator)
    let isNumber = Self.isNumber(measured.pick(Self.measures))
    let begins = PracticeDay(project.begins) + (place - 1) * 168
    let ends = begins + 167
    let isOver = ends < .today
    let status = isOver ? numbers.pick(Self.periodStatuses) : "draft"
    return [
      "PDE-\(number)", (place == 1 ? "Eerste" : "Tweede") + " halfjaar vanaf \(begins.year)",
      "IND-\(indicator)", status, begins.text, ends.text,
      isNumber ? decimal(60 + numbers.below(120)) : "", isNumber ? "" : phrase(4, &numbers),
      isNumber && isOver ? decimal(40 + numbers.below(140)) : "",
      isNumber || !isOver ? "" : phrase(4, &numbers), sentences(18, if: isOver, &numbers),
      sentences(12, if: status == "returned", &numbers),
    ]
  }

  private static func isNumber(_ measure: String) -> Bool {
    measure == "unit" || measure == "percentage"
  }

  private static let periodStatuses = ["draft", "submitted", "returned", "approved", "approved"]
  private static let measures = [
    "unit", "unit", "unit", "percentage", "percentage", "nominal", "ordinal", "qualitative",
  ]

  static let resultHeader = ["oogst_id", "title", "project", "type", "themes", "summary"]
  static let indicatorHeader = [
    "oogst_id", "title", "result", "measure", "isAscending", "unit", "baseline", "baselineText",
    "baselineOn", "note",
  ]
  static let periodHeader = [
    "oogst_id", "title", "indicator", "status", "begins", "ends", "target", "targetText", "actual",
    "actualText", "comment", "review",
  ]
}
