/// A change looked at with Knoster's model, on an implementation case: what is there, and what people notice.
public struct KnosterAssessment: Described {
  public var title = ""
  public var implementationCase: Reference<ImplementationCase>?
  /// Counts how often the case was looked at, so that versions can be compared.
  public var version: Int?
  public var date: PartialDate?
  public var assessors = ""
  /// Nil counts as six.
  public var form: Knoster.Form?
  public var elements = Rows<ElementAnswer>()
  public var answers = Rows<MemberAnswers>()
  public var signals = Rows<Signal>()
  public var conclusion = Prose()

  public init() {}

  public static let code = "KNO"
  public static let kind = makeKind(
    "knosterAssessment", Label("Knoster-analyse", "Knoster analysis"),
    Label("Knoster-analyses", "Knoster analyses"),
    order: Order(by: .field("date"), isDescending: true), dated: "date", words: ["knoster"])

  public static let rules = Rules<KnosterAssessment>(check: { assessment in
    var issues: [Issue] = []
    let repeated = assessment.elements.repeated(\.element)
    if !repeated.isEmpty {
      let elements = repeated.labels
      issues.append(
        Issue(
          elementsField,
          Label(
            "meer dan één keer in de lijst: \(elements.dutch)",
            "more than once in the list: \(elements.english)")))
    }
    if assessment.form == .five,
      assessment.elements.rows.contains(where: { $0.element == .consensus && $0.answer != nil })
    {
      issues.append(
        Issue(
          elementsField,
          Label(
            "draagvlak hoort niet bij de vorm met vijf elementen",
            "consensus is no part of the form of five elements")))
    }
    return issues
  })
  private static let elementsField = field(\.elements)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "titel analyse", "analyse", "analysis", "analysis title", "knoster",
      ])
    try field(
      &implementationCase, "case", "Casus", "Case", [.column, .facet, .scope],
      inverse: Label("Knoster", "Knoster assessments"),
      columns: ["implementatiecasus", "implementation case", "titel casus", "naam casus"])
    try field(
      &version, "version", "Versie", "Version", .sorted,
      help: Label("1 voor de eerste keer", "1 for the first time"), bounds: 1...999,
      columns: ["nummer", "number", "nr", "keer"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + ["datum analyse", "analysis date", "ingevuld op"])
    try field(
      &assessors, "assessors", "Door wie", "By whom",
      help: Label(
        "Functies, geen namen: projectleider, begeleider, ervaringsdeskundige",
        "Functions, no names: project leader, support worker, expert by experience"),
      columns: ["gemaakt door", "ingevuld door", "made by"])
    try field(
      &form, "form", "Vorm", "Model", .facet,
      help: Label(
        "Leeg: zes. Met vijf telt draagvlak niet mee.",
        "Empty: six. With five, consensus does not count."),
      columns: ["model", "variant", "aantal elementen"])
    try field(&elements, "elements", "Elementen", "Elements", .searched)
    try field(
      &answers, "answers", "Antwoorden per lid", "Answers by member",
      help: Label(
        "Wat ieder zei voordat de groep een antwoord koos",
        "What each said before the group chose an answer"))
    try field(
      &signals, "signals", "Wat merkt u?", "What do you notice?", .searched,
      help: Label(
        "Wat mensen doen of zeggen. Zet hier geen gegevens van cliënten.",
        "What people do or say. Put no data of clients here."))
    try field(
      &conclusion, "conclusion", "Conclusie", "Conclusion", [.summary, .searched],
      columns: UsualColumns.story + ["uitkomst", "outcome", "aanbeveling", "recommendation"])
  }
}

/// What the model says of it.
extension KnosterAssessment {
  /// What the group answered; an element with two different answers is unknown.
  public var answered: [Knoster.Element: Knoster.Answer] {
    elements.said(of: \.element, \.answer)
  }

  public var noticed: Set<Knoster.Effect> { Set(signals.rows.compactMap(\.signal)) }

  public var forecast: Knoster.Forecast { Knoster.forward(answered, form: form ?? .six) }

  public var diagnosis: Knoster.Diagnosis { Knoster.backward(noticed, form: form ?? .six) }

  public var disagreement: Knoster.Disagreement {
    Knoster.disagreement(answered, noticed, form: form ?? .six)
  }
}
