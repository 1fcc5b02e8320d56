import ArgumentParser
import Glibc
import OogstDashboard
import OogstModel
import OogstStore
import OogstTerminal

/// Opens the dashboard: on the full screen, or in lines where there is none.
struct DashboardStart {
  let options: DashboardOptions

  func run() throws {
    let isRestricted = options.restricted
    let surroundings = Surroundings(options.common, isRestricted: isRestricted)
    if isRestricted, options.common.database == nil, !options.common.example {
      throw surroundings.fail(surroundings.wording.restrictedWantsDatabase)
    }
    let store = try surroundings.openStore()
    defer { try? store.close() }
    let memory = options.memory(surroundings)
    var remembered = memory.read()
    // What was chosen in the example says nothing of a database of one's own.
    if surroundings.isExample { remembered.programme = nil }
    // One line of news, and how many more there are.
    var news = surroundings.problems.prefix(1).map {
      $0.text(isDutch: surroundings.language == .dutch)
        + surroundings.wording.moreProblems(surroundings.problems.count - 1)
    }
    if isRestricted, options.memory != nil, !memory.isUsable {
      news.append(surroundings.wording.memoryUnusable)
    }
    let look = look(surroundings, &news)
    let isLinear = isLinear(surroundings)
    let state = State(
      kinds: store.kinds, today: surroundings.today, isExample: surroundings.isExample,
      settings: settings(surroundings, remembered, look, isLinear: isLinear),
      screen: try firstScreen(surroundings),
      programme: try firstProgramme(surroundings, store) ?? remembered.programme,
      orders: remembered.orders)
    let practice = memory.without(programme: surroundings.isExample)
    if !isLinear {
      guard var loop = EventLoop(state, store: store, remember: { practice.write($0) }) else {
        throw surroundings.fail(surroundings.wording.noRoom)
      }
      if let size = CursesTerminal.likelySize { loop.begin(size) }
      do {
        let terminal = try CursesTerminal(
          theme: look, crashMessage: surroundings.wording.crashed, mayStop: !isRestricted)
        let status = loop.run(on: terminal, news: news)
        if status != 0 { throw ExitCode(status) }
        return
      } catch CursesTerminal.Trouble.noRoom {
        throw surroundings.fail(surroundings.wording.noRoom)
      } catch CursesTerminal.Trouble.unknownType {
        let type = Cleaning.short(surroundings.environment["TERM"] ?? "", most: 40)
        news.append(surroundings.wording.unknownTerminal(type))
      }
    }
    var linear = state
    linear.becomeLinear()
    let terminal = LinearTerminal(
      environment: surroundings.environment, crashMessage: surroundings.wording.crashed,
      mayStop: !isRestricted)
    do {
      try wait { [linear, news] in
        try await LinearLoop.run(linear, store: store, on: terminal, news: news) {
          practice.write($0)
        }
      }
    } catch let lost as OutputLost {
      throw surroundings.failure(lost)
    }
  }

  private func isLinear(_ surroundings: Surroundings) -> Bool {
    options.plain || surroundings.environment["OOGST_PLAIN"] == "1" || isatty(STDIN_FILENO) == 0
      || isatty(STDOUT_FILENO) == 0 || surroundings.environment["TERM"] == "dumb"
  }

  private func look(
    _ surroundings: Surroundings, _ news: inout [String]
  ) -> OogstTerminal.Theme {
    var chosen = OogstTerminal.Theme.standard
    if let name = options.theme ?? surroundings.configuration.theme, name != "standaard" {
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
      options.listen || surroundings.environment["OOGST_LISTEN"] == "1"
      || (configuration.listens ?? remembered.isListening)
    return Settings(
      language: surroundings.language,
      mode: isLinear ? .linear : listens ? .listening : .seeing,
      rowDetail: configuration.rowDetail ?? .short,
      highlight: configuration.highlight ?? look.highlight,
      textWidth: configuration.width ?? 72,
      keymap: configuration.keymap,
      showsSecondPane: configuration.showsSecondPane ?? true,
      namesPlaces: !surroundings.isRestricted)
  }

  private func firstScreen(_ surroundings: Surroundings) throws -> Command {
    guard let screen = options.screen else { return .overview }
    let screens: [Command] = [.overview, .projects, .lessons, .progress, .everything]
    if let command = screens.first(where: { $0.answers(to: screen) }) { return command }
    throw surroundings.fail(
      surroundings.wording.noSuchScreen(
        screen, screens.compactMap { surroundings.wording.words($0).first }))
  }

  private func firstProgramme(
    _ surroundings: Surroundings, _ store: SQLiteStore
  ) throws -> RecordID? {
    guard let programme = options.programme else { return nil }
    guard let id = RecordID(programme), id.kind == Programme.code,
      try wait(for: { try await !store.records([id]).isEmpty })
    else {
      throw surroundings.fail(surroundings.wording.noSuchRecord(programme))
    }
    return id
  }
}
