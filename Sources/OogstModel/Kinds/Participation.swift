/// How much say people with a role have in one phase of a project: what was planned, and what came of it.
///
/// A row of the Involvement Matrix (participatiematrix) of Kenniscentrum Revalidatiegeneeskunde Utrecht with BOSK,
/// which serves to look forward as well as back.
public struct Participation: DescribedFields {
  public var phase: ProjectPhase?
  public var planned: Level?
  public var actual: Level?
  public var note = ""

  public init() {}

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &phase, "phase", "Fase", "Phase", .key,
      columns: ["projectfase", "fase project", "project phase"])
    try field(
      &planned, "planned", "Gepland", "Planned",
      help: Label("Wat u vooraf afspreekt", "What you agree on beforehand"),
      columns: ["geplande rol", "vooraf", "planned role"])
    try field(
      &actual, "actual", "Werkelijk", "Actual",
      help: Label("Hoe het in de praktijk ging", "How it went in practice"),
      columns: ["werkelijke rol", "achteraf", "actual role"])
    try field(
      &note, "note", "Toelichting", "Note", columns: ["opmerking", "opmerkingen", "notes"])
  }

  /// The three columns of the matrix; not a phase of a programme.
  public enum ProjectPhase: String, Choice {
    case preparation, execution, useOfResults

    public var label: Label {
      switch self {
      case .preparation: Label("voorbereiding", "preparation")
      case .execution: Label("uitvoering", "execution")
      case .useOfResults: Label("gebruik van resultaten", "use of results")
      }
    }

    public var words: [String] {
      switch self {
      case .useOfResults: ["implementatie", "implementation", "toepassing"]
      case .preparation, .execution: []
      }
    }
  }

  /// The five roles of the matrix, from least say to most; none is better than another.
  public enum Level: String, Choice, Comparable {
    case listener, coThinker, adviser, partner, director

    public var label: Label {
      switch self {
      case .listener: Label("toehoorder", "listener")
      case .coThinker: Label("meedenker", "co-thinker")
      case .adviser: Label("adviseur", "adviser")
      case .partner: Label("partner", "partner")
      case .director: Label("regisseur", "decision-maker")
      }
    }

    public var words: [String] {
      switch self {
      case .adviser: ["advisor"]
      case .director: ["decision maker", "beslisser"]
      case .listener, .coThinker, .partner: []
      }
    }

    private var rank: Int {
      switch self {
      case .listener: 0
      case .coThinker: 1
      case .adviser: 2
      case .partner: 3
      case .director: 4
      }
    }

    public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }
  }
}
