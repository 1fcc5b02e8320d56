import Foundation
import Glibc
import OogstDashboard
import OogstModel
import OogstTerminal

/// Turns what happens into actions, one after another, and shows the screen after each burst.
///
/// It owns the state and the terminal, and runs on the main thread only. Work that takes time runs
/// elsewhere and leaves its outcome in the inbox.
struct EventLoop<S: Store> {
  let store: S
  let remember: @Sendable (Remembered) -> Void
  private let inbox: Inbox<Input>
  /// What is asked and not answered yet.
  private var tasks: [Request.Channel: (request: Request, task: Task<Void, Never>)] = [:]
  private var state: State
  private var hasBegun = false
  /// Whether a place is kept from the last time.
  private let hadPlace: Bool
  private let front = WorkThread()
  private let beside = WorkThread()
  private let back = WorkThread()
  private let aside = WorkThread()
  /// What can wait until the screen has been shown.
  private var later: [Request] = []
  private var toRemember: Remembered?
  private var mustRedraw = false
  /// What is to go to the clipboard.
  private var copied: [String] = []
  /// A text that waits for the user's own editor.
  private var toEdit: String?
  /// A theme that was chosen, until it is shown.
  private var theme: String?
  private let findTheme: @Sendable (String) -> OogstTerminal.Theme?
  /// The store's change token, as it was before anything that is shown was read.
  private var token: Int?
  /// As it was read last.
  private var revision: Int?

  /// Nil when the system gives no more open files.
  init?(
    _ state: State, store: S, theme: @escaping @Sendable (String) -> OogstTerminal.Theme?,
    remember: @escaping @Sendable (Remembered) -> Void
  ) {
    guard let inbox = Inbox<Input>() else { return nil }
    self.inbox = inbox
    self.state = state
    hadPlace = state.hasPlaceOfLastTime
    self.store = store
    findTheme = theme
    self.remember = remember
  }

  /// Whether it ended to begin an administration of one's own.
  var beginsOwn: Bool { state.beginsOwn }

  /// How long anything may go without an answer before the screen says that work goes on.
  private static var patience: Duration { .milliseconds(150) }
  /// How long what is typed may be lost when the program is killed, with what it takes to keep it: a second.
  private static var draftPatience: Duration { .milliseconds(700) }

  /// Asks for the first screen, in the size that the terminal will probably have: the store answers while
  /// the terminal is made ready.
  mutating func begin(_ size: Size) {
    send(.resized(size))
    begin()
  }

  private mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    token = store.changeToken()
    send(.started)
  }

  /// Runs until the user leaves; gives the exit status.
  mutating func run(on terminal: consuming CursesTerminal, news: [String]) -> Int32 {
    if state.size != terminal.size || !hasBegun {
      send(.resized(terminal.size))
      begin()
    }
    var news = news
    // Until when what happened may wait for its answer to be shown; nil when all of it was shown.
    var deadline: ContinuousClock.Instant? = .now + Self.patience
    // Until when what was typed in a form may wait to be kept; nil when nothing waits.
    var draftDeadline: ContinuousClock.Instant?
    // Whether anybody changed anything is asked when the answer to a key stands.
    var hadKey = false
    defer {
      state.keepDraftsNow()
      writeMemory()
    }
    while !state.isFinished {
      let isLate = deadline.map { $0 <= .now } ?? false
      if isLate || !state.awaitsAnswer {
        if isLate { send(.delayed) }
        if mustRedraw { terminal.forget() }
        mustRedraw = false
        if let text = toEdit, let editor = TextEditor(ProcessInfo.processInfo.environment) {
          toEdit = nil
          let edited = terminal.lend { editor.edit(text) }
          send(.resized(terminal.size))
          send(.edited(edited))
        }
        for text in copied { terminal.copy(text) }
        copied = []
        let isSeeing = state.settings.mode == .seeing
        terminal.wheel(isSeeing)
        terminal.paste(isSeeing)
        terminal.mouse(isSeeing && state.settings.takesMouse)
        if let name = theme, let look = findTheme(name) { _ = terminal.use(look) }
        theme = nil
        terminal.show(Panes.draw(Dashboard.view(state)))
        deadline = nil
        doWhatWaited()
        if hadKey, !state.awaitsAnswer {
          hadKey = false
          send(.settled)
        }
      }
      if !state.awaitsAnswer, !news.isEmpty {
        send(.say(news.removeFirst()))
        continue
      }
      if state.unkeptDrafts.isEmpty {
        draftDeadline = nil
      } else if draftDeadline == nil {
        draftDeadline = .now + Self.draftPatience
      }
      let next = [deadline, draftDeadline].compactMap(\.self).min()
      let inputs = terminal.wait(for: inbox.wake, timeout: Self.milliseconds(until: next))
      if let due = draftDeadline, due <= .now {
        draftDeadline = nil
        send(.keepDrafts)
      }
      // What comes in one stream may be a paste of which the terminal says nothing.
      send(.burst(inputs.count))
      for input in inputs {
        switch input {
        case .key(let key):
          if !hadKey, token == nil || store.changeToken() != token { send(.mayHaveChanged) }
          hadKey = true
          send(.pressed(key))
        case .pasted(let text):
          hadKey = true
          send(.pasted(text))
        case .clicked(let row, let column):
          hadKey = true
          send(.pointed(row: row, column: column))
        case .wheel(let step):
          hadKey = true
          for _ in 0..<3 { send(.command(step < 0 ? .up : .down)) }
        case .resized(let size): send(.resized(size))
        case .woken: for input in inbox.take() { send(input) }
        case .redraw:
          terminal.forget()
          send(.resized(terminal.size))
        case .timeout: break
        case .closed(let signal):
          // The line broke: the next start can go on from here. Ctrl-C is a way to leave.
          toRemember = signal == SIGINT ? state.rememberedAtEnd : state.rememberedPlace
          return signal == 0 ? 0 : 128 + signal
        }
      }
      // Keys that come meanwhile do not put it off.
      if deadline == nil, inputs != [.timeout] { deadline = .now + Self.patience }
    }
    // Nothing that still goes on is waited for.
    for (_, task) in tasks.values { task.cancel() }
    // Who leaves has nothing to go back to.
    if toRemember == nil, hadPlace { toRemember = state.rememberedAtEnd }
    return 0
  }

  /// As the terminal's wait takes it: -1 waits without end.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, attoseconds) = (ContinuousClock.Instant.now.duration(to: deadline)).components
    return Int32(clamping: max(seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1, 0))
  }

  /// Whether anyone may have written since this was asked last.
  private mutating func mayHaveChanged() -> Bool {
    let before = token
    token = store.changeToken()
    return token == nil || token != before
  }

  private mutating func send(_ input: Input) {
    switch input {
    case .answered(let request, let answer):
      forget(request)
      if case .number(let number) = answer, request.channel.purpose == .revision {
        revision = number
      }
    case .failed(let request, _): forget(request)
    default: break
    }
    for effect in Dashboard.reduce(&state, input) {
      switch effect {
      case .remember(let what): toRemember = what
      case .theme(let name): theme = name
      case .redraw: mustRedraw = true
      case .copy(let text): copied.append(text)
      case .edit(let text): toEdit = text
      case .cancel(let channel):
        later.removeAll { $0.channel == channel }
        tasks.removeValue(forKey: channel)?.task.cancel()
      case .ask(let request) where request.channel.purpose == .revision:
        // Every screen compares it with its own: one below may be older than the one on top.
        if !mayHaveChanged(), let revision {
          send(.checked(revision: revision))
        } else {
          ask(request)
        }
      case .ask(let request) where request.canWait: later.append(request)
      case .ask(let request): ask(request)
      }
    }
  }

  private mutating func forget(_ request: Request) {
    if tasks[request.channel]?.request == request { tasks[request.channel] = nil }
  }

  private mutating func doWhatWaited() {
    writeMemory()
    for request in later { ask(request) }
    later = []
  }

  private mutating func writeMemory() {
    if let toRemember { remember(toRemember) }
    toRemember = nil
  }

  private mutating func ask(_ request: Request) {
    tasks[request.channel]?.task.cancel()
    let task = Self.task(
      request, store, state.environment, inbox, on: thread(for: request.channel.purpose))
    tasks[request.channel] = (request, task)
  }

  /// A page waits neither for a count nor for the thread of what stands beside it.
  private func thread(for purpose: Request.Purpose) -> WorkThread {
    switch purpose {
    case .rows, .page: front
    case .more, .preview, .revision, .programme, .filter, .view, .save, .draft: beside
    case .total, .position, .edges, .searchReady: back
    case .export: aside
    }
  }

  /// Static and so of no actor: a task that belonged to the main actor would never run while the main
  /// thread waits for a key.
  ///
  /// What was called off, or had its place taken, ends without a word: the reducer does not wait for it.
  private static func task(
    _ request: Request, _ store: S, _ environment: OogstDashboard.Environment,
    _ inbox: Inbox<Input>, on thread: WorkThread
  ) -> Task<Void, Never> {
    Task.detached(executorPreference: thread) {
      do throws(StoreError) {
        let answer = try await request.ask.answer(from: store, in: environment)
        if !Task.isCancelled { inbox.post(.answered(request, answer)) }
      } catch {
        if !Task.isCancelled { inbox.post(.failed(request, error)) }
      }
    }
  }
}
