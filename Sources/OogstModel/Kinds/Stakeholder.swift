/// A person or group with an interest in a project, to be informed and involved.
public struct Stakeholder: Described {
  public var name = ""
  public var project: Reference<Project>?
  public var organisation: Reference<Organisation>?
  public var approach: Approach?
  public var influence: Int?
  public var interest: Int?
  /// How many days may pass without contact, as agreed for this stakeholder.
  public var interval: Int?
  public var lastInformed: PartialDate?
  public var contacts = Rows<Contact>()
  public var stake = Prose()

  public init() {}

  public static let code = "BEL"
  public static let kind = makeKind(
    "stakeholder", Label("belanghebbende", "stakeholder"),
    Label("belanghebbenden", "stakeholders"))

  public static let rules = Rules<Stakeholder>(
    due: Due(
      task: Label("belanghebbende informeren", "inform the stakeholder"),
      overdue: Label("hoort te lang niets", "not informed for too long")
    ) { stakeholder in
      stakeholder.interval.flatMap { stakeholder.lastContact?.lastDay.adding(days: $0) }
    })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      help: Label(
        "Een groep of organisatie; van één persoon liever de functie",
        "A group or organisation; of one person rather the function"),
      columns: [
        "titel", "title", "belanghebbende", "stakeholder", "naam belanghebbende",
        "stakeholder name", "groep", "group", "partij", "party",
      ])
    try field.project(&project)
    try field.organisation(&organisation)
    try field(
      &approach, "approach", "Aanpak", "Approach", [.column, .facet, .sorted],
      columns: ["strategie", "strategy", "benadering", "engagement"])
    try field(
      &influence, "influence", "Invloed", "Influence", .sorted,
      help: Label("Van 1 (weinig) tot 5 (veel)", "From 1 (little) to 5 (much)"), bounds: 1...5,
      columns: ["macht", "power", "mate van invloed"])
    try field(
      &interest, "interest", "Interesse", "Interest", .sorted,
      help: Label("Van 1 (weinig) tot 5 (veel)", "From 1 (little) to 5 (much)"), bounds: 1...5,
      columns: ["betrokkenheid", "belangstelling", "mate van interesse"])
    try field(
      &interval, "interval", "Contact om de zoveel dagen", "Contact at least every so many days",
      help: Label("60: minstens één keer per 60 dagen", "60: at least once in 60 days"),
      bounds: 1...1000, columns: ["dagen", "days", "contact elke", "contactfrequentie"])
    try field(
      &lastInformed, "lastInformed", "Laatst geïnformeerd", "Last informed", [.column, .sorted],
      help: Label(
        "Nodig als u de contacten zelf niet bijhoudt", "Needed where you keep no list of contacts"),
      columns: ["laatste contact", "laatst gesproken", "last contact", "last contacted"])
    try field(&contacts, "contacts", "Contacten", "Contacts", .searched)
    try field(
      &stake, "stake", "Belang", "Stake", [.summary, .searched],
      help: Label(
        "Wat er voor deze belanghebbende van afhangt", "What depends on it for this stakeholder"),
      columns: UsualColumns.story + ["belangen", "stakes"])
  }

  /// One time that they heard from the project.
  public struct Contact: DescribedFields {
    public var date: PartialDate?
    public var way: Way?
    public var about = ""

    public init() {}

    public mutating func describe(_ field: inout Fields) throws(WrongValue) {
      try field(&date, "date", "Datum", "Date")
      try field(&way, "way", "Hoe", "How")
      try field(&about, "about", "Waarover", "About what", .searched)
    }
  }

  public enum Way: String, Choice {
    case meeting, phone, mail, letter, gathering, other

    public var label: Label {
      switch self {
      case .meeting: Label("gesprek", "talk")
      case .phone: Label("telefoon", "phone")
      case .mail: Label("mail", "mail")
      case .letter: Label("brief", "letter")
      case .gathering: Label("bijeenkomst", "gathering")
      case .other: Label("anders", "other")
      }
    }

    public var words: [String] {
      switch self {
      case .meeting: ["meeting", "overleg"]
      case .phone: ["gebeld", "telefonisch", "call"]
      case .mail: ["e-mail", "nieuwsbrief", "newsletter"]
      case .letter, .gathering, .other: []
      }
    }
  }

  /// The four approaches of the grid of power and interest (A. Mendelow, 1981).
  public enum Approach: String, Choice {
    case involve, satisfy, inform, follow

    public var label: Label {
      switch self {
      case .involve: Label("actief betrekken", "involve actively")
      case .satisfy: Label("tevreden houden", "keep satisfied")
      case .inform: Label("informeren", "keep informed")
      case .follow: Label("volgen", "follow")
      }
    }

    public var words: [String] {
      switch self {
      case .involve: ["betrekken", "manage closely", "key player", "sleutelfiguur"]
      case .satisfy: ["tevreden stellen"]
      case .inform: ["geïnformeerd houden", "op de hoogte houden"]
      case .follow: ["monitor", "monitoren", "minimal effort"]
      }
    }
  }
}

extension Stakeholder {
  /// When they last heard from the project, by either way of keeping it.
  public var lastContact: PartialDate? {
    ([lastInformed] + contacts.rows.map(\.date)).compactMap(\.self)
      .max { $0.lastDay < $1.lastDay }
  }

  /// The approach that the grid suggests, where 4 and 5 are much; nil while one of the two is not known.
  public static func suggestedApproach(influence: Int?, interest: Int?) -> Approach? {
    guard let influence, let interest else { return nil }
    return switch (influence > 3, interest > 3) {
    case (true, true): .involve
    case (true, false): .satisfy
    case (false, true): .inform
    case (false, false): .follow
    }
  }
}
