/// What an indicator was to be, and what it was, in one period.
public struct Period: Described {
  public var title = ""
  public var indicator: Reference<Indicator>?
  public var status: Status?
  public var begins: PartialDate?
  public var ends: PartialDate?
  /// In hundredths.
  public var target: Int?
  public var targetText = ""
  /// In hundredths.
  public var actual: Int?
  public var actualText = ""
  public var comment = Prose()
  public var review = Prose()

  public init() {}

  public static let code = "PDE"
  public static let kind = makeKind(
    "period", Label("periode", "period"), Label("perioden", "periods"),
    order: Order(by: .field("ends"), isDescending: true), dated: "ends",
    words: ["periodes", "indicatorperiode", "indicatorperioden", "indicator periods"])

  public static let rules = Rules<Period>(
    due: Due(
      task: Label("resultaat meten", "measure the result"),
      overdue: Label("niet gemeten", "not measured")
    ) { $0.isMeasured || $0.status == .approved ? nil : $0.ends?.lastDay },
    check: { Span.issues(from: $0.begins, to: $0.ends, at: endsField) })
  private static let endsField = field(\.ends)

  /// Whether somebody said what came of it, in a number or in words.
  private var isMeasured: Bool { actual != nil || !actualText.isEmpty }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Bijvoorbeeld: eerste halfjaar 2020", "For example: first half of 2020"),
      columns: [
        "titel periode", "naam periode", "periode", "period", "period title", "period name", "naam",
        "name",
      ])
    try field(
      &indicator, "indicator", "Indicator", "Indicator", [.facet, .scope],
      columns: ["titel indicator", "naam indicator", "indicator title", "indicator name"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status periode", "period status", "update status"])
    try field.begins(&begins)
    try field.ends(&ends)
    try field(
      &target, "target", "Streefwaarde", "Target", .column, decimals: 2,
      columns: ["doelwaarde", "streefcijfer", "target value"])
    try field(
      &targetText, "targetText", "Streefwaarde in woorden", "Target in words",
      columns: ["doel in woorden", "target comment", "target description"])
    try field(
      &actual, "actual", "Gemeten waarde", "Actual value", .column, decimals: 2,
      columns: ["werkelijke waarde", "behaald", "behaalde waarde", "meetwaarde", "value"])
    try field(
      &actualText, "actualText", "Gemeten in woorden", "Actual value in words",
      columns: ["waarde in woorden", "actual comment", "actual description"])
    try field(
      &comment, "comment", "Toelichting", "Comment", [.summary, .searched],
      help: Label(
        "Het verhaal bij de waarde. Zet hier geen gegevens van cliënten.",
        "The story behind the value. Put no data of clients here."),
      columns: ["verhaal", "narrative", "comments"] + UsualColumns.story)
    try field(
      &review, "review", "Opmerking bij teruggave", "Why it was returned", .searched,
      help: Label(
        "Waarom de opgave terugging, en wat er nog moet gebeuren",
        "Why the values were returned, and what is still to be done"),
      columns: ["reden teruggave", "opmerking van de beoordelaar", "review note", "reviewer note"])
  }

  /// How far its values are in being agreed upon.
  public enum Status: String, Choice {
    case draft, submitted, returned, approved

    public var label: Label {
      switch self {
      case .draft: Label("concept", "draft")
      case .submitted: Label("ingediend", "submitted")
      case .returned: Label("teruggegeven", "returned")
      case .approved: Label("goedgekeurd", "approved")
      }
    }

    public var words: [String] {
      switch self {
      case .submitted: ["pending", "in behandeling"]
      case .returned: ["afgekeurd", "teruggestuurd"]
      case .draft, .approved: []
      }
    }

    public static let usual: [Status] = [.approved]

    public var tone: Tone? {
      switch self {
      case .draft: .new
      case .returned: .slow
      case .submitted, .approved: nil
      }
    }
  }
}
