import Glibc
import OogstDashboard
import OogstModel
import OogstTerminal

/// Why output could not be written: the system's number for it.
struct OutputLost: Error {
  let number: Int32
  init(_ number: Int32) { self.number = number }

  /// Whether it is only that nobody reads any more.
  var hadEnough: Bool { number == EPIPE }
  var reason: String { String(cString: strerror(number)) }
}

/// The linear mode: a line in, lines out, until the input ends or the user leaves.
enum LinearLoop {
  /// Gives the state as it was at the end.
  static func run<S: Store>(
    _ state: State, store: S, on terminal: LinearTerminal, news: [String],
    remember: (Remembered) -> Void
  ) async throws(OutputLost) -> State {
    var session = Session(state, store)
    await session.send(.started)
    for text in news { await session.send(.say(text)) }
    // On a terminal whose line may break at any moment: the next start finds what was written before that.
    let isKept = terminal.isPrompting
    var kept = state.rememberedAtEnd
    func keep(_ what: Remembered) {
      guard isKept, what != kept else { return }
      kept = what
      remember(what)
    }
    var shown: Screen?
    var heard = state.saidSoFar
    var remembered = 0
    while !session.state.isFinished {
      let screen = session.screen
      let lines = Linear.change(
        from: shown, to: screen, news: session.state.said(since: heard))
      // Where nobody is asked, what the next line is for must be said all the same.
      let wanted = terminal.isPrompting ? nil : session.state.question
      guard terminal.write(lines + (wanted.map { [$0] } ?? [])) else { throw OutputLost(errno) }
      shown = screen
      heard = session.state.saidSoFar
      for what in session.remembered[remembered...] { remember(what) }
      remembered = session.remembered.count
      let now = session.state
      keep(now.rememberedPlace)
      // What does not fit before what is typed is given as a line of its own: else only its end would be seen.
      var asked = now.linePrompt
      if isKept, DisplayWidth.of(asked) > terminal.columns / 2 {
        guard terminal.write([asked]) else { throw OutputLost(errno) }
        asked = "> "
      }
      guard let line = terminal.read(prompt: asked, completions: now.completions) else {
        // A line that broke looks like the end of what is typed.
        if !terminal.isGone { keep(now.rememberedAtEnd) }
        return now
      }
      await session.send(.line(line))
      if !session.state.unkeptDrafts.isEmpty { await session.send(.keepDrafts) }
      await session.send(.settled)
    }
    keep(session.state.rememberedAtEnd)
    return session.state
  }
}
