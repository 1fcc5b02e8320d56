/// What stands in the way of projects, and what groups found with the models for that.
extension Practice {
  func bottleneckCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.bottlenecks, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick([
      "open", "examined", "approachChosen", "inProgress", "inProgress", "solved", "solved",
      "accepted",
    ])
    let noticed = day(of: origin, project, &numbers)
    let same = number > 1 && numbers.below(5) == 0 ? "KNE-\(1 + numbers.below(number - 1))" : ""
    return [
      "KNE-\(number)", phrase(4 + numbers.below(4), &numbers), "PRJ-\(origin.project)",
      "ORG-\(project.organisation)", status, any(.persons, &numbers), noticed.text,
      status == "solved" ? later(noticed, within: 300, &numbers).text : "", origin.id, same,
      themes(&numbers), sentences(18, &numbers), sentences(15, if: status != "open", &numbers),
      sentences(15, if: status == "solved", &numbers),
    ]
  }

  func caseCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.cases, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick(["open", "modelFilledIn", "handlesChosen", "reviewed", "closed"])
    let isReviewed = status == "reviewed" || status == "closed"
    let meeting = heldMeeting(1 + numbers.below(heldMeetingCount))
    let day = beginOfMeeting(meeting).day
    return [
      "CAS-\(number)", phrase(4, &numbers), "PRJ-\(origin.project)", "ORG-\(project.organisation)",
      status, origin.id, "BIJ-\(meeting)", some(.persons, upTo: 4, &numbers),
      numbers.pick(Self.functions) + " en " + numbers.pick(Self.functions),
      capitalised(vocabulary.telling(&numbers)), day.text,
      isReviewed
        ? later(day, within: 300, &numbers).text : (PracticeDay.today + numbers.below(200)).text,
      sentences(20, &numbers), sentences(20, if: isReviewed || status == "handlesChosen", &numbers),
    ]
  }

  func hexagonCells(_ number: Int) -> [String] {
    var numbers = numbers(.hexagon, number)
    let (assessed, version) = place(number, inGroupsOf: 2)
    let weighty = Set([numbers.pick(Self.hexagonParts), numbers.pick(Self.hexagonParts)])
    let parts = Self.hexagonParts.map { part in
      tableRow([
        ("part", part), ("score", numbers.below(10) == 0 ? "" : score(&numbers)),
        ("isWeighty", weighty.contains(part) ? "ja" : "nee"), ("note", remark(&numbers)),
        ("evidence", numbers.below(2) == 0 ? remark(&numbers) : ""),
        ("source", numbers.below(4) == 0 ? any(.sources, &numbers) : ""),
      ])
    }
    let scores = members(&numbers).map { member in
      tableRow([("member", member)] + Self.hexagonParts.map { ($0, score(&numbers)) })
    }
    return [
      "HEX-\(number)", "Hexagon: " + title(&numbers), "CAS-\(assessed)", "\(version)",
      PracticeDay.between(PracticeDay(2020 + version, 1, 1), .today, &numbers).text,
      numbers.pick(["adopt", "adopt", "extend", "adapt", "adapt", "later", "notAdopt", "stop"]),
      numbers.pick(Self.functions) + ", " + numbers.pick(Self.functions), table(parts),
      table(scores), sentences(25, &numbers),
    ]
  }

  func knosterCells(_ number: Int) -> [String] {
    var numbers = numbers(.knoster, number)
    let (assessed, version) = place(number, inGroupsOf: 2)
    let form = numbers.pick(["six", "six", "five", ""])
    let elements = Self.knosterElements.filter { form != "five" || $0.name != "consensus" }
    let answers = ["yes", "yes", "partly", "no", ""]
    var signals: [String] = []
    let rows = elements.map { element in
      let answer = numbers.pick(answers)
      if answer == "no" || numbers.below(6) == 0 {
        signals.append(tableRow([("signal", element.signal), ("note", remark(&numbers))]))
      }
      return tableRow([
        ("element", element.name), ("answer", answer),
        ("evidence", numbers.below(2) == 0 ? remark(&numbers) : ""),
      ])
    }
    let said = members(&numbers).map { member in
      tableRow([("member", member)] + elements.map { ($0.name, numbers.pick(answers)) })
    }
    return [
      // The last cases first, so that not every case has both.
      "KNO-\(number)", "Knoster: " + title(&numbers), "CAS-\(caseCount + 1 - assessed)",
      "\(version)",
      PracticeDay.between(PracticeDay(2020 + version, 1, 1), .today, &numbers).text,
      numbers.pick(Self.functions) + ", " + numbers.pick(Self.functions), form, table(rows),
      table(said), table(signals), sentences(25, &numbers),
    ]
  }

  /// The functions of those in a group.
  private func members(_ numbers: inout RandomNumbers) -> [String] {
    Set((0..<3).map { _ in numbers.pick(Self.functions) }).sorted()
  }

  private static let hexagonParts = [
    "evidence", "usability", "supports", "need", "fit", "capacity",
  ]
  /// With what one notices where it is missing.
  private static let knosterElements: [(name: String, signal: String)] = [
    ("vision", "confusion"), ("consensus", "sabotage"), ("skills", "anxiety"),
    ("incentives", "resistance"), ("resources", "frustration"), ("actionPlan", "treadmill"),
  ]

  static let bottleneckHeader = [
    "oogst_id", "title", "project", "organisation", "status", "owner", "date", "solvedOn", "from",
    "same", "themes", "symptoms", "causes", "helped",
  ]
  static let caseHeader = [
    "oogst_id", "title", "project", "organisation", "status", "bottlenecks", "meeting", "members",
    "group", "place", "date", "reviewOn", "innovation", "handles",
  ]
  static let hexagonHeader = [
    "oogst_id", "title", "case", "version", "date", "recommendation", "assessors", "parts",
    "scores", "reason",
  ]
  static let knosterHeader = [
    "oogst_id", "title", "case", "version", "date", "assessors", "form", "elements", "answers",
    "signals", "conclusion",
  ]
}
