extension KnosterAssessment {
  /// Whether one element is there, as the group agreed.
  public struct ElementAnswer: DescribedFields {
    public var element: Knoster.Element?
    public var answer: Knoster.Answer?
    public var evidence = ""

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(&element, "element", "Element", "Element", .key)
      try field(
        &answer, "answer", "Is het er?", "Is it there?",
        help: Label("Leeg: nog niet bekend", "Empty: not known yet"), columns: ["antwoord"])
      try field(
        &evidence, "evidence", "Waar blijkt dat uit?", "What shows it?", .searched,
        columns: ["toelichting", "onderbouwing", "note"])
    }
  }

  /// What one member of the group answered, before they agreed.
  public struct MemberAnswers: DescribedFields {
    /// A function, never a name.
    public var member = ""
    public var vision: Knoster.Answer?
    public var consensus: Knoster.Answer?
    public var skills: Knoster.Answer?
    public var incentives: Knoster.Answer?
    public var resources: Knoster.Answer?
    public var actionPlan: Knoster.Answer?

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(
        &member, "member", "Lid", "Member",
        help: Label("Een functie, geen naam", "A function, no name"))
      try field(&vision, "vision", "Visie", "Vision")
      try field(&consensus, "consensus", "Draagvlak", "Consensus")
      try field(&skills, "skills", "Vaardigheden", "Skills")
      try field(&incentives, "incentives", "Prikkels", "Incentives")
      try field(&resources, "resources", "Middelen", "Resources")
      try field(&actionPlan, "actionPlan", "Plan van aanpak", "Action plan")
    }
  }

  /// Something that people notice, and by what.
  public struct Signal: DescribedFields {
    public var signal: Knoster.Effect?
    public var note = ""

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(&signal, "signal", "Signaal", "Signal", columns: ["gevolg", "effect"])
      try field(
        &note, "note", "Toelichting", "Note", .searched,
        help: Label("Waaraan merkt u dat?", "How do you notice it?"))
    }
  }
}
