/// What there is to know of a file.
extension PracticeFile {
  struct Facts {
    let what: Practice.What
    let code: String
    let header: [String]
    let count: (Practice) -> Int
    let cells: (Practice) -> (Int) -> [String]

    init(
      _ what: Practice.What, _ code: String, _ header: [String],
      _ count: @escaping (Practice) -> Int,
      _ cells: @escaping (Practice) -> (Int) -> [String]
    ) {
      self.what = what
      self.code = code
      self.header = header
      self.count = count
      self.cells = cells
    }
  }

  var facts: Facts {
    switch self {
    case .organisations:
      Facts(
        .organisation, "ORG", Practice.organisationHeader, \.organisationCount,
        Practice.organisationCells)
    case .programmes:
      Facts(.programme, "PRG", Practice.programmeHeader, \.programmeCount, Practice.programmeCells)
    case .themes:
      Facts(.theme, "THE", Practice.themeHeader, \.themeCount, Practice.themeCells)
    case .projects:
      Facts(.project, "PRJ", PracticeProject.header, \.projectCount, Practice.projectCells)
    case .lessons:
      Facts(.lesson, "LES", Practice.lessonHeader, \.lessonCount, Practice.lessonCells)
    case .rounds:
      Facts(.round, "MET", Practice.roundHeader, \.roundCount, Practice.roundCells)
    case .conversations:
      Facts(
        .conversation, "GES", Practice.conversationHeader, \.conversationCount,
        Practice.conversationCells)
    case .persons:
      Facts(.person, "PER", Practice.personHeader, \.personCount, Practice.personCells)
    case .sources:
      Facts(.source, "BRN", Practice.sourceHeader, \.sourceCount, Practice.sourceCells)
    case .events:
      Facts(.event, "GEB", Practice.eventHeader, \.eventCount, Practice.eventCells)
    case .influences:
      Facts(.influence, "INV", Practice.influenceHeader, \.influenceCount, Practice.influenceCells)
    case .restartPlans:
      Facts(
        .restartPlan, "HER", Practice.restartPlanHeader, \.restartPlanCount,
        Practice.restartPlanCells)
    case .lessonUses:
      Facts(.lessonUse, "TOE", Practice.lessonUseHeader, \.lessonUseCount, Practice.lessonUseCells)
    case .networks:
      Facts(.network, "NET", Practice.networkHeader, \.networkCount, Practice.networkCells)
    case .products:
      Facts(.product, "KEN", Practice.productHeader, \.productCount, Practice.productCells)
    case .collections:
      Facts(
        .collection, "VZM", Practice.collectionHeader, \.collectionCount, Practice.collectionCells)
    case .phases:
      Facts(.phase, "FAS", Practice.phaseHeader, \.phaseCount, Practice.phaseCells)
    case .grantRounds:
      Facts(
        .grantRound, "SUB", Practice.grantRoundHeader, \.grantRoundCount, Practice.grantRoundCells)
    case .meetings:
      Facts(.meeting, "BIJ", Practice.meetingHeader, \.meetingCount, Practice.meetingCells)
    case .agendaItems:
      Facts(
        .agendaItem, "OND", Practice.agendaItemHeader, \.agendaItemCount, Practice.agendaItemCells)
    case .invitations:
      Facts(
        .invitation, "UIT", Practice.invitationHeader, \.invitationCount, Practice.invitationCells)
    case .reports:
      Facts(.report, "VSL", Practice.reportHeader, \.reportCount, Practice.reportCells)
    case .observations:
      Facts(
        .observation, "ERV", Practice.observationHeader, \.observationCount,
        Practice.observationCells)
    case .bottlenecks:
      Facts(
        .bottleneck, "KNE", Practice.bottleneckHeader, \.bottleneckCount, Practice.bottleneckCells)
    case .questions:
      Facts(.question, "LVR", Practice.questionHeader, \.questionCount, Practice.questionCells)
    case .cases:
      Facts(.implementationCase, "CAS", Practice.caseHeader, \.caseCount, Practice.caseCells)
    case .hexagons:
      Facts(.hexagon, "HEX", Practice.hexagonHeader, \.hexagonCount, Practice.hexagonCells)
    case .knosters:
      Facts(.knoster, "KNO", Practice.knosterHeader, \.knosterCount, Practice.knosterCells)
    case .stakeholders:
      Facts(
        .stakeholder, "BEL", Practice.stakeholderHeader, \.stakeholderCount,
        Practice.stakeholderCells)
    case .decisions:
      Facts(.decision, "BES", Practice.decisionHeader, \.decisionCount, Practice.decisionCells)
    case .expectations:
      Facts(
        .expectation, "VWA", Practice.expectationHeader, \.expectationCount,
        Practice.expectationCells)
    case .feedback:
      Facts(.feedback, "FEE", Practice.feedbackHeader, \.feedbackCount, Practice.feedbackCells)
    case .risks:
      Facts(.risk, "RIS", Practice.riskHeader, \.riskCount, Practice.riskCells)
    case .results:
      Facts(.result, "RES", Practice.resultHeader, \.resultCount, Practice.resultCells)
    case .indicators:
      Facts(.indicator, "IND", Practice.indicatorHeader, \.indicatorCount, Practice.indicatorCells)
    case .periods:
      Facts(.period, "PDE", Practice.periodHeader, \.periodCount, Practice.periodCells)
    case .actions:
      Facts(.action, "ACT", Practice.actionHeader, \.actionCount, Practice.actionCells)
    case .wallNotes:
      Facts(.wallNote, "NOT", Practice.wallNoteHeader, \.wallNoteCount, Practice.wallNoteCells)
    case .roles:
      Facts(.role, "ROL", Practice.roleHeader, \.roleCount, Practice.roleCells)
    }
  }

  /// What its records can come from, drawn before all else: every one of these has a project.
  var origins: [PracticeFile] {
    switch self {
    case .restartPlans, .observations, .decisions: [.conversations, .projects]
    case .bottlenecks: [.conversations, .observations, .projects]
    case .questions: [.conversations, .observations, .bottlenecks]
    case .cases: [.bottlenecks]
    case .expectations: [.stakeholders]
    case .feedback: [.expectations, .projects]
    case .actions:
      [
        .conversations, .conversations, .observations, .bottlenecks, .risks, .lessons, .cases,
        .questions, .stakeholders, .feedback, .decisions, .projects, .projects,
      ]
    default: [.projects]
    }
  }
}
