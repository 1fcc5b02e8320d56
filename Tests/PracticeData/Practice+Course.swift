/// What happens to projects from outside: events, their influence, and how a project goes on after a standstill.
extension Practice {
  func eventName(_ number: Int) -> String {
    let name = Self.eventNames[(number - 1) % Self.eventNames.count]
    guard number > Self.eventNames.count else { return name }
    var numbers = numbers(.event, number + eventCount)
    return name + " in " + capitalised(vocabulary.telling(&numbers)) + "dorp"
  }

  func eventCells(_ number: Int) -> [String] {
    var numbers = numbers(.event, number)
    let begins = PracticeDay.between(PracticeDay(2014, 1, 1), PracticeDay(2024, 6, 1), &numbers)
    return [
      "GEB-\(number)", eventName(number), begins.text,
      numbers.below(3) == 0 ? "" : (begins + 56 + numbers.below(600)).text, sentences(20, &numbers),
    ]
  }

  func influenceCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.influences, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let event = 1 + numbers.below(eventCount)
    return [
      "INV-\(number)", eventName(event) + " bij " + project.title, "GEB-\(event)",
      "PRJ-\(origin.project)", "MET-\(project.programme * 2 - numbers.below(2))",
      numbers.pick(["accelerated", "slowed", "slowed", "mixed", "noInfluence", ""]),
      sentences(15, &numbers),
    ]
  }

  func restartPlanCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.restartPlans, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let status = numbers.pick([
      "considered", "planned", "decided", "carriedOut", "carriedOut", "carriedOut", "dropped",
    ])
    let isToCome = ["considered", "planned", "decided"].contains(status)
    let decided = day(of: origin, project, &numbers)
    let date =
      isToCome
      ? PracticeDay.today + 14 + numbers.below(300) : later(decided, within: 200, &numbers)
    return [
      "HER-\(number)", "Verder met " + project.title, "PRJ-\(origin.project)",
      numbers.pick(["restart", "relaunch"]), status, origin.id,
      status == "considered" ? "" : decided.text, status == "dropped" ? "" : date.text,
      phrase(5, &numbers), sentences(20, &numbers), sentences(15, &numbers),
    ]
  }

  private static let eventNames = [
    "Coronacrisis", "Energiecrisis", "Hoge inflatie", "Tekort aan personeel", "Nieuwe zorgwet",
    "Griepgolf", "Fusie van zorgkantoren", "Staking in het vervoer", "Wateroverlast",
    "Nieuwe cao", "Bezuiniging van gemeenten", "Landelijke campagne",
  ]

  static let eventHeader = ["oogst_id", "name", "begins", "ends", "summary"]
  static let influenceHeader = [
    "oogst_id", "title", "event", "project", "round", "direction", "note",
  ]
  static let restartPlanHeader = [
    "oogst_id", "title", "project", "type", "status", "conversation", "decidedOn", "date",
    "firstStep", "reason", "changes",
  ]
}

/// The parts of a programme's time: phases and rounds of grants.
extension Practice {
  func phaseCells(_ number: Int) -> [String] {
    var numbers = numbers(.phase, number)
    let (programme, place) = place(number, inGroupsOf: Self.phasesPerProgramme)
    // The first is over, the second runs, the others are still to come.
    let status =
      switch place {
      case 1: "ended"
      case 2: "running"
      case 3: ["adopted", "announced"][programme % 2]
      default: ["planned", "asked", "drafting"][programme % 3]
      }
    let year = [2016, 2021, 2026, 2030][place - 1]
    let isExpected = ["asked", "drafting", "announced"].contains(status)
    let isFollowUp = place > 2
    let carriedOver = [
      some(.lessons, upTo: 3, &numbers), themes(&numbers), some(.products, upTo: 2, &numbers),
    ].filter { !$0.isEmpty }
    return [
      "FAS-\(number)", "Fase \(place): " + title(&numbers), "PRG-\(programme)",
      isFollowUp ? "followUp" : "phase", status, "\(year)-01-01",
      isExpected ? (PracticeDay.today + 28 + numbers.below(200)).text : "", "\(year + 3)-12-28",
      isFollowUp ? "ORG-1" : "", isFollowUp ? any(.organisations, &numbers) : "",
      place > 1 ? "FAS-\(number - 1)" : "",
      place > 1 ? carriedOver.joined(separator: "; ") : "", sentences(25, &numbers),
    ]
  }

  func grantRoundCells(_ number: Int) -> [String] {
    var numbers = numbers(.grantRound, number)
    let (programme, place) = place(number, inGroupsOf: Self.grantRoundsPerProgramme)
    let status = [
      "awarded", programme.isMultiple(of: 2) ? "awarded" : "rejected", "closed", "underReview",
      "open", "planned",
    ][place - 1]
    let firstDays = [
      PracticeDay(2016, 3, 1), PracticeDay(2018, 3, 1), PracticeDay(2022, 9, 1),
      PracticeDay(2024, 9, 1), PracticeDay(2024, 12, 1), PracticeDay(2025, 9, 1),
    ]
    let opens = firstDays[place - 1] + numbers.below(28)
    let phase = (programme - 1) * Self.phasesPerProgramme + (place < 3 ? 1 : 2)
    return [
      "SUB-\(number)", "Ronde \(place): " + title(&numbers), "PRG-\(programme)", "FAS-\(phase)",
      status, opens.text, "\((4 + numbers.below(40)) * 50_000) EUR", (opens + 56).text,
      "\((1 + numbers.below(8)) * 25_000) EUR", "\((2 + numbers.below(7)) * 6)",
      link(.grantRounds, number), sentences(25, &numbers),
    ]
  }

  static let phaseHeader = [
    "oogst_id", "name", "programme", "type", "status", "begins", "newsOn", "ends", "askedBy",
    "writtenBy", "predecessor", "carriedOver", "summary",
  ]
  static let grantRoundHeader = [
    "oogst_id", "name", "programme", "phase", "status", "opens", "budget", "closes", "maxAmount",
    "maxMonths", "link", "summary",
  ]
}
