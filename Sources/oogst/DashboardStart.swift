import ArgumentParser
import Glibc
import OogstDashboard
import OogstExport
import OogstModel
import OogstStore
import OogstTerminal

/// Opens the dashboard: on the full screen, or in lines where there is none.
struct DashboardStart {
  let options: DashboardOptions

  func run() throws {
    let isRestricted = options.restricted
    let process = ProcessEnvironment(options.common, isRestricted: isRestricted)
    if isRestricted, options.common.database == nil, !options.common.example {
      throw process.fail(process.words.restrictedWantsDatabase)
    }
    let store = try process.openStore()
    defer { try? store.close() }
    let memory = options.memory(process)
    var remembered = memory.read()
    // What was chosen in the example says nothing of a database of one's own.
    if process.isExample { remembered.programme = nil }
    var news: [String] = []
    if isRestricted, options.memory != nil, !memory.isUsable {
      news.append(process.words.memoryUnusable)
    }
    var problems = process.problems
    let look = look(process, remembered, &problems)
    let isLinear = isLinear(process)
    news = tell(problems, process, isLinear: isLinear) + news
    if options.begins { news.append(process.words.begun(process.databaseName)) }
    let state = State(
      kinds: store.kinds, today: process.today, isExample: process.isExample,
      settings: settings(process, remembered, look, isLinear: isLinear),
      screen: try firstScreen(process),
      programme: try firstProgramme(process, store) ?? remembered.programme,
      orders: remembered.orders, columns: remembered.columns,
      account: process.account,
      exporter: isRestricted ? nil : FileExporter(folder: process.exportFolder),
      themes: ThemeFile.names(process.environment), chosenTheme: remembered.theme,
      chosenLanguage: remembered.language,
      lastPlace: process.isExample ? nil : remembered.lastPlace,
      pinned: process.isExample ? [] : remembered.pinned,
      canCopy: !isRestricted && !Self.withoutClipboard.contains(process.environment["TERM"] ?? ""),
      author: process.author, host: process.host,
      drafts: process.isExample || options.readOnly
        ? nil : SQLiteDraftStore(beside: process.databasePath),
      isReadOnly: options.readOnly,
      run: String(UInt64.random(in: 0...UInt64.max), radix: 36),
      hasEditor: !isRestricted && TextEditor(process.environment) != nil,
      canBeginOwn: process.isExample && !isRestricted && !options.readOnly
        && NewDatabase(at: process.databasePath) != nil,
      lastVisit: process.isExample ? nil : remembered.lastVisit)
    let practice = memory.practising(process.isExample)
    // A script is no visit.
    defer { if isatty(STDIN_FILENO) == 1 { practice.noteVisit(at: time(nil)) } }
    if !isLinear {
      let refuses = refusesColours(process)
      let themes = process.environment
      guard
        var loop = EventLoop(
          state, store: store,
          theme: { name in
            let theme =
              name == "standaard" ? .standard : try? ThemeFile.theme(name, environment: themes)
            return refuses ? theme?.withoutColours : theme
          }, remember: { practice.write($0) })
      else {
        throw process.fail(process.words.noRoom)
      }
      if let size = CursesTerminal.likelySize { loop.begin(size) }
      do {
        let terminal = try CursesTerminal(
          theme: look, crashMessage: process.words.crashed, mayStop: !isRestricted)
        if let colours = terminal.lackingColours {
          news.insert(process.words.tooFewColours(colours, look.coloursNeeded), at: 0)
        }
        let status = loop.run(on: terminal, news: news)
        if status != 0 { throw ExitCode(status) }
        return loop.beginsOwn ? try beginOwn(process) : ()
      } catch CursesTerminal.Trouble.noRoom {
        throw process.fail(process.words.noRoom)
      } catch CursesTerminal.Trouble.unknownType {
        let type = Cleaning.short(process.environment["TERM"] ?? "", most: 40)
        news.append(process.words.unknownTerminal(type))
      }
    }
    var linear = state
    linear.becomeLinear()
    let terminal = LinearTerminal(
      environment: process.environment, crashMessage: process.words.crashed,
      mayStop: !isRestricted)
    do {
      let last = try wait { [linear, news] in
        try await LinearLoop.run(linear, store: store, on: terminal, news: news) {
          practice.write($0)
        }
      }
      if last.beginsOwn { try beginOwn(process) }
    } catch let lost as OutputLost {
      throw process.failure(lost)
    }
  }

  /// Makes a database of one's own where there was none, and opens the dashboard on it.
  private func beginOwn(_ process: ProcessEnvironment) throws {
    if let new = NewDatabase(at: process.databasePath) {
      do {
        _ = try new.make(process) { _ in }
      } catch let error as StoreError {
        throw process.fail(process.words.shared.failure(error))
      }
    }
    var own = options
    own.common.example = false
    own.programme = nil
    own.screen = nil
    own.begins = true
    try DashboardStart(options: own).run()
  }

  /// Types of terminals that have no clipboard to give anything to.
  private static let withoutClipboard: Set = ["linux", "vt100", "vt102", "vt220", "ansi", "cons25"]

  private func isLinear(_ process: ProcessEnvironment) -> Bool {
    options.plain || process.environment["OOGST_PLAIN"] == "1" || isatty(STDIN_FILENO) == 0
      || isatty(STDOUT_FILENO) == 0 || process.environment["TERM"] == "dumb"
  }

  private func look(
    _ process: ProcessEnvironment, _ remembered: Remembered, _ problems: inout [Problem]
  ) -> OogstTerminal.Theme {
    var chosen = OogstTerminal.Theme.standard
    let name = options.theme ?? remembered.theme ?? process.configuration.theme
    if let name, name != "standaard" {
      do {
        chosen = try ThemeFile.theme(name, environment: process.environment)
      } catch {
        problems.append(error)
      }
    }
    return refusesColours(process) ? chosen.withoutColours : chosen
  }

  private func refusesColours(_ process: ProcessEnvironment) -> Bool {
    process.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
  }

  /// As it was asked for now, else as it was chosen inside the program, else as the system has it.
  private func language(_ process: ProcessEnvironment, _ remembered: Remembered) -> Language {
    let isAsked = options.common.language != nil || process.environment["OOGST_LANGUAGE"] != nil
    return isAsked ? process.language : remembered.language ?? process.language
  }

  /// Every mistake of what the user wrote, as news. On a screen the first one is told last, so that it stands there; the
  /// key that repeats news goes on to the others.
  private func tell(
    _ problems: [Problem], _ process: ProcessEnvironment, isLinear: Bool
  ) -> [String] {
    let most = 20
    var texts = problems.prefix(most).map { $0.text(process.language) }
    if problems.count > most { texts.append(process.words.moreProblems(problems.count - most)) }
    guard !isLinear, texts.count > 1 else { return texts }
    let keymap = process.configuration.keymap
    let key = keymap.keys(for: .repeatNews).first.map { Words(process.language).name(of: $0) }
    texts[0] += " " + process.words.moreProblems(texts.count - 1, key: key)
    return texts.reversed()
  }

  private func settings(
    _ process: ProcessEnvironment, _ remembered: Remembered, _ look: OogstTerminal.Theme,
    isLinear: Bool
  ) -> Settings {
    let configuration = process.configuration
    let listens =
      options.listen || process.environment["OOGST_LISTEN"] == "1"
      || (configuration.listens ?? remembered.isListening)
    var settings = Settings(
      language: language(process, remembered),
      mode: isLinear ? .linear : listens ? .listening : .seeing,
      rowDetail: configuration.rowDetail ?? .short,
      highlight: configuration.highlight ?? look.highlight,
      textWidth: configuration.width ?? 72,
      keymap: configuration.keymap,
      showsSecondPane: configuration.showsSecondPane ?? true,
      takesMouse: configuration.takesMouse ?? false,
      namesPlaces: !process.isRestricted)
    settings.checks = configuration.checks
    return settings
  }

  private func firstScreen(_ process: ProcessEnvironment) throws -> ScreenID {
    guard let word = options.screen else { return .overview }
    let screens = ScreenTable.standard.roots
    if let screen = screens.first(where: { Command.screen($0.id).answers(to: word) }) {
      return screen.id
    }
    let words = CommandWords(process.language)
    throw process.fail(
      process.words.noSuchScreen(word, screens.map { words.word(.screen($0.id)) }))
  }

  private func firstProgramme(
    _ process: ProcessEnvironment, _ store: SQLiteStore
  ) throws -> RecordID? {
    guard let programme = options.programme else { return nil }
    guard let id = RecordID(programme), id.kind == Programme.code,
      try wait(for: { try await !store.records([id]).isEmpty })
    else {
      throw process.fail(process.words.shared.noSuchRecord(programme))
    }
    return id
  }
}
