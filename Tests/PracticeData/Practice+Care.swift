/// Care for those around a project: who they are, what they expect and say, and what was decided with them.
extension Practice {
  func stakeholderCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.stakeholders, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let influence = 1 + numbers.below(5)
    let interest = 1 + numbers.below(5)
    let approach =
      influence > 3 ? (interest > 3 ? "involve" : "satisfy") : interest > 3 ? "inform" : "follow"
    let last = pastDay(in: project, &numbers)
    let contacts = (0..<numbers.below(4)).reversed().map { earlier in
      tableRow([
        ("date", max(PracticeDay(project.begins), last - earlier * 40).text),
        (
          "way", numbers.pick(["meeting", "phone", "mail", "mail", "letter", "gathering", "other"])
        ),
        ("about", remark(&numbers)),
      ])
    }
    return [
      "BEL-\(number)",
      numbers.pick(["Bewoners", "Mantelzorgers", "Medewerkers", "Gemeente", "Buren", "Huisartsen"])
        + " van " + capitalised(vocabulary.telling(&numbers)),
      "PRJ-\(origin.project)", numbers.below(3) == 0 ? any(.organisations, &numbers) : "", approach,
      "\(influence)", "\(interest)", numbers.pick(["30", "60", "90", "180", ""]),
      contacts.isEmpty ? last.text : "", table(contacts), sentences(15, &numbers),
    ]
  }

  func decisionCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.decisions, number)
    let (project, _) = projectWithoutSummary(origin.project)
    var day = day(of: origin, project, &numbers)
    var occasion = origin.id
    if occasion.isEmpty {
      let meeting = heldMeeting(1 + numbers.below(heldMeetingCount))
      day = beginOfMeeting(meeting).day
      occasion = numbers.below(2) == 0 ? "BIJ-\(meeting)" : itemOfMeeting(meeting, &numbers)
    }
    return [
      "BES-\(number)", phrase(5 + numbers.below(4), &numbers), "PRJ-\(origin.project)",
      numbers.pick(["proposed", "taken", "taken", "taken", "revoked"]), day.text,
      numbers.pick(["de stuurgroep", "het projectteam", "de raad van bestuur", "de cliëntenraad"]),
      occasion, some(.stakeholders, upTo: 3, &numbers), sentences(20, &numbers),
      sentences(12, if: numbers.below(2) == 0, &numbers),
    ]
  }

  func expectationCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.expectations, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick(["expressed", "agreed", "agreed", "adjusted", "lapsed"])
    let isAgreed = status == "agreed" || status == "adjusted"
    // Half of them are what a stakeholder expects, the others what is expected of one.
    let other = any(of: [.persons, .organisations, .networks, .stakeholders], &numbers)
    let parties = numbers.below(2) == 0 ? [origin.id, other] : [other, origin.id]
    return [
      "VWA-\(number)", phrase(4 + numbers.below(4), &numbers), "PRJ-\(origin.project)", status,
      parties[0], parties[1], isAgreed ? pastDay(in: project, &numbers).text : "",
      sentences(18, &numbers), sentences(12, if: isAgreed, &numbers),
    ]
  }

  func feedbackCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.feedback, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick(["received", "answered", "processed", "processed"])
    let given = pastDay(in: project, &numbers)
    let isAnswered = status != "received"
    return [
      "FEE-\(number)", phrase(4 + numbers.below(4), &numbers), "PRJ-\(origin.project)", origin.id,
      any(of: [.persons, .organisations, .networks, .stakeholders, .stakeholders], &numbers),
      status, given.text, isAnswered ? later(given, within: 60, &numbers).text : "",
      sentences(18, &numbers), sentences(12, if: isAnswered, &numbers),
    ]
  }

  func riskCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.risks, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick([
      "reported", "assessed", "strategyChosen", "monitored", "monitored", "monitored", "occurred",
      "lapsed",
    ])
    let isOver = status == "occurred" || status == "lapsed"
    let isChosen = status != "reported" && status != "assessed"
    let reported = pastDay(in: project, &numbers)
    let review = isOver ? reported + 84 : PracticeDay.today - 60 + numbers.below(240)
    return [
      "RIS-\(number)", phrase(3 + numbers.below(4), &numbers), "PRJ-\(origin.project)", status,
      status == "reported" ? "" : score(&numbers), status == "reported" ? "" : score(&numbers),
      isChosen ? numbers.pick(["avoid", "reduce", "reduce", "transfer", "accept"]) : "",
      any(.persons, &numbers), reported.text, max(reported, review).text, phrase(5, &numbers),
      phrase(5, &numbers), phrase(5, &numbers), sentences(18, if: isChosen, &numbers),
    ]
  }

  static let stakeholderHeader = [
    "oogst_id", "name", "project", "organisation", "approach", "influence", "interest", "interval",
    "lastInformed", "contacts", "stake",
  ]
  static let decisionHeader = [
    "oogst_id", "title", "project", "status", "date", "decidedBy", "meeting", "involved", "reason",
    "consequences",
  ]
  static let expectationHeader = [
    "oogst_id", "title", "project", "status", "from", "to", "agreedOn", "text", "agreement",
  ]
  static let feedbackHeader = [
    "oogst_id", "title", "project", "expectation", "from", "status", "date", "answeredOn", "text",
    "response",
  ]
  static let riskHeader = [
    "oogst_id", "title", "project", "status", "chance", "impact", "strategy", "owner", "reportedOn",
    "reviewOn", "cause", "event", "consequence", "strategyNote",
  ]
}
