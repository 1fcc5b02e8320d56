/// Why a project had no monitoring conversation in a round.
public enum NoTalk: String, Choice {
  case needElsewhere, noTime, notStarted, projectEnded, teamChange, declined, other

  public var label: Label {
    switch self {
    case .needElsewhere:
      Label("alle aandacht ging naar de zorg", "all attention went to care itself")
    case .noTime: Label("geen tijd gevonden", "no time was found")
    case .notStarted: Label("project nog niet begonnen", "project not started yet")
    case .projectEnded: Label("project is afgelopen", "project is over")
    case .teamChange: Label("wisseling in het team", "change in the team")
    case .declined: Label("wil niet meedoen", "does not want to take part")
    case .other: Label("anders", "other")
    }
  }

  public var words: [String] {
    switch self {
    case .needElsewhere: ["corona", "crisis", "drukte in de zorg"]
    case .noTime: ["geen tijd", "no time"]
    case .notStarted: ["nog niet gestart", "not started"]
    case .projectEnded: ["gestopt", "afgerond", "stopped", "finished"]
    case .teamChange: ["nieuwe projectleider", "personeelswisseling"]
    case .declined, .other: []
    }
  }
}

extension MeasurementRound {
  /// A project of the round with which nobody talked, and why.
  public struct Absence: DescribedFields {
    public var project: Reference<Project>?
    public var reason: NoTalk?
    public var note = ""

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(&project, "project", "Project", "Project")
      try field(&reason, "reason", "Reden", "Reason")
      try field(&note, "note", "Toelichting", "Note", .searched)
    }
  }
}
