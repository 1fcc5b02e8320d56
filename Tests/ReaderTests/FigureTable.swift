/// The figures of one setting, and by name what was missed.
struct FigureTable {
  let setting: Setting
  let outcome: Measurement.Outcome

  private var isListening: Bool { setting.mode == .listening }
  private var readers: [ScreenReader] { [.yasr, .fenrir, .brltty] }

  private func runs(_ reader: ScreenReader) -> [Run] {
    outcome.runs.filter { $0.reader == reader }
  }

  /// The median of a reader's runs.
  private func median(_ reader: ScreenReader, _ value: (Run) -> Double?) -> Double? {
    runs(reader).compactMap(value).median
  }

  var lines: [String] {
    [setting.name] + outcome.leftOut.map { "  left out: " + $0 } + figures.map(\.line)
      + missedEvents + symbols + [""]
  }

  var figures: [Figure] {
    cursorFigures + shareFigures + brailleFigures + eventFigures + placeFigures + quietFigures
  }

  private var cursorFigures: [Figure] {
    let all = outcome.runs.flatMap(\.records)
    return [
      .part(
        "cursor visible and at the start of the focus, every step", .atLeast(100),
        all.part(where: \.isCursorAtStart))
    ]
  }

  private func share(_ name: String, _ bar: Figure.Bar, _ of: (Run) -> [Record]) -> [Figure] {
    readers.map { reader in
      .part("\(name): \(reader.rawValue)", bar, median(reader) { of($0).map(\.share).mean })
    }
  }

  private func meanAndWorst(
    _ name: String, _ mean: Double, _ worst: Double, _ of: (Run) -> [Record]
  ) -> [Figure] {
    let shares = readers.compactMap { reader in median(reader) { of($0).map(\.share).mean } }
    return share(name, .none, of) + [
      .part("\(name): mean", .atLeast(mean), shares.mean),
      .part("\(name): worst", .atLeast(worst), shares.min()),
    ]
  }

  private var shareFigures: [Figure] {
    let repaints = share("share on keys that repaint", .none) { $0.repaints }
    guard isListening else {
      return meanAndWorst("share on Up and Down", 75, 45) { $0.moves }
        + share("share at the edge", .none) { $0.edges }
        + share("share on other moves", .none) { $0.jumps } + repaints
    }
    return share("share on Up and Down", .atLeast(95)) { $0.moves }
      + [ScreenReader.yasr, .fenrir].map { reader in
        .part(
          "share at the edge: \(reader.rawValue)", .atLeast(90),
          median(reader) { $0.edges.map(\.share).mean })
      } + meanAndWorst("share on other moves", 93, 75) { $0.jumps } + repaints
  }

  private var brailleFigures: [Figure] {
    let runs = runs(.brltty)
    let moves = runs.flatMap { $0.moves + $0.jumps }
    return [
      .part("item in the 40 cells", .atLeast(100), moves.part(where: \.isInBraille)),
      .part(
        "row in the 40 cells at the edge", .atLeast(100),
        runs.flatMap(\.edges).part(where: \.isInBraille)),
      .part(
        "row in the 40 cells after a repaint", .none,
        runs.flatMap(\.repaints).part(where: \.isInBraille)),
    ]
  }

  private var eventFigures: [Figure] {
    let bars: [(ScreenReader, Figure.Bar)] = [
      (.yasr, .atLeast(100)), (.fenrir, .atLeast(100)), (.brltty, .none),
    ]
    return bars.map { reader, bar in
      .part(
        "events spoken: \(reader.rawValue)", bar,
        median(reader) { $0.events.part(where: \.isEventSpoken) })
    } + [
      .part(
        "events in the 40 cells", .atLeast(isListening ? 100 : 60),
        runs(.brltty).flatMap(\.events).part(where: \.isEventInBraille))
    ]
  }

  /// What answers a key must not come behind what is painted anew with it.
  private var placeFigures: [Figure] {
    let bars: [(ScreenReader, Figure.Bar)] = [(.yasr, .atMost(200)), (.fenrir, .atMost(200))]
    return bars.map { reader, bar in
      .number(
        "characters said before the news, at most: \(reader.rawValue)",
        isListening ? bar : .none,
        median(reader) { $0.events.compactMap(\.lead).max().map(Double.init) }.map(Int.init))
    }
      + readers.map { reader in
        .part(
          "Left and Right spelled: \(reader.rawValue)", .atLeast(100),
          median(reader) { $0.spelled.part(where: \.isSpelled) })
      }
      + [ScreenReader.yasr, .fenrir].map { reader in
        .number(
          "characters said beside a typed letter: \(reader.rawValue)",
          // For who looks, the list follows what is typed.
          isListening ? .atMost(0) : .none,
          runs(reader).flatMap(\.letters).map(\.saidBesideTheLetter).max())
      }
  }

  private var quietFigures: [Figure] {
    let idle = outcome.runs.flatMap(\.idle)
    let moves = outcome.runs.flatMap(\.moves)
    let atStart = runs(.yasr).compactMap(\.charactersBeforeTheFirstRow).max()
    let listened = runs(.yasr) + runs(.fenrir)
    return [
      .number("idle: characters said", .atMost(0), idle.map(\.saidText.count).max()),
      .number("idle: bytes", .atMost(0), idle.map(\.moment.bytes).max()),
      .number(
        "bytes for Up and Down, at most", .atMost(isListening ? 12 : 130),
        moves.map(\.moment.bytes).max()),
      .number("characters said before the first row: yasr", .atMost(120), atStart),
      .number(
        "symbols said", .atMost(0),
        listened.isEmpty
          ? nil : listened.flatMap(\.records).map { Matching.symbols(in: $0.saidText) }.reduce(0, +)
      ),
    ]
  }

  /// An event is listed when a run missed it, with what was said in its place.
  private var missedEvents: [String] {
    readers.flatMap { reader in
      var told: Set<String> = []
      return runs(reader).flatMap(\.events).compactMap { record -> String? in
        guard let name = record.eventName, !record.isEventSpoken, told.insert(name).inserted else {
          return nil
        }
        let wanted = record.eventText ?? "not on the screen as expected"
        return "  missed by \(reader.rawValue): \(name) (\(record.step.name)), wanted: "
          + "\(wanted.prefix(60)), said: \(shortened(record.moment.said))"
      }
    }
  }

  private var symbols: [String] {
    var told: Set<String> = []
    return (runs(.yasr) + runs(.fenrir)).flatMap(\.records).flatMap(\.moment.said).compactMap {
      guard Matching.symbols(in: $0) > 0, told.count < 10, told.insert($0).inserted else {
        return nil
      }
      return "  symbols in: \($0.prefix(160))"
    }
  }

  private func shortened(_ said: [String]) -> String {
    said.isEmpty ? "nothing" : String(said.joined(separator: " / ").prefix(160))
  }
}
