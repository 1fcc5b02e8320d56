/// How many there are of the kinds after the first seven: none, or shares of the projects, three or more.
extension Practice {
  public var personCount: Int { share(20) }
  public var sourceCount: Int { share(100) }
  public var eventCount: Int { withAllKinds ? 12 + projectCount / 50_000 : 0 }
  public var influenceCount: Int { share(50) }
  public var restartPlanCount: Int { share(50) }
  public var lessonUseCount: Int { share(20) }
  public var networkCount: Int { perProgramme(2) }
  public var productCount: Int { share(50) }
  public var collectionCount: Int { share(500) }
  public var phaseCount: Int { perProgramme(Self.phasesPerProgramme) }
  public var grantRoundCount: Int { perProgramme(Self.grantRoundsPerProgramme) }
  public var meetingCount: Int { perProgramme(Self.meetingsPerProgramme) }
  public var agendaItemCount: Int { meetingCount * Self.itemsPerMeeting }
  public var invitationCount: Int { meetingCount * Self.invitationsPerMeeting }
  /// Of meetings that were held.
  public var reportCount: Int { heldMeetingCount }
  public var observationCount: Int { share(5) }
  public var bottleneckCount: Int { share(20) }
  public var questionCount: Int { share(50) }
  public var caseCount: Int { share(50) }
  public var hexagonCount: Int { share(100) }
  public var knosterCount: Int { share(100) }
  public var stakeholderCount: Int { share(10) }
  public var decisionCount: Int { share(50) }
  public var expectationCount: Int { share(50) }
  public var feedbackCount: Int { share(50) }
  public var riskCount: Int { share(10) }
  public var resultCount: Int { share(80) }
  public var indicatorCount: Int { resultCount * Self.indicatorsPerResult }
  public var periodCount: Int { indicatorCount * Self.periodsPerIndicator }
  public var actionCount: Int { share(5) }
  public var wallNoteCount: Int { heldMeetingCount * Self.notesPerMeeting }
  public var roleCount: Int { share(5) }

  /// The first meetings of each programme are over.
  var heldMeetingCount: Int { perProgramme(Self.heldMeetingsPerProgramme) }

  static let phasesPerProgramme = 4
  static let grantRoundsPerProgramme = 6
  static let meetingsPerProgramme = 6
  static let heldMeetingsPerProgramme = 4
  static let itemsPerMeeting = 8
  static let invitationsPerMeeting = 5
  static let notesPerMeeting = 10
  static let indicatorsPerResult = 2
  static let periodsPerIndicator = 2

  /// One to so many projects.
  private func share(_ projects: Int) -> Int { withAllKinds ? max(projectCount / projects, 3) : 0 }

  private func perProgramme(_ count: Int) -> Int { withAllKinds ? programmeCount * count : 0 }
}
