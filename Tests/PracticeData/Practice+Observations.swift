/// What people go through, ask themselves and are to do.
extension Practice {
  func observationCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.observations, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick(["reported", "shared", "shared", "processed", "processed"])
    var day = day(of: origin, project, &numbers)
    var from = origin.id
    if from.isEmpty, numbers.below(2) == 0 {
      let meeting = heldMeeting(1 + numbers.below(heldMeetingCount))
      day = beginOfMeeting(meeting).day
      from = numbers.below(2) == 0 ? "BIJ-\(meeting)" : itemOfMeeting(meeting, &numbers)
    }
    return [
      "ERV-\(number)", phrase(4 + numbers.below(4), &numbers),
      numbers.pick([
        "experience", "experience", "challenge", "challenge", "outcome", "appreciation", "finding",
      ]),
      status, "PRJ-\(origin.project)", from, "PRG-\(project.programme)",
      "ORG-\(project.organisation)", numbers.below(6) == 0 ? any(.events, &numbers) : "", day.text,
      themes(&numbers), topics(&numbers), numbers.pick(Self.readers),
      status == "processed" ? any(of: [.lessons, .lessons, .themes], &numbers) : "",
      numbers.pick(Self.functions + ["", ""]), sentences(30, &numbers),
      sentences(12, if: numbers.below(2) == 0, &numbers),
      sentences(10, if: numbers.below(3) == 0, &numbers),
    ]
  }

  func questionCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.questions, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick([
      "open", "open", "trying", "trying", "answered", "rephrased", "dropped",
    ])
    let isOver = status != "open" && status != "trying"
    let raised = day(of: origin, project, &numbers)
    // One in four says an earlier one in other words.
    let earlier = number > 1 && numbers.below(4) == 0 ? "LVR-\(1 + numbers.below(number - 1))" : ""
    return [
      "LVR-\(number)", "Hoe " + phrase(5, &numbers).lowercased() + "?", status,
      "NET-\(project.programme * 2 - numbers.below(2))", raised.text,
      status == "answered" ? later(raised, within: 400, &numbers).text : "",
      "PRJ-\(origin.project)", origin.id, "PRG-\(project.programme)", earlier, themes(&numbers),
      sentences(20, &numbers), sentences(15, if: status != "open", &numbers),
      sentences(15, if: isOver, &numbers),
    ]
  }

  func actionCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.actions, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick(["open", "busy", "done", "done", "done", "done", "dropped"])
    let isOver = status == "done" || status == "dropped"
    let began = day(of: origin, project, &numbers)
    let done = later(began, within: 120, &numbers)
    // What is still to be done is due some time around today.
    let due = isOver ? began + 28 + numbers.below(84) : PracticeDay.today - 60 + numbers.below(240)
    let from = origin.id.isEmpty ? any(of: Self.otherOrigins, &numbers) : origin.id
    return [
      "ACT-\(number)", phrase(3 + numbers.below(4), &numbers), status, any(.persons, &numbers),
      numbers.below(8) == 0 ? "" : due.text, status == "done" ? done.text : "",
      "PRJ-\(origin.project)", from, "PRG-\(project.programme)",
      sentences(12, if: numbers.below(2) == 0, &numbers),
    ]
  }

  /// Those with no project of their own.
  private static let otherOrigins: [PracticeFile] = [
    .meetings, .agendaItems, .hexagons, .knosters, .reports,
  ]

  static let observationHeader = [
    "oogst_id", "title", "type", "status", "project", "from", "programme", "organisation", "event",
    "date", "themes", "domain", "readers", "ledTo", "verifiedBy", "story", "significance",
    "contribution",
  ]
  static let questionHeader = [
    "oogst_id", "title", "status", "network", "raisedOn", "answeredOn", "project", "from",
    "programme", "earlier", "themes", "background", "attempts", "outcome",
  ]
  static let actionHeader = [
    "oogst_id", "title", "status", "owner", "due", "doneOn", "project", "from", "programme", "note",
  ]
}
