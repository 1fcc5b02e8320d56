import OogstModel

struct OverviewWords: Bilingual {
  let language: Language

  func name(_ scope: String, isExample: Bool) -> String {
    let example = isExample ? say(" Voorbeeld.", " Example.") : ""
    return say("Overzicht, \(scope).", "Overview, \(scope).") + example
  }

  func linearWelcome(_ help: String) -> String {
    say("Typ een nummer, een opdracht of \(help).", "Type a number, a command or \(help).")
  }
  var aboutProgramme: String { say("Over dit programma", "About this programme") }
  var attention: String { say("Wat aandacht vraagt", "What needs attention") }
  var nothingUrgent: String { say("Niets vraagt nu aandacht.", "Nothing needs attention now.") }

  /// *Sinds uw vorige bezoek: 12 wijzigingen, door jansen en 2 anderen*.
  func changes(_ changes: ChangesSince) -> String {
    let count = counted(
      changes.count, ("wijziging", "wijzigingen"), ("change", "changes"))
    let first = changes.people.first.map(Cleaning.line) ?? ""
    let others = changes.people.count - 1
    let more =
      others > 0
      ? say(
        " en \(number(others)) \(others == 1 ? "ander" : "anderen")",
        " and \(number(others)) \(others == 1 ? "other" : "others")") : ""
    let who = first.isEmpty ? "" : say(", door ", ", by ") + first + more
    let least = changes.isMore ? say("meer dan ", "more than ") : ""
    return say("Sinds uw vorige bezoek: ", "Since your last visit: ") + least + count + who
  }
  private static let mostKinds = 3

  /// *14 dingen in de agenda zijn te laat: 5 acties, 1 les.*
  func late(_ count: Int, _ kinds: [(kind: Kind, count: Int)]) -> String {
    let all = counted(
      count, ("ding in de agenda is te laat", "dingen in de agenda zijn te laat"),
      ("thing in the agenda is overdue", "things in the agenda are overdue"))
    let most = kinds.enumerated().sorted { (-$0.1.count, $0.0) < (-$1.1.count, $1.0) }
      .prefix(Self.mostKinds)
    var each = most.map { _, one in
      say(
        "\(number(one.count)) bij \(one.kind.plural[language])",
        "\(number(one.count)) for \(one.kind.plural[language])")
    }
    let rest = count - most.reduce(0) { $0 + $1.element.count }
    if !each.isEmpty, rest > 0 {
      each.append(say("\(number(rest)) bij andere", "\(number(rest)) for others"))
    }
    return each.isEmpty ? all : all + ": " + each.joined(separator: ", ")
  }

  func overdueConversations(_ count: Int) -> String {
    counted(
      count, ("gesprek had al gevoerd moeten zijn", "gesprekken hadden al gevoerd moeten zijn"),
      (
        "conversation should have taken place by now",
        "conversations should have taken place by now"
      ))
  }

  func roundNotFedBack(_ round: String) -> String {
    say(
      "\(round) is afgelopen en nog niet teruggekoppeld",
      "\(round) has ended and was not reported back yet"
    )
  }

  func stalledProjects(_ count: Int) -> String {
    counted(
      count, ("project staat stil", "projecten staan stil"),
      ("project is at a standstill", "projects are at a standstill"))
  }

  var manyStalled: String {
    say("Honderden projecten staan stil", "Hundreds of projects are at a standstill")
  }

  var newestLessons: String { say("Nieuwste lessen", "Newest lessons") }
  func allLessons(_ count: Int) -> String {
    say("Alle \(number(count)) lessen", "All \(number(count)) lessons")
  }

  var themes: String { say("Thema's", "Themes") }

  func size(of theme: String, _ projects: Int, _ lessons: Int) -> String {
    var parts: [String] = []
    if projects > 0 { parts.append(Words(language).projects(projects)) }
    if lessons > 0 { parts.append(counted(lessons, ("les", "lessen"), ("lesson", "lessons"))) }
    return theme + ": " + parts.joined(separator: ", ")
  }

  var noProgrammes: String {
    say(
      "Er zijn nog geen programma's. Uit een bestand kan ook: oogst importeer BESTAND.csv --als programma.",
      "There are no programmes yet. From a file works, too: oogst import FILE.csv --as programme.")
  }

  var programmeIsGone: String {
    say("Dit programma is intussen weggegooid.", "This programme was removed meanwhile.")
  }
  var allProgrammes: String { say("Naar alle programma's", "To all programmes") }
  var beginOwn: String {
    say("Begin een eigen administratie", "Begin an administration of your own")
  }
  var addProject: String { say("Voeg een project toe", "Add a project") }
  var addRound: String { say("Voeg een meting toe", "Add a round") }
  var addProgramme: String { say("Voeg een programma toe", "Add a programme") }

  func exampleToday(_ date: String) -> String {
    say("In het voorbeeld is het vandaag \(date).", "In the example today is \(date).")
  }

  var ownData: String {
    say(
      "Begin met eigen gegevens: oogst importeer BESTAND.csv --als projecten",
      "Begin with your own data: oogst import FILE.csv --as projects")
  }

  var nextDate: String { say("Eerstvolgende datum", "Next date") }
  var coming: String { say("Wat komt eraan", "What is coming") }
  var wholeAgenda: String { say("Alles in de agenda", "All of the agenda") }

  func phase(_ name: String, until date: String?) -> String {
    say("Fase: \(name)", "Phase: \(name)")
      + (date.map { say(", tot \($0)", ", until \($0)") } ?? "")
  }

  func phaseBegins(_ name: String, _ date: String, _ status: String?) -> String {
    say("Volgende fase: \(name), vanaf \(date)", "Next phase: \(name), from \(date)")
      + (status.map { ", " + $0 } ?? "")
  }

  /// How many have another answer than those that are listed, and how many answers that are.
  func others(_ count: Int, _ projects: Int) -> String {
    counted(count, ("andere", "andere"), ("other", "others")) + ": "
      + Words(language).projects(projects)
  }

  func programmes(_ count: Int) -> String {
    say("Alle \(number(count)) programma's", "All \(number(count)) programmes")
  }
}
