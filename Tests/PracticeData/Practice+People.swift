/// Who takes part: people, and the roles that they or groups without names have.
extension Practice {
  func personCells(_ number: Int) -> [String] {
    var numbers = numbers(.person, number)
    let name =
      numbers.pick(["A", "B", "C", "D", "F", "H", "J", "K", "M", "R", "S", "T"]) + ". "
      + numbers.pick(["", "", "", "van ", "de ", "van der "])
      + capitalised(vocabulary.telling(&numbers))
    let basis = numbers.pick([
      "consent", "consent", "agreement", "publicTask", "legitimateInterest", "",
    ])
    let known = PracticeDay.between(PracticeDay(2021, 1, 1), .today, &numbers)
    return [
      "PER-\(number)", name, numbers.pick(Self.functions), any(.organisations, &numbers),
      basis,
      basis == "consent" ? known.text : "", (known + 4 * 336 + numbers.below(336)).text,
    ]
  }

  func roleCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.roles, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let (role, name) = numbers.pick(Self.roles)
    let isGroup = role == "expertByExperience" || role == "stakeholder"
    let from = pastDay(in: project, &numbers)
    let until = PracticeDay.between(from, max(from, PracticeDay(project.ends)), &numbers)
    let place = placeOfRole(role, origin, &numbers)
    let isOfProject = place.hasPrefix("PRJ")
    return [
      "ROL-\(number)", name + (isOfProject ? " van " + project.title : " bij " + title(&numbers)),
      isGroup ? "" : any(.persons, &numbers), role, place,
      isGroup ? "\(2 + numbers.below(7))" : "", numbers.pick(Self.topics + ["", "", ""]),
      from.text, numbers.below(3) == 0 ? "" : until.text,
      isOfProject ? participation(isOver: until < .today, &numbers) : "",
      sentences(10, if: numbers.below(2) == 0, &numbers),
    ]
  }

  private func placeOfRole(
    _ role: String, _ origin: PracticeOrigin, _ numbers: inout RandomNumbers
  ) -> String {
    switch role {
    case "programmeStaff", "funder": any(.organisations, &numbers)
    case "interviewer", "panelMember": any(.meetings, &numbers)
    case "networkCoach": any(.networks, &numbers)
    default: PracticeFile.projects.id(origin.project)
    }
  }

  /// One row for each phase up to where it came; what came of the last is known of what is over.
  private func participation(isOver: Bool, _ numbers: inout RandomNumbers) -> String {
    let phases = ["preparation", "execution", "useOfResults"]
    let last = numbers.below(3)
    return table(
      (0...last).map { phase in
        tableRow([
          ("phase", phases[phase]), ("planned", numbers.pick(Self.levels)),
          ("actual", phase < last || isOver ? numbers.pick(Self.levels) : ""),
          ("note", numbers.below(4) == 0 ? remark(&numbers) : ""),
        ])
      })
  }

  private static let roles = [
    ("projectLeader", "Projectleider"), ("projectLeader", "Projectleider"),
    ("teamMember", "Teamlid"), ("teamMember", "Teamlid"),
    ("expertByExperience", "Ervaringsdeskundigen"), ("expertByExperience", "Ervaringsdeskundigen"),
    ("implementationSpecialist", "Implementatiespecialist"), ("stakeholder", "Belanghebbenden"),
    ("programmeStaff", "Programmamedewerker"), ("interviewer", "Gespreksvoerder"),
    ("networkCoach", "Netwerkbegeleider"), ("panelMember", "Panellid"), ("funder", "Financier"),
  ]
  private static let levels = [
    "listener", "coThinker", "adviser", "adviser", "partner", "director",
  ]

  /// Without what is personal: an import leaves that out unless told otherwise.
  static let personHeader = [
    "oogst_id", "name", "function", "organisation", "basis", "consentOn", "keepUntil",
  ]
  static let roleHeader = [
    "oogst_id", "title", "person", "role", "at", "people", "expertise", "from", "until",
    "participation", "note",
  ]
}
