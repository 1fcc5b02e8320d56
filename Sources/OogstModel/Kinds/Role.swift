/// What a person, or a group without names, does in a project, meeting, learning network or organisation.
public struct Role: Described {
  public var title = ""
  public var person: Reference<Person>?
  public var role: Category?
  public var at: AnyReference<Place>?
  public var people: Int?
  public var expertise = ""
  public var from: PartialDate?
  public var until: PartialDate?
  public var participation = Rows<Participation>()
  public var note = Prose()

  public init() {}

  public static let code = "ROL"
  public static let kind = makeKind("role", Label("rol", "role"), Label("rollen", "roles"))

  public static let rules = Rules<Role>(check: { role in
    Span.issues(from: role.from, to: role.until, at: untilField) + role.repeatedPhases
  })
  private static let untilField = field(\.until)
  private static let participationField = field(\.participation)

  /// A phase has one row: of two nobody knows which one counts.
  private var repeatedPhases: [Issue] {
    let phases = participation.rows.compactMap(\.phase)
    return Participation.ProjectPhase.allCases.filter { phase in
      phases.count { $0 == phase } > 1
    }.map { phase in
      Issue(
        Self.participationField,
        Label(
          "de fase \(phase.label.dutch) staat er meer dan een keer",
          "the phase \(phase.label.english) is there more than once"))
    }
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label(
        "Bijvoorbeeld: projectleider van Happy App", "For example: project leader of Happy App"),
      columns: ["titel rol", "naam rol", "rolnaam", "role title", "role name", "naam", "name"])
    try field(
      &person, "person", "Persoon", "Person", [.column, .facet],
      help: Label(
        "Laat dit leeg voor een rol van een team, zonder naam",
        "Leave this empty for a role of a team, without a name"),
      columns: ["naam persoon", "wie", "who", "person name"])
    try field(
      &role, "role", "Rol", "Role", [.column, .facet, .sorted],
      columns: ["soort rol", "type rol", "type", "soort", "role type", "type of role"])
    try field(
      &at, "at", "Bij", "At", [.facet, .scope],
      help: Label(
        "Het project, de bijeenkomst, het lerend netwerk of de organisatie",
        "The project, meeting, learning network or organisation"),
      inverse: Label("Wie doet wat", "Who does what"),
      columns: [
        "waar", "where", "project", "bijeenkomst", "meeting", "lerend netwerk", "learning network",
      ] + UsualColumns.organisation + UsualColumns.project)
    try field(
      &people, "people", "Aantal personen", "Number of people",
      help: Label(
        "Voor een rol van meer mensen zonder namen", "For a role of several people without names"),
      bounds: 1...1000,
      columns: ["aantal", "aantal mensen", "number of persons", "count"])
    try field(
      &expertise, "expertise", "Expertise", "Expertise", .searched,
      help: Label(
        "Waar deze mensen veel van weten. Zet hier geen gegevens van cliënten.",
        "What these people know much about. Put no data of clients here."),
      columns: ["deskundigheid", "expertises", "ervaring met", "field of expertise"])
    try field(&from, "from", "Van", "From", .sorted, columns: ["begin"] + UsualColumns.begins)
    try field(
      &until, "until", "Tot", "Until", [.sorted, .end],
      columns: ["einde", "ends"] + UsualColumns.ends)
    try field(
      &participation, "participation", "Participatie per fase", "Participation by phase",
      help: Label(
        "Hoeveel zeggenschap mensen hebben: gepland en in het echt",
        "How much say people have: as planned and as it was"),
      columns: ["participatie", "participatiematrix", "involvement matrix"])
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .searched],
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: UsualColumns.story)
  }

  /// Where somebody can have a role.
  public enum Place: ReferenceTargets {
    public static let codes = [
      Project.code, Meeting.code, LearningNetwork.code, Organisation.code,
    ]
  }

  /// What somebody is there for.
  public enum Category: String, Choice {
    case programmeStaff, projectLeader, teamMember, expertByExperience, implementationSpecialist,
      interviewer, networkCoach, panelMember, funder, stakeholder

    public var label: Label {
      switch self {
      case .programmeStaff: Label("programmamedewerker", "programme staff")
      case .projectLeader: Label("projectleider", "project leader")
      case .teamMember: Label("projectteamlid", "project team member")
      case .expertByExperience: Label("ervaringsdeskundige", "expert by experience")
      case .implementationSpecialist:
        Label("implementatiespecialist", "implementation specialist")
      case .interviewer: Label("gespreksvoerder", "interviewer")
      case .networkCoach: Label("netwerkbegeleider", "network coach")
      case .panelMember: Label("panellid", "panel member")
      case .funder: Label("financier of opdrachtgever", "funder or commissioner")
      case .stakeholder: Label("belanghebbende", "stakeholder")
      }
    }

    public var words: [String] {
      switch self {
      case .programmeStaff: ["programmamanager", "programme manager", "programme officer"]
      case .projectLeader: ["projectmanager", "project manager"]
      case .teamMember: ["teamlid", "projectlid"]
      case .interviewer: ["monitor"]
      case .networkCoach: ["begeleider lerend netwerk", "learning network coach"]
      case .panelMember: ["panellist"]
      case .funder: ["financier", "opdrachtgever", "subsidiegever", "commissioner"]
      case .expertByExperience, .implementationSpecialist, .stakeholder: []
      }
    }
  }
}
