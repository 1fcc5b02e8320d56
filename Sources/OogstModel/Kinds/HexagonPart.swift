/// One part of a Hexagon assessment: the score that the group agreed on, and why.
public struct HexagonPart: DescribedFields {
  public var part: Part?
  /// 1 to 5; nil is *onbekend*, a valid answer that asks for an action.
  public var score: Int?
  /// Whether the group chose it beforehand as one that counts most.
  public var isWeighty: Bool?
  public var note = ""
  public var evidence = ""
  public var source: Reference<Source>?

  public init() {}

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(&part, "part", "Onderdeel", "Part", .key)
    try field(
      &score, "score", "Afgesproken score", "Agreed score",
      help: Label(
        "Van 1 tot 5; leeg: nog niet bekend", "From 1 to 5; empty: not known yet"), bounds: 1...5,
      columns: ["cijfer", "rating"])
    try field(
      &isWeighty, "isWeighty", "Weegt zwaar", "Weighs heavily", columns: ["weging", "weight"])
    try field(
      &note, "note", "Toelichting", "Note", .searched,
      help: Label("Waarom deze score?", "Why this score?"), columns: ["uitleg", "explanation"])
    try field(
      &evidence, "evidence", "Waar blijkt dat uit?", "What shows it?", .searched,
      columns: ["onderbouwing", "grounds"])
    try field(&source, "source", "Bron", "Source", inverse: Label("Onderbouwt", "Supports"))
  }

  /// The six parts of *The Hexagon: An Exploration Tool*, National Implementation Research Network, form of 2018/2019.
  ///
  /// A. Metz and L. Louison, UNC Chapel Hill. Dutch names, questions and anchors are our own words: the text of
  /// the form is NIRN's. Two parts had other names in the form of 2013, which a file may still have.
  public enum Part: String, Choice {
    case evidence, usability, supports, need, fit, capacity

    public var label: Label {
      switch self {
      case .evidence: Label("bewijs", "evidence")
      case .usability: Label("bruikbaarheid", "usability")
      case .supports: Label("ondersteuning", "supports")
      case .need: Label("behoefte", "need")
      case .fit: Label("aansluiting", "fit")
      case .capacity: Label("capaciteit", "capacity")
      }
    }

    public var words: [String] {
      switch self {
      case .usability: ["readiness for replication", "readiness"]
      case .supports: ["resources and supports", "resources", "support"]
      case .evidence, .need, .fit, .capacity: []
      }
    }

    /// What the part is about: the innovation itself, or the place where it is to be used.
    public var side: Side {
      switch self {
      case .evidence, .usability, .supports: .innovation
      case .need, .fit, .capacity: .site
      }
    }
  }

  /// The two halves of the Hexagon.
  public enum Side: Hashable, Sendable, CaseIterable {
    case innovation, site

    public var label: Label {
      switch self {
      case .innovation: Label("de vernieuwing", "the innovation")
      case .site: Label("de plek", "the site")
      }
    }
  }
}
