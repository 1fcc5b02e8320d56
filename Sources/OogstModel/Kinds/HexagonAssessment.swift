/// A Hexagon filled in by a group on an implementation case: six scores, and what it recommends.
public struct HexagonAssessment: Described {
  public var title = ""
  public var implementationCase: Reference<ImplementationCase>?
  /// Counts how often the case was assessed, so that versions can be compared.
  public var version: Int?
  public var date: PartialDate?
  public var recommendation: Recommendation?
  public var assessors = ""
  public var parts = Rows<HexagonPart>()
  public var scores = Rows<MemberScores>()
  public var reason = Prose()

  public init() {}

  public static let code = "HEX"
  public static let kind = makeKind(
    "hexagonAssessment", Label("Hexagon-beoordeling", "Hexagon assessment"),
    Label("Hexagon-beoordelingen", "Hexagon assessments"),
    order: Order(by: .field("date"), isDescending: true), dated: "date", words: ["hexagon"])

  public static let rules = Rules<HexagonAssessment>(check: { assessment in
    var issues: [Issue] = []
    let repeated = assessment.parts.repeated(\.part)
    if !repeated.isEmpty {
      let parts = repeated.labels
      issues.append(
        Issue(
          partsField,
          Label(
            "meer dan één keer in de lijst: \(parts.dutch)",
            "more than once in the list: \(parts.english)"
          )))
    }
    let unexplained = HexagonProfile(assessment).withoutNote
    if !unexplained.isEmpty {
      let parts = unexplained.labels
      issues.append(
        Issue(
          partsField,
          Label("zonder toelichting: \(parts.dutch)", "without a note: \(parts.english)")))
    }
    return issues
  })
  private static let partsField = field(\.parts)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "titel beoordeling", "beoordeling", "assessment", "assessment title", "hexagon",
      ])
    try field(
      &implementationCase, "case", "Casus", "Case", [.column, .facet, .scope],
      inverse: Label("Hexagon", "Hexagon assessments"),
      columns: ["implementatiecasus", "implementation case", "titel casus", "naam casus"])
    try field(
      &version, "version", "Versie", "Version", .sorted,
      help: Label("1 voor de eerste keer", "1 for the first time"), bounds: 1...999,
      columns: ["nummer", "number", "nr", "keer"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + ["datum beoordeling", "assessment date", "ingevuld op"])
    try field(
      &recommendation, "recommendation", "Aanbeveling", "Recommendation",
      [.state, .facet, .sorted], columns: ["advies", "advice", "uitkomst", "outcome"])
    try field(
      &assessors, "assessors", "Door wie", "By whom",
      help: Label(
        "Functies, geen namen: projectleider, begeleider, ervaringsdeskundige",
        "Functions, no names: project leader, support worker, expert by experience"),
      columns: ["beoordeeld door", "ingevuld door", "assessed by"])
    try field(&parts, "parts", "Onderdelen", "Parts", .searched)
    try field(
      &scores, "scores", "Scores per lid", "Scores by member",
      help: Label(
        "Wat ieder gaf voordat de groep een score afsprak",
        "What each gave before the group agreed on a score"))
    try field(
      &reason, "reason", "Waarom deze aanbeveling?", "Why this recommendation?",
      [.summary, .searched], columns: UsualColumns.story + ["reden", "motivering", "onderbouwing"])
  }

  /// What one member of the group gave each part, before they agreed.
  public struct MemberScores: DescribedFields {
    /// A function, never a name.
    public var member = ""
    public var evidence: Int?
    public var usability: Int?
    public var supports: Int?
    public var need: Int?
    public var fit: Int?
    public var capacity: Int?

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(
        &member, "member", "Lid", "Member",
        help: Label("Een functie, geen naam", "A function, no name"))
      try field(&evidence, "evidence", "Bewijs", "Evidence", bounds: 1...5)
      try field(&usability, "usability", "Bruikbaarheid", "Usability", bounds: 1...5)
      try field(&supports, "supports", "Ondersteuning", "Supports", bounds: 1...5)
      try field(&need, "need", "Behoefte", "Need", bounds: 1...5)
      try field(&fit, "fit", "Aansluiting", "Fit", bounds: 1...5)
      try field(&capacity, "capacity", "Capaciteit", "Capacity", bounds: 1...5)
    }

    public subscript(part: HexagonPart.Part) -> Int? {
      switch part {
      case .evidence: evidence
      case .usability: usability
      case .supports: supports
      case .need: need
      case .fit: fit
      case .capacity: capacity
      }
    }
  }

  public enum Recommendation: String, Choice {
    case adopt, extend, adapt, later, notAdopt, stop

    public var label: Label {
      switch self {
      case .adopt: Label("invoeren", "adopt")
      case .extend: Label("uitbreiden", "extend")
      case .adapt: Label("aanpassen", "adapt")
      case .later: Label("later opnieuw bekijken", "look at again later")
      case .notAdopt: Label("niet invoeren", "do not adopt")
      case .stop: Label("stoppen", "stop")
      }
    }

    public var words: [String] {
      switch self {
      case .adopt: ["implementeren", "implement"]
      case .extend: ["opschalen", "replicate", "scale up"]
      case .later: ["uitstellen", "postpone", "later"]
      case .notAdopt: ["niet doen", "afwijzen", "reject"]
      case .stop: ["afbouwen", "de-implement"]
      case .adapt: []
      }
    }

    public var tone: Tone? {
      switch self {
      case .adopt, .extend: .good
      case .later: .slow
      case .notAdopt, .stop: .stopped
      case .adapt: nil
      }
    }
  }
}
