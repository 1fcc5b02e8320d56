/// Project teams that learn together, with meetings of their own; never the people around a client.
public struct LearningNetwork: Described {
  public var name = ""
  public var programme: Reference<Programme>?
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var themes = References<Theme>()
  public var link: Link?
  public var goal = Prose()
  public var agreements = Prose()

  public init() {}

  public static let code = "NET"
  public static let kind = makeKind(
    "learningNetwork", Label("lerend netwerk", "learning network"),
    Label("lerende netwerken", "learning networks"), dated: "begins",
    words: ["leernetwerk", "leernetwerken"])

  public static let rules = Rules<LearningNetwork>(check: {
    Span.issues(from: $0.begins, to: $0.ends, at: endsField)
  })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "naam lerend netwerk", "naam netwerk", "lerend netwerk", "leernetwerk", "netwerknaam",
        "learning network", "network name", "name of network", "title", "titel",
      ])
    try field.programme(&programme, [.column])
    try field.begins(&begins)
    try field.ends(&ends)
    try field.themes(&themes)
    try field.link(&link)
    try field(
      &goal, "goal", "Doel", "Goal", [.summary, .searched],
      help: Label("Wat de teams samen willen leren", "What the teams want to learn together"),
      columns: ["doelstelling", "doelen", "goals", "purpose", "aim"] + UsualColumns.story)
    try field(
      &agreements, "agreements", "Afspraken", "Agreements", .searched,
      help: Label(
        "Hoe de teams met elkaar omgaan en wat er met hun verhalen gebeurt",
        "How the teams work together and what happens with their stories"),
      columns: ["afspraak", "spelregels", "werkafspraken", "ground rules"])
  }
}
