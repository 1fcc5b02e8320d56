/// What a project yields or aims at, as the head of its indicators.
///
/// The kind is `result`; the type is not called so, since every module that imports this one would lose `Swift.Result`.
public struct ProjectResult: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var type: Category?
  public var themes = References<Theme>()
  public var summary = Prose()

  public init() {}

  public static let code = "RES"
  public static let kind = makeKind(
    "result", Label("resultaat", "result"), Label("resultaten", "results"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel resultaat", "naam resultaat", "resultaat", "result", "result title", "result name",
        "naam", "name",
      ])
    try field.project(&project, inverse: Label("Beoogde resultaten", "Intended results"))
    try field(
      &type, "type", "Soort", "Type", [.column, .facet],
      help: Label(
        "Directe opbrengst: wat het project maakt of doet. Effect: wat dat bij mensen verandert. "
          + "Impact: wat het op lange termijn betekent",
        "Output: what the project makes or does. Outcome: what that changes for people. "
          + "Impact: what it means in the long run"),
      columns: ["soort resultaat", "type resultaat", "result type", "categorie", "category"])
    try field.themes(&themes)
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .searched],
      columns: [
        "abstract", "summary", "samenvatting", "beschrijving", "korte omschrijving", "toelichting",
        "omschrijving resultaat", "result description", "notes", "opmerkingen",
      ])
  }

  /// The names of IATI's list ResultType (2.03).
  public enum Category: String, Choice {
    case output, outcome, impact, other

    public var label: Label {
      switch self {
      case .output: Label("directe opbrengst", "output")
      case .outcome: Label("effect", "outcome")
      case .impact: Label("impact", "impact")
      case .other: Label("overig", "other")
      }
    }

    public var words: [String] {
      switch self {
      case .output: ["opbrengst", "outputs", "product"]
      case .outcome: ["uitkomst", "outcomes"]
      case .impact: ["impacts"]
      case .other: ["anders"]
      }
    }
  }
}
