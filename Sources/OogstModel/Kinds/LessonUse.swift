/// A lesson that was put to use elsewhere, with what came of it.
public struct LessonUse: Described {
  public var title = ""
  public var lesson: Reference<Lesson>?
  public var project: Reference<Project>?
  public var by: Reference<Person>?
  public var outcome: Outcome?
  public var date: PartialDate?
  public var followUpOn: PartialDate?
  public var done = Prose()
  public var cameOfIt = Prose()

  public init() {}

  public static let code = "TOE"
  public static let kind = makeKind(
    "lessonUse", Label("toepassing", "lesson use"), Label("toepassingen", "lesson uses"),
    order: Order(by: .field("date"), isDescending: true), dated: "date",
    words: [
      "toepassing van een les", "toepassingen van lessen", "toegepaste les", "toegepaste lessen",
      "use of a lesson", "uses of lessons", "applied lesson", "applied lessons",
    ])

  public static let rules = Rules<LessonUse>(
    // Whether it helped is to be seen later, until somebody says so.
    due: Due(
      owner: "by",
      task: Label("navragen of het hielp", "ask whether it helped"),
      overdue: Label("na te vragen", "to be asked")
    ) { $0.outcome == nil || $0.outcome == .tooEarly ? $0.followUpOn?.lastDay : nil })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label(
        "In een paar woorden: welke les, en waar", "In a few words: which lesson, and where"),
      columns: [
        "titel toepassing", "naam toepassing", "toepassing", "lesson use", "title of use", "naam",
        "name",
      ])
    try field(
      &lesson, "lesson", "Les", "Lesson", [.facet, .sorted],
      inverse: Label("Toegepast in", "Applied in"),
      columns: [
        "geleerde les", "toegepaste les", "lestitel", "titel les", "titel van de les",
        "lesson learned", "applied lesson", "lesson title",
      ])
    try field.project(&project, inverse: Label("Paste toe", "Lessons applied here"))
    try field(
      &by, "by", "Door", "By", inverse: Label("Paste toe", "Lessons they applied"),
      columns: ["toegepast door", "door wie", "wie", "persoon", "applied by", "by whom", "person"])
    try field(
      &outcome, "outcome", "Hielp het?", "Did it help?", [.state, .facet, .sorted],
      columns: ["hielp", "geholpen", "hielp de les", "heeft het geholpen", "helped", "uitkomst"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "toegepast op", "datum toepassing", "datum van toepassing", "dag", "wanneer", "applied on",
        "date applied", "date of use", "day", "when",
      ])
    try field(
      &followUpOn, "followUpOn", "Kijk terug op", "Look back on", .sorted,
      help: Label("Dan kijkt u of de les hielp", "Then you see whether the lesson helped"),
      columns: [
        "terugkijken op", "terugkijkdatum", "datum terugkijken", "nagaan op", "follow-up date",
        "review date",
      ])
    try field(
      &done, "done", "Wat is er gedaan?", "What was done?", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: ["gedaan", "wat gedaan", "aanpak", "approach"] + UsualColumns.story)
    try field(
      &cameOfIt, "cameOfIt", "Wat kwam ervan?", "What came of it?", .searched,
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "resultaat", "resultaten", "opbrengst", "opbrengsten", "gevolg", "effect", "result",
        "results",
      ])
  }

  public enum Outcome: String, Choice {
    case helped, partly, notHelped, tooEarly

    public var label: Label {
      switch self {
      case .helped: Label("hielp", "helped")
      case .partly: Label("hielp deels", "helped partly")
      case .notHelped: Label("hielp niet", "did not help")
      case .tooEarly: Label("te vroeg om te zeggen", "too early to tell")
      }
    }

    public var words: [String] {
      switch self {
      case .helped: ["ja", "geholpen", "heeft geholpen", "yes"]
      case .partly: ["deels", "gedeeltelijk", "een beetje", "partially"]
      case .notHelped: ["nee", "niet geholpen", "heeft niet geholpen", "no"]
      case .tooEarly: ["te vroeg", "nog te vroeg"]
      }
    }

    public var tone: Tone? { self == .helped ? .good : nil }
  }
}
