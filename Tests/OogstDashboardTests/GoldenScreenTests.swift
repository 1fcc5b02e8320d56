import OogstDashboard
import OogstModel
import Testing

/// One moment of the program to look at.
struct Moment: CustomTestStringConvertible, Sendable {
  var name: String
  var screen: ScreenID = .overview
  var keys = ""
  var programme: RecordID?

  var testDescription: String { name }

  static let practice = RecordID(Programme.code, 3)

  static let all: [Moment] = [
    Moment(name: "overview-all"),
    Moment(name: "overview-one", programme: practice),
    Moment(name: "programmes", keys: "0"),
    Moment(name: "projects", screen: .projects, programme: RecordID(Programme.code, 1)),
    Moment(name: "lessons", screen: .lessons),
    Moment(name: "progress", screen: .progress),
    Moment(name: "round", screen: .progress, keys: "<Enter>", programme: practice),
    Moment(name: "everything", screen: .everything),
    Moment(name: "meetings", screen: .meetings, programme: practice),
    Moment(name: "themes", screen: .themesAndProducts, programme: practice),
    Moment(name: "implementation", screen: .implementation, programme: practice),
    Moment(name: "agenda", screen: .agenda, programme: practice),
    Moment(name: "meeting", keys: ":BIJ-5<Enter><PgDn>"),
    Moment(name: "project", keys: ":PRJ-8<Enter><PgDn>"),
    Moment(name: "hexagon", keys: ":HEX-1<Enter>"),
    Moment(name: "changes", keys: ":wijzigingen<Enter>"),
    Moment(name: "timeline", keys: ":tijdlijn<Enter>", programme: practice),
    Moment(name: "comparison", keys: ":PRJ-8<Enter>:vergelijk PRJ-9<Enter>"),
    Moment(name: "comparison-choice", keys: ":PRJ-8<Enter>="),
    Moment(name: "earlier", keys: ":PRJ-8<Enter>:op 1-6-2023<Enter>"),
    Moment(name: "earlier-choice", keys: ":PRJ-8<Enter>T"),
    Moment(name: "lessons-to-review", keys: ":nakijken<Enter>"),
    Moment(name: "case", keys: ":CAS-1<Enter><PgDn>"),
    Moment(name: "phase", keys: ":FAS-2<Enter><PgDn>"),
    Moment(name: "record", screen: .lessons, keys: "<Down><Enter>"),
    Moment(name: "record-in-full", screen: .lessons, keys: "<Down><Enter>v"),
    Moment(name: "search-typed", screen: .lessons, keys: "/ervarings"),
    Moment(name: "search-found", screen: .lessons, keys: "/ervarings<Enter>"),
    Moment(name: "search-nothing", screen: .lessons, keys: "/xyzzy<Enter>"),
    Moment(name: "facets", screen: .projects, keys: "f"),
    Moment(name: "facet-values", screen: .projects, keys: "f<Down><Down><Down><Enter>"),
    Moment(
      name: "filtered", screen: .projects, keys: "f<Down><Down><Down><Enter><Enter><Back>",
      programme: RecordID(Programme.code, 2)),
    Moment(name: "orders", screen: .projects, keys: "s"),
    Moment(name: "menu", screen: .projects, keys: "m"),
    Moment(name: "help", keys: "?"),
    Moment(name: "unknown-key", screen: .projects, keys: "Z"),
    Moment(name: "where", screen: .projects, keys: "<Down><Down>w"),
    Moment(name: "quit", keys: "q"),
    Moment(name: "form-new", screen: .lessons, keys: "a<PgUp>Wandel samen<Down>"),
    Moment(name: "form-choice", screen: .lessons, keys: "a<PgUp>Wandel<Tab><Tab><Enter><Down>"),
    Moment(name: "form-mistakes", screen: .lessons, keys: "a<PgUp><Down>x<F2>"),
    Moment(name: "form-mended", screen: .lessons, keys: "a<PgUp><Down>x<F2><Down><Enter>"),
    Moment(name: "form-change", screen: .projects, keys: "<Down>e"),
    Moment(name: "form-search", screen: .lessons, keys: "a<PgUp><Tab><Tab><Tab>oef<Enter>"),
    Moment(name: "form-left", screen: .lessons, keys: "a<PgUp>Wandel samen<Esc>"),
    Moment(name: "add", keys: "a"),
    Moment(name: "undo", keys: "u"),
  ]
}

@Suite struct GoldenScreenTests {
  @Test(arguments: Moment.all, [(24, 80), (12, 40)])
  func looksAndReadsAsRecordedInDutch(moment: Moment, size: (Int, Int)) async throws {
    var keys = try await Keys(
      screen: moment.screen, rows: size.0, columns: size.1, programme: moment.programme)
    await keys.type(moment.keys)
    try expectScreen(keys, named: "\(moment.name)-\(size.1)x\(size.0)")
  }

  @Test(arguments: Moment.all)
  func looksAndReadsAsRecordedInEnglish(moment: Moment) async throws {
    var keys = try await Keys(
      screen: moment.screen, language: .english, programme: moment.programme)
    await keys.type(moment.keys)
    try expectScreen(keys, named: "\(moment.name)-80x24-english")
  }

  @Test(arguments: Moment.all)
  func looksAndReadsAsRecordedInListeningMode(moment: Moment) async throws {
    var keys = try await Keys(
      screen: moment.screen, mode: .listening, programme: moment.programme)
    await keys.type(moment.keys)
    try expectScreen(keys, named: "\(moment.name)-80x24-listening")
  }

  @Test func aWideTerminalShowsTheRecordBesideTheList() async throws {
    var keys = try await Keys(screen: .lessons, rows: 30, columns: 140)
    await keys.type("<Down>")
    try expectScreen(keys, named: "lessons-140x30")
  }
}
