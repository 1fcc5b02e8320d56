/// What shows how far a result is, in a number or in words, with the value from which it started.
public struct Indicator: Described {
  public var title = ""
  public var result: Reference<ProjectResult>?
  public var measure: Measure?
  public var isAscending: Bool?
  public var unit = ""
  /// In hundredths, as ``Period/target`` and ``Period/actual`` are.
  public var baseline: Int?
  public var baselineText = ""
  public var baselineOn: PartialDate?
  public var note = Prose()

  public init() {}

  public static let code = "IND"
  public static let kind = makeKind(
    "indicator", Label("indicator", "indicator"), Label("indicatoren", "indicators"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Waaraan u ziet hoe ver het is", "What shows you how far it is"),
      columns: [
        "titel indicator", "naam indicator", "indicator", "indicatornaam", "indicator title",
        "indicator name", "naam", "name",
      ])
    try field(
      &result, "result", "Resultaat", "Result", [.facet, .scope],
      columns: ["titel resultaat", "naam resultaat", "result title", "result name"])
    try field(
      &measure, "measure", "Gemeten", "Measured as", [.column, .facet],
      help: Label("In welke vorm de waarde is", "In which form the value is"),
      columns: [
        "maat", "soort maat", "soort indicator", "type", "indicator measure", "measure type",
      ])
    try field(
      &isAscending, "isAscending", "Hoger is beter", "Higher is better",
      help: Label(
        "Nee: lager is beter, zoals bij een wachttijd", "No: lower is better, as of a waiting time"),
      columns: ["oplopend", "ascending"])
    try field(
      &unit, "unit", "Eenheid", "Unit",
      help: Label(
        "Wat er wordt geteld, zoals deelnemers of uren",
        "What is counted, such as participants or hours"),
      columns: ["meeteenheid", "unit of measure", "unit of measurement"])
    try field(
      &baseline, "baseline", "Beginwaarde", "Baseline",
      help: Label("De waarde voordat het project begon", "The value before the project began"),
      decimals: 2,
      columns: ["nulmeting", "startwaarde", "uitgangswaarde", "baseline value"])
    try field(
      &baselineText, "baselineText", "Beginwaarde in woorden", "Baseline in words",
      columns: ["nulmeting in woorden", "baseline comment", "baseline description"])
    try field(
      &baselineOn, "baselineOn", "Beginwaarde van", "Baseline measured on",
      help: Label("Wanneer de beginwaarde is gemeten", "When the baseline was measured"),
      columns: ["datum beginwaarde", "datum nulmeting", "baseline date", "baseline year"])
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .searched],
      columns: UsualColumns.story)
  }

  /// The names of IATI's list IndicatorMeasure (2.03).
  public enum Measure: String, Choice {
    case unit, percentage, nominal, ordinal, qualitative

    public var label: Label {
      switch self {
      case .unit: Label("aantal", "number")
      case .percentage: Label("percentage", "percentage")
      case .nominal: Label("in soorten", "by category")
      case .ordinal: Label("op een schaal", "on a scale")
      case .qualitative: Label("in woorden", "in words")
      }
    }

    public var words: [String] {
      switch self {
      case .unit: ["getal", "eenheid", "units"]
      case .percentage: ["procent", "percent"]
      case .nominal: ["nominaal"]
      case .ordinal: ["ordinaal", "schaal", "scale"]
      case .qualitative: ["kwalitatief", "woorden"]
      }
    }
  }
}
