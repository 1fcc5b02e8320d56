/// One person or group that was asked to come to a meeting, and what they said.
public struct Invitation: Described {
  public var title = ""
  public var meeting: Reference<Meeting>?
  public var invitee: AnyReference<Invitee>?
  public var sentOn: PartialDate?
  public var replyBy: PartialDate?
  public var reply: Reply?
  public var attended: Bool?
  public var note = Prose()

  public init() {}

  public static let code = "UIT"
  public static let kind = makeKind(
    "invitation", Label("uitnodiging", "invitation"), Label("uitnodigingen", "invitations"),
    words: ["genodigde", "genodigden", "aanmelding", "aanmeldingen", "invitee", "invitees"])

  public static let rules = Rules<Invitation>(
    // Who was there, or is known not to have been, need not say any more whether they come.
    due: Due(
      task: Label("antwoord vragen op de uitnodiging", "ask for a reply to the invitation"),
      overdue: Label("geen antwoord", "no reply")
    ) {
      $0.sentOn != nil && $0.reply == nil && $0.attended == nil ? $0.replyBy?.lastDay : nil
    })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label(
        "In een paar woorden: wie, en voor welke bijeenkomst",
        "In a few words: who, and for which meeting"),
      columns: [
        "titel uitnodiging", "naam uitnodiging", "uitnodiging", "invitation", "invitation title",
        "naam", "name",
      ])
    try field(
      &meeting, "meeting", "Bijeenkomst", "Meeting", [.column, .facet, .scope],
      inverse: Label("Uitgenodigd", "Invited"),
      columns: ["titel bijeenkomst", "naam bijeenkomst", "meeting title", "meeting name"])
    try field(
      &invitee, "invitee", "Wie", "Who", [.column, .facet, .sorted],
      columns: [
        "genodigde", "uitgenodigde", "uitgenodigd", "gast", "deelnemer", "persoon", "invited",
        "guest", "participant", "person",
      ])
    try field(
      &sentOn, "sentOn", "Verstuurd op", "Sent on", [.column, .sorted],
      columns: [
        "verstuurd", "verzonden", "verzonden op", "verzenddatum", "datum verstuurd",
        "datum uitnodiging", "sent", "date sent", "invitation date",
      ] + UsualColumns.date)
    try field(
      &replyBy, "replyBy", "Antwoord uiterlijk", "Reply by", [.sorted, .end],
      help: Label(
        "De laatste dag om te laten weten of iemand komt",
        "The last day to say whether somebody comes"),
      columns: [
        "antwoord voor", "aanmelden voor", "uiterste aanmelddatum", "aanmelden tot", "deadline",
        "reply before", "rsvp by",
      ])
    try field(
      &reply, "reply", "Antwoord", "Reply", [.state, .facet, .sorted],
      columns: ["reactie", "komt", "aangemeld", "rsvp", "response", "answer", "coming"])
    try field(
      &attended, "attended", "Was erbij", "Was there", .facet,
      columns: ["aanwezig", "aanwezigheid", "was aanwezig", "attendance", "present"])
    try field(
      &note, "note", "Opmerking", "Note", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "toelichting", "opmerkingen", "aantekeningen", "omschrijving", "description", "notes",
        "comment", "comments",
      ])
  }

  /// Who can be invited.
  public enum Invitee: ReferenceTargets {
    public static let codes = [
      Person.code, LearningNetwork.code, Project.code, Organisation.code,
    ]
  }

  public enum Reply: String, Choice {
    case coming, notComing, maybe

    public var label: Label {
      switch self {
      case .coming: Label("komt", "coming")
      case .notComing: Label("komt niet", "not coming")
      case .maybe: Label("misschien", "maybe")
      }
    }

    public var words: [String] {
      switch self {
      case .coming: ["ja", "aangemeld", "geaccepteerd", "yes", "accepted"]
      case .notComing: ["nee", "afgemeld", "verhinderd", "geweigerd", "no", "declined"]
      case .maybe: ["onder voorbehoud", "weet nog niet", "tentative"]
      }
    }

    public var tone: Tone? { self == .coming ? .good : nil }
  }
}
