/// What happened to a project since the round before: the answer to *which sped up, which stand still*.
public enum Movement: String, Choice {
  case accelerated, onCourse, slowed, stalled, takenUpAgain, restarted, relaunched

  public var label: Label {
    switch self {
    case .accelerated: Label("versneld", "accelerated")
    case .onCourse: Label("op koers", "on course")
    case .slowed: Label("vertraagd", "slowed down")
    case .stalled: Label("staat stil", "at a standstill")
    case .takenUpAgain: Label("weer opgepakt", "taken up again")
    case .restarted: Label("opnieuw gestart", "restarted")
    case .relaunched: Label("doorgestart", "relaunched")
    }
  }

  public var words: [String] {
    switch self {
    case .stalled: ["stil"]
    case .relaunched: ["doorstart"]
    default: []
    }
  }

  public static let usual: [Movement] = [.onCourse]

  public var tone: Tone? {
    switch self {
    case .accelerated: .good
    case .slowed: .slow
    case .stalled: .stopped
    case .takenUpAgain, .restarted, .relaunched: .new
    case .onCourse: nil
    }
  }

  /// Whether it usually follows a standstill or delay: worth a second look when it does not.
  public var followsAStop: Bool {
    switch self {
    case .takenUpAgain, .restarted, .relaunched: true
    case .accelerated, .onCourse, .slowed, .stalled: false
    }
  }
}

/// How far an innovation is in use: the four stages of NIRN and two of Dutch practice; may go back.
public enum Stage: String, Choice {
  case exploring, preparing, starting, inUse, scaling, secured

  public var label: Label {
    switch self {
    case .exploring: Label("verkennen", "exploring")
    case .preparing: Label("voorbereiden", "preparing")
    case .starting: Label("beginnen", "starting")
    case .inUse: Label("volledig in gebruik", "in full use")
    case .scaling: Label("opschalen", "scaling up")
    case .secured: Label("borgen", "embedding")
    }
  }
}
