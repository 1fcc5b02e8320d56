import ArgumentParser
import Glibc
import OogstDashboard
import OogstModel
import OogstStore
import OogstTerminal

/// The full screen, or lines where there is none: what `oogst` does when nothing else is asked.
struct DashboardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard; the same as oogst alone.",
    aliases: ["bladeren"])

  @OptionGroup var options: Options

  @Flag(help: "Listening mode: for who works with speech or braille.")
  var listen = false

  @Flag(help: "Lines of text instead of a full screen.")
  var plain = false

  @Option(help: "The screen to begin with: overzicht, projecten, lessen, voortgang, alles.")
  var screen: String?

  @Option(help: "Work in one programme, such as PRG-1.")
  var programme: String?

  @Option(help: "The theme: standaard, contrast, mono, or a file.")
  var theme: String?

  func run() async throws {
    let surroundings = Surroundings(options)
    let store = try await surroundings.openStore()
    var remembered = surroundings.memory.read()
    // What was chosen in the example says nothing of a database of one's own.
    if surroundings.isExample { remembered.programme = nil }
    // One line of news, and how many more there are.
    var news = surroundings.problems.prefix(1).map {
      $0.text(isDutch: surroundings.language == .dutch)
        + surroundings.wording.moreProblems(surroundings.problems.count - 1)
    }
    let look = look(surroundings, &news)
    let isLinear = isLinear(surroundings)
    let state = State(
      kinds: store.kinds, today: surroundings.today, isExample: surroundings.isExample,
      settings: settings(surroundings, remembered, look, isLinear: isLinear),
      screen: try firstScreen(surroundings),
      programme: try await firstProgramme(surroundings, store) ?? remembered.programme,
      orders: remembered.orders)
    let memory = surroundings.memory.without(programme: surroundings.isExample)
    if !isLinear {
      let crashMessage = surroundings.wording.crashed
      let status = await MainActor.run { [news] in
        Self.fullScreen(state, store, look, news, memory, crashMessage)
      }
      if let status {
        if status != 0 { throw ExitCode(status) }
        return
      }
      news.append(surroundings.wording.unknownTerminal(surroundings.environment["TERM"] ?? ""))
    }
    var linear = state
    linear.becomeLinear()
    let terminal = LinearTerminal(environment: surroundings.environment)
    await LinearLoop.run(linear, store: store, on: terminal, news: news) { memory.write($0) }
  }

  /// Runs on the main thread, which waits for keys; nil when the terminal's type is not known.
  @MainActor private static func fullScreen(
    _ state: State, _ store: SQLiteStore, _ look: OogstTerminal.Theme, _ news: [String],
    _ memory: Memory, _ crashMessage: String
  ) -> Int32? {
    guard let terminal = CursesTerminal(theme: look, crashMessage: crashMessage) else { return nil }
    var loop = EventLoop(state, store: store) { memory.write($0) }
    return loop.run(on: terminal, news: news)
  }

  private func isLinear(_ surroundings: Surroundings) -> Bool {
    plain || surroundings.environment["OOGST_PLAIN"] == "1" || isatty(STDIN_FILENO) == 0
      || isatty(STDOUT_FILENO) == 0 || surroundings.environment["TERM"] == "dumb"
  }

  private func look(
    _ surroundings: Surroundings, _ news: inout [String]
  ) -> OogstTerminal.Theme {
    var chosen = OogstTerminal.Theme.standard
    if let name = theme ?? surroundings.configuration.theme, name != "standaard" {
      do {
        chosen = try ThemeFile.theme(name, environment: surroundings.environment)
      } catch {
        news.append(error.text(isDutch: surroundings.language == .dutch))
      }
    }
    let refuses = surroundings.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return refuses ? chosen.withoutColours : chosen
  }

  private func settings(
    _ surroundings: Surroundings, _ remembered: Remembered, _ look: OogstTerminal.Theme,
    isLinear: Bool
  ) -> Settings {
    let configuration = surroundings.configuration
    let listens =
      listen || surroundings.environment["OOGST_LISTEN"] == "1"
      || (configuration.listens ?? remembered.isListening)
    return Settings(
      language: surroundings.language,
      mode: isLinear ? .linear : listens ? .listening : .seeing,
      rowDetail: configuration.rowDetail ?? .short,
      highlight: configuration.highlight ?? look.highlight,
      textWidth: configuration.width ?? 72,
      keymap: configuration.keymap,
      showsSecondPane: configuration.showsSecondPane ?? true)
  }

  private func firstScreen(_ surroundings: Surroundings) throws -> Command {
    guard let screen else { return .overview }
    let screens: [Command] = [.overview, .projects, .lessons, .progress, .everything]
    if let command = screens.first(where: { $0.answers(to: screen) }) { return command }
    throw surroundings.fail(
      surroundings.wording.noSuchScreen(
        screen, screens.compactMap { surroundings.wording.words($0).first }))
  }

  private func firstProgramme(
    _ surroundings: Surroundings, _ store: SQLiteStore
  ) async throws -> RecordID? {
    guard let programme else { return nil }
    guard let id = RecordID(programme), id.kind == Programme.code,
      try await !store.records([id]).isEmpty
    else {
      throw surroundings.fail(surroundings.wording.noSuchRecord(programme))
    }
    return id
  }
}
