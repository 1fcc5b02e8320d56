/// Somebody who has a role in a programme, with what the law asks to keep of why and how long; never a client.
public struct Person: Described {
  public var name = ""
  public var function = ""
  public var organisation: Reference<Organisation>?
  public var email = ""
  public var phone = ""
  public var basis: Basis?
  public var consentOn: PartialDate?
  public var keepUntil: PartialDate?
  public var note = Prose()

  public init() {}

  public static let code = "PER"
  public static let kind = makeKind(
    "person", Label("persoon", "person"), Label("personen", "people"),
    words: ["mensen", "persons", "contactpersoon", "contactpersonen", "contact", "contacts"])

  public static let rules = Rules<Person>(
    // From then on the record is to be erased, or kept longer on purpose.
    due: Due(
      task: Label("gegevens wissen of langer bewaren", "erase or keep longer"),
      overdue: Label("bewaartijd voorbij", "kept too long")
    ) { $0.keepUntil?.lastDay })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      help: Label(
        "De naam; of functie en organisatie, als de naam niet nodig is",
        "The name; or position and organisation, if the name is not needed"),
      columns: [
        "naam persoon", "persoonsnaam", "volledige naam", "persoon", "contactpersoon",
        "naam contactpersoon", "full name", "person", "person name", "contact", "contact person",
        "contact name", "title", "titel",
      ])
    try field(
      &function, "function", "Functie", "Position", [.column, .sorted, .searched],
      columns: ["functietitel", "functienaam", "beroep", "job title", "job", "occupation"])
    try field.organisation(&organisation, [.column, .sorted])
    try field(
      &email, "email", "E-mailadres", "E-mail address", .personal,
      columns: ["mail", "mailadres", "e-mail contactpersoon", "contact email"])
    try field(
      &phone, "phone", "Telefoonnummer", "Phone number", .personal,
      columns: [
        "telefoon", "tel", "telnr", "mobiel", "mobiel nummer", "telephone", "telephone number",
        "mobile",
      ])
    try field(
      &basis, "basis", "Grondslag", "Legal basis", .facet,
      help: Label(
        "Waarom u deze gegevens mag bewaren (AVG, artikel 6)",
        "Why you may keep these data (GDPR, article 6)"),
      columns: ["grondslag avg", "wettelijke grondslag", "verwerkingsgrondslag", "lawful basis"])
    try field(
      &consentOn, "consentOn", "Toestemming vastgelegd op", "Consent recorded on", .sorted,
      help: Label(
        "Bij de grondslag toestemming moet u kunnen laten zien dat u die kreeg (AVG, artikel 7)",
        "If consent is the legal basis you must be able to show that you got it (GDPR, article 7)"),
      columns: [
        "datum toestemming", "toestemmingsdatum", "toestemming op", "consent date",
        "date of consent",
      ])
    try field(
      &keepUntil, "keepUntil", "Bewaren tot", "Keep until", [.sorted, .end],
      help: Label(
        "Na deze dag wist u de gegevens, of u kiest bewust een nieuwe dag",
        "After this day you erase the data, or choose a new day on purpose"),
      columns: [
        "bewaartermijn", "bewaardatum", "bewaren tot en met", "te wissen op", "wissen op",
        "retention date", "retain until", "erase on",
      ])
    try field(
      &note, "note", "Notitie", "Note", .personal,
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: ["notities", "aantekening"] + UsualColumns.story)
  }

  /// What makes it lawful to keep somebody's data: four of the six grounds of GDPR, article 6.
  public enum Basis: String, Choice {
    case consent, agreement, publicTask, legitimateInterest

    public var label: Label {
      switch self {
      case .consent: Label("toestemming", "consent")
      case .agreement: Label("overeenkomst", "agreement")
      case .publicTask: Label("publieke taak", "public task")
      case .legitimateInterest: Label("gerechtvaardigd belang", "legitimate interest")
      }
    }

    public var words: [String] {
      switch self {
      case .agreement: ["contract"]
      case .publicTask: ["algemeen belang", "taak van algemeen belang", "public interest"]
      case .consent, .legitimateInterest: []
      }
    }
  }
}
