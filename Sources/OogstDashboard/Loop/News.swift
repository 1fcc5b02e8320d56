import OogstModel

/// What was said: on the message lines now, and before, to be read again.
struct News: Sendable {
  private(set) var messages = Messages()
  /// Oldest first; a few.
  private var history: [String] = []
  /// Counts all news, also what is no longer kept.
  private var total = 0
  /// How far back the last reading of old news was.
  private var read = 0
  /// The message that says that work goes on, by its generation, for as long as it does.
  private var delay: Int?

  private static let most = 50

  /// A moment in what was said.
  struct Moment: Equatable, Sendable {
    var total: Int
    var generation: Int
  }

  var now: Moment { Moment(total: total, generation: messages.generation) }

  /// News since then; or old news that was asked for again.
  func said(since before: Moment) -> [String] {
    let fresh = Array(history.suffix(max(0, total - before.total)))
    if fresh.isEmpty, messages.generation != before.generation { return [messages.lines[0]] }
    return fresh
  }

  var last: String? { history.last }

  /// Whether news has the cursor.
  var hasCursor: Bool { messages.cursorLine != nil || messages.isOnHeading }

  /// News that answers a key: it takes the cursor, in every mode, until the next key.
  mutating func say(_ text: String, _ environment: Environment) {
    let text = Cleaning.line(text)
    keep(text)
    write(text, takesCursor: true, environment)
  }

  /// News that is a heading. In listening mode the cursor goes to the heading itself: written again on a message
  /// line it would be heard twice. One that is cut there is heard whole below.
  mutating func sayHeading(_ text: String, _ environment: Environment) {
    let fits = DisplayWidth.of(Cleaning.line(text)) <= environment.size.columns
    guard environment.settings.mode == .listening, fits else { return say(text, environment) }
    keep(text)
    clear()
    messages.generation += 1
    messages.isOnHeading = true
  }

  private mutating func keep(_ text: String) {
    history.append(text)
    total += 1
    if history.count > Self.most { history.removeFirst() }
    read = 0
  }

  /// The rest of news that did not fit; else the last news again, and the one before it when asked twice.
  mutating func again(_ environment: Environment) {
    guard messages.rest.isEmpty else {
      write(messages.rest, takesCursor: true, environment)
      return
    }
    let index = history.count - 1 - read
    guard history.indices.contains(index) else {
      let words = NewsWords(language: environment.language)
      write(history.isEmpty ? words.none : words.noneOlder, takesCursor: true, environment)
      read = 0
      return
    }
    write(history[index], takesCursor: true, environment)
    read += 1
  }

  /// The heading has the focus and must be heard: it is written again where it stands.
  mutating func rewriteHeading() {
    clear()
    messages.generation += 1
    messages.rewritesHeading = true
  }

  mutating func clear() {
    messages = Messages(typedLine: messages.typedLine, generation: messages.generation)
  }

  /// Away with what stands there, and a line left for what is typed: an empty one, since of *Zoek:* in place of
  /// *Zoekopdracht* a reader says only the colon.
  mutating func makeRoom() {
    let line = messages.lines[0].isEmpty ? 0 : 1
    clear()
    messages.turn = line
    messages.typedLine = line
  }

  /// Another command was given: the rest of long news is not wanted any more.
  mutating func forgetRest() { messages.rest = "" }

  /// A key was pressed: the cursor goes back to the focus.
  mutating func releaseCursor() {
    messages.cursorLine = nil
    messages.isOnHeading = false
    messages.rewritesHeading = false
  }

  /// Says that work goes on, once.
  mutating func sayDelay(_ environment: Environment) {
    guard delay == nil, !hasCursor else { return }
    write(environment.words.working, takesCursor: false, environment)
    delay = messages.generation
  }

  /// What was waited for is there: it stands in place of the message.
  mutating func endDelay() {
    guard let delay else { return }
    self.delay = nil
    if messages.generation == delay { clear() }
  }

  /// Writes beside a line in which text is typed, as far as it fits there; `once` only where it does not stand there
  /// already.
  mutating func writeBelow(_ text: String, once: Bool = false, _ environment: Environment) {
    guard environment.grid.messageRows > 1 else { return }
    let line = Wrapping.cut(Cleaning.line(text), width: environment.size.columns)
    if once, messages.lines.contains(line) { return }
    messages.turn = messages.typedLine
    write(line, takesCursor: false, environment)
  }

  /// Writes on the message lines in turn; what they cannot hold is kept, to be asked for.
  mutating func write(_ text: String, takesCursor: Bool, _ environment: Environment) {
    let grid = environment.grid
    let room = max(grid.messageRows, 1)
    let pieces = Wrapping.wrap(text, width: grid.size.columns)
    messages.generation += 1
    messages.rest = ""
    messages.isOnHeading = false
    let old = messages.lines
    messages.lines = ["", ""]
    if environment.settings.mode == .linear {
      messages.lines[0] = text
      return
    }
    if pieces.count > 1, room > 1 || takesCursor {
      let (shown, rest) = fit(text, pieces, room: room, environment)
      for (index, line) in shown.enumerated() { messages.put(line, on: index) }
      messages.rest = takesCursor ? rest : ""
      messages.turn = room - 1
      messages.cursorLine = takesCursor ? 0 : nil
      return
    }
    let line = room > 1 ? 1 - messages.turn : 0
    messages.put(pieces[0].text, on: line)
    // Words that only moved are not new to readers that compare screens: the same again stands beside itself.
    if room > 1, old[1 - line] == pieces[0].text { messages.lines[1 - line] = old[1 - line] }
    messages.turn = line
    messages.cursorLine = takesCursor ? line : nil
  }

  /// As many lines as there is room for, the last one with how to hear the rest, if there is any.
  private func fit(
    _ text: String, _ pieces: [Wrapping.Piece], room: Int, _ environment: Environment
  ) -> (shown: [String], rest: String) {
    guard pieces.count > room else { return (pieces.map(\.text), "") }
    let words = NewsWords(language: environment.language)
    let key = environment.keyName(.repeatNews)
    // In a narrow window words of the news go before those about the key.
    let long = words.more(key)
    let isShort = DisplayWidth.of(long) * 2 > environment.size.columns
    let sign = isShort ? words.shortMore(key) : long
    let last = String(text.dropFirst(pieces[room - 1].start))
    let columns = environment.size.columns
    let cut = Wrapping.wrap(last, width: max(columns - DisplayWidth.of(sign), columns / 2))
    let shown = pieces.prefix(room - 1).map(\.text) + [cut[0].text + sign]
    return (shown, cut.count > 1 ? String(last.dropFirst(cut[1].start)) : "")
  }
}

/// The two lines on which news is written, in turn.
public struct Messages: Equatable, Sendable {
  /// Always two.
  public internal(set) var lines: [String] = ["", ""]
  /// The line that has the cursor, while news waits for the next key.
  public internal(set) var cursorLine: Int?
  /// Whether the heading is the news, and has the cursor until the next key.
  public internal(set) var isOnHeading = false
  /// Whether the heading is written again, as it stands.
  public internal(set) var rewritesHeading = false
  /// The line that was written last; the next one goes on the other.
  var turn = 1
  /// The line in which text is typed, while it is.
  var typedLine = 0
  /// Counts what was written, so that the same words again are written again.
  public internal(set) var generation = 0
  /// The generation of each line.
  private(set) var generations = [0, 0]
  /// What of the last news did not fit.
  var rest = ""

  mutating func put(_ text: String, on line: Int) {
    lines[line] = text
    generations[line] = generation
  }
}

struct NewsWords: Bilingual {
  let language: Language

  var none: String { say("Er is nog geen nieuws.", "There is no news yet.") }
  var noneOlder: String { say("Er is geen ouder nieuws.", "There is no older news.") }

  /// Behind news that goes on.
  func more(_ key: String) -> String { say(" (\(key) leest verder)", " (\(key) reads on)") }
  func shortMore(_ key: String) -> String { say(" (\(key) verder)", " (\(key) more)") }
}
