import OogstModel

/// The columns of a section of a page for who looks: labels, values, figures by their ends, bars.
///
/// A bar comes last on its row and is blanks that stand out: readers pass it over, and braille shows nothing
/// (`accessibility`, and what was measured of bars under readers).
struct PageColumns {
  private let width: Int
  /// The widest that a paragraph is wrapped to.
  private let textWidth: Int
  private let language: Language
  /// Where values begin; 0 where no label leaves room for one.
  private var valueStart = 0
  private var figures: Figures?
  /// Cells of the bars with parts, all of the same length.
  private let partsWidth: Int

  /// Where figures stand, and bars.
  private struct Figures {
    /// The cell behind the last digit.
    var numberEnd: Int
    /// The cell behind the share, or what it was before.
    var noteEnd: Int
    /// The cell behind a sum.
    var sumEnd: Int
    var barStart: Int
    var barWidth: Int
    /// What a whole bar stands for.
    var most: Double
  }

  private static let gap = 2
  private static let indent = 2
  private static let leastBar = 8
  private static let mostBar = 30

  init(_ lines: [Page.Line], _ width: Int, textWidth: Int, _ language: Language) {
    self.width = width
    self.textWidth = min(textWidth, width)
    self.language = language
    let labels = lines.compactMap { line -> Int? in
      guard case .field(let label, _, _, _) = line else { return nil }
      return DisplayWidth.of(Self.marked(label)) + 1
    }
    // A label that is longer than most stands by itself, and does not push the others' values away.
    valueStart = labels.filter { $0 <= width * 9 / 20 }.max() ?? 0
    figures = Self.figures(lines, width, language)
    partsWidth =
      lines.compactMap { line -> Int? in
        guard case .parts(let text, _, _, _) = line else { return nil }
        let cells = PartsBar.width(
          in: width - Self.lastEnd(of: text, width), of: width,
          isBroken: DisplayWidth.of(text) > width)
        return cells > 0 ? cells : nil
      }.min() ?? 0
  }

  /// Where the last row of words ends, broken for a width.
  private static func lastEnd(of text: String, _ width: Int) -> Int {
    let (pieces, isIndented) = broken(text, width: width, indent: indent)
    return DisplayWidth.of(pieces.last?.text ?? "") + (isIndented ? indent : 0) + gap
  }

  private static func figures(
    _ lines: [Page.Line], _ width: Int, _ language: Language
  ) -> Figures? {
    var label = 0
    var number = 0
    var note = 0
    var sum = 0
    var most = 0.0
    for case .figure(let name, let count, let share, let before, let amount, _, _) in lines {
      label = max(label, DisplayWidth.of(name) + 1)
      number = max(number, DisplayWidth.of(Words(language).number(count)))
      sum = max(sum, DisplayWidth.of(amount ?? ""))
      note = max(note, DisplayWidth.of(Self.note(share, before, language)))
      most = max(most, share == nil ? Double(max(count, before ?? 0)) : 1)
    }
    guard label > 0 else { return nil }
    let numberEnd = label + gap + number
    let noteEnd = note > 0 ? numberEnd + 1 + note : numberEnd
    let sumEnd = sum > 0 ? noteEnd + gap + sum : noteEnd
    let room = width - sumEnd - gap
    guard sumEnd <= width else { return nil }
    return Figures(
      numberEnd: numberEnd, noteEnd: noteEnd, sumEnd: sumEnd, barStart: sumEnd + gap,
      barWidth: room >= leastBar ? min(room, mostBar) : 0, most: most)
  }

  /// What stands behind a number: its share, or what it was before.
  private static func note(_ share: Double?, _ before: Int?, _ language: Language) -> String {
    let words = Words(language)
    if let before { return "(" + words.was(before) + ")" }
    return share.map { "(" + words.percentage($0) + ")" } ?? ""
  }

  /// A label that asks has a sign of its own.
  private static func marked(_ label: String) -> String {
    label.hasSuffix("?") ? label : label + ":"
  }

  // MARK: - Rows

  /// A line with its number, broken for the width.
  func rows(of line: Page.Line, _ number: Int) -> [PageLayout.Row] {
    let role: PageLayout.Row.Role = line.target == nil ? .text : .item
    let text = line.text(language)
    switch line {
    case .text:
      return Wrapping.wrap(text, width: textWidth).map {
        PageLayout.Row(line: number, start: $0.start, text: $0.text, role: role)
      }
    case .item(_, let tone, _):
      return wrapped(text, number, role, indent: Self.indent, as: tone.map(Canvas.Role.init))
    case .cells: return wrapped(text, number, role, indent: Self.indent)
    case .parts(_, let parts, let whole, _):
      let room = PartsBar.width(
        in: width - Self.lastEnd(of: text, width), of: width,
        isBroken: DisplayWidth.of(text) > width)
      return self.parts(
        text,
        PartsBar(parts, of: whole, width: room > 0 ? partsWidth : 0, endingAt: width), number, role)
    case .field(let label, let value, let tone, _):
      return field(Self.marked(label), value, tone, text, number, role)
    case .figure(let label, let count, let share, let before, let sum, let tone, _):
      guard let figures else { return wrapped(text, number, role, indent: Self.indent) }
      var spans = [
        Canvas.Span(
          column: 0, text: label + ":", role: tone.map(Canvas.Role.init) ?? role.canvas),
        Self.span(Words(language).number(count), endingAt: figures.numberEnd, role.canvas),
      ]
      let note = Self.note(share, before, language)
      if !note.isEmpty { spans.append(Self.span(note, endingAt: figures.noteEnd, .label)) }
      if let sum { spans.append(Self.span(sum, endingAt: figures.sumEnd, role.canvas)) }
      if let bar = bar(share ?? Double(count) / max(figures.most, 1), tone, figures) {
        spans.append(bar)
      }
      return [PageLayout.Row(line: number, start: 0, text: text, role: role, spans: spans)]
    }
  }

  /// As long as the part is of the whole; of a part that is there at least a cell.
  private func bar(_ part: Double, _ tone: Tone?, _ figures: Figures) -> Canvas.Span? {
    guard figures.barWidth > 0, part > 0 else { return nil }
    let cells = min(max(Int((part * Double(figures.barWidth)).rounded()), 1), figures.barWidth)
    return Canvas.Span(
      column: figures.barStart, text: String(repeating: " ", count: cells),
      role: tone.map(Canvas.Role.init) ?? .bar, isBar: true)
  }

  private static func span(
    _ text: String, endingAt end: Int, _ role: Canvas.Role
  ) -> Canvas.Span {
    Canvas.Span(column: max(end - DisplayWidth.of(text), 0), text: text, role: role)
  }

  /// A label with its value in the column of values; what does not fit goes on below it.
  private func field(
    _ label: String, _ value: String, _ tone: Tone?, _ text: String, _ number: Int,
    _ role: PageLayout.Row.Role
  ) -> [PageLayout.Row] {
    let cells = DisplayWidth.of(label)
    let start = max(valueStart, cells + 1)
    // Beside a label that is so long a value would be a narrow strip.
    guard start <= width * 3 / 5 else { return wrapped(text, number, role, indent: Self.indent) }
    let first = Wrapping.wrap(value, width: width - start)
    var pieces = first
    if first.count > 1, start != valueStart, valueStart > 0 {
      let rest = first[1].start
      pieces =
        [first[0]]
        + Wrapping.wrap(String(value.dropFirst(rest)), width: width - valueStart).map {
          Wrapping.Piece(start: rest + $0.start, text: $0.text)
        }
    }
    let valueRole = tone.map(Canvas.Role.init) ?? role.canvas
    return pieces.enumerated().map { index, piece in
      let value = Canvas.Span(
        column: index == 0 ? start : valueStart > 0 ? valueStart : start, text: piece.text,
        role: valueRole)
      return PageLayout.Row(
        line: number, start: index == 0 ? 0 : label.count + 1 + piece.start,
        text: index == 0 ? label + " " + piece.text : piece.text, role: role,
        spans: index == 0 ? [Canvas.Span(column: 0, text: label, role: .label), value] : [value])
    }
  }

  /// Words with a bar behind the last row of them.
  private func parts(
    _ text: String, _ bar: PartsBar, _ number: Int, _ role: PageLayout.Row.Role
  ) -> [PageLayout.Row] {
    guard !bar.spans.isEmpty else { return wrapped(text, number, role, indent: Self.indent) }
    var rows = wrapped(text, number, role, indent: Self.indent, as: role.canvas)
    // Only the last of them makes room.
    if Self.lastEnd(of: text, width) > bar.start, var last = rows.popLast() {
      let indent = rows.isEmpty ? Self.indent : 0
      let (start, column) = (last.start, last.spans.first?.column ?? 0)
      for (index, piece) in Wrapping.wrap(
        last.text, width: bar.start - Self.gap - Self.indent
      ).enumerated() {
        (last.start, last.text) = (start + piece.start, piece.text)
        last.spans = [
          Canvas.Span(
            column: index == 0 ? column : column + indent, text: piece.text, role: role.canvas)
        ]
        rows.append(last)
      }
    }
    rows[rows.count - 1].spans += bar.spans
    return rows
  }

  /// Words that go on in the next row, a little further in: so that it is seen where a line begins.
  private func wrapped(
    _ text: String, _ number: Int, _ role: PageLayout.Row.Role, indent: Int, width: Int? = nil,
    as look: Canvas.Role? = nil
  ) -> [PageLayout.Row] {
    let (pieces, isIndented) = Self.broken(text, width: width ?? self.width, indent: indent)
    return pieces.enumerated().map { index, piece in
      let column = isIndented && index > 0 ? indent : 0
      var row = PageLayout.Row(line: number, start: piece.start, text: piece.text, role: role)
      if column > 0 || look != nil {
        row.spans = [Canvas.Span(column: column, text: piece.text, role: look ?? role.canvas)]
      }
      return row
    }
  }

  /// The pieces of a text, and whether those behind the first stand further in.
  private static func broken(
    _ text: String, width: Int, indent: Int
  ) -> (pieces: [Wrapping.Piece], isIndented: Bool) {
    let pieces = Wrapping.wrap(text, width: width)
    guard pieces.count > 1, indent > 0, width > 4 * indent else { return (pieces, false) }
    let rest = pieces[1].start
    let others = Wrapping.wrap(String(text.dropFirst(rest)), width: width - indent)
    let shifted = others.map { Wrapping.Piece(start: rest + $0.start, text: $0.text) }
    return ([pieces[0]] + shifted, true)
  }
}

extension PageLayout.Row.Role {
  /// How its words look, where they have no meaning of their own.
  var canvas: Canvas.Role {
    switch self {
    case .heading: .section
    case .item: .item
    case .text, .blank: .text
    case .names: .columns
    }
  }
}
