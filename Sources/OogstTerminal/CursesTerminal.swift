import CCurses
import Foundation
import Glibc
public import OogstDashboard
import OogstModel

/// A full-screen terminal: taken when it is made, given back when it is let go.
public struct CursesTerminal: ~Copyable {
  private var shown: Canvas?
  /// How many colours the terminal has, where the theme needs more; it is shown without any then.
  public let lackingColours: Int?

  /// What came from the terminal, or woke the loop.
  public enum Input: Equatable, Sendable {
    case key(Key)
    case resized(Size)
    case woken
    /// A button was pressed at a place, or the wheel was turned by a step: up for -1, down for 1.
    case clicked(row: Int, column: Int)
    case wheel(Int)
    /// Everything must be drawn again.
    case redraw
    case timeout
    /// Input ended, or a signal asks to leave.
    /// Text that was pasted in one piece.
    case pasted(String)
    case closed(signal: Int32)
  }

  /// Why a terminal cannot be taken.
  public enum Trouble: Error, Sendable {
    /// Its type is not known.
    case unknownType
    /// The system gives no more open files, or no memory.
    case noRoom
  }

  /// Without a crash message signals are left alone. `mayStop`: whether Ctrl-Z stops the program.
  public init(
    theme: Theme, crashMessage: String?, mayStop: Bool = true, input: Int32 = 0, output: Int32 = 1
  ) throws(Trouble) {
    ccurses_locale()
    switch ccurses_open(input, output) {
    case 0: throw .unknownType
    case -1: throw .noRoom
    default: break
    }
    if let crashMessage {
      // Kept for as long as the process lives: a trap may need it at any moment.
      guard let message = strdup(crashMessage), ccurses_guard(message, mayStop ? 1 : 0) != 0 else {
        ccurses_close()
        throw .noRoom
      }
    }
    let colours = Int(ccurses_colors())
    lackingColours = theme.isPainted && theme.coloursNeeded > colours ? colours : nil
    theme.apply(colors: colours)
  }

  deinit { ccurses_close() }

  /// The size that the terminal will have, as far as that can be known before it is taken.
  public static var likelySize: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0
    else { return nil }
    return Size(rows: min(Int(window.ws_row), 1_000), columns: min(Int(window.ws_col), 1_000))
  }

  public var size: Size { Size(rows: Int(ccurses_rows()), columns: Int(ccurses_columns())) }

  /// Puts the rows that differ; curses sends the difference, and the cursor comes to rest last.
  ///
  /// In parts, where a row must be written whole: where rows scroll, curses may move others along and mend
  /// what then differs, letter by letter. The terminal gets all parts in one piece.
  public mutating func show(_ canvas: Canvas) {
    let old = shown?.size == canvas.size ? shown : nil
    let edit = old.flatMap { TypedEdit(from: $0, to: canvas) }
    var steps = Redraw(of: canvas, after: old).steps
    // Of one step curses makes one piece itself.
    if steps.count > 1 || edit != nil { ccurses_hold() }
    if let edit, make(edit, canvas) { steps.removeAll { $0.rows == [edit.row] } }
    for (index, step) in steps.enumerated() {
      for row in step.blank { clear(row, from: 0) }
      for row in step.rows { put(row, canvas, isWhole: step.isWhole) }
      if index < steps.count - 1, let next = steps[index + 1].rows.first {
        ccurses_show(Int32(next), 0)
      }
    }
    shown = canvas
    ccurses_show(Int32(canvas.cursor.row), Int32(canvas.cursor.column))
    ccurses_release()
  }

  /// Has the terminal move the rest of the row in which text is typed; false when it cannot.
  private func make(_ edit: TypedEdit, _ canvas: Canvas) -> Bool {
    ccurses_show(Int32(edit.row), Int32(edit.column))
    let isMade =
      edit.added.isEmpty
      ? ccurses_delete(Int32(edit.cells))
      : ccurses_insert(Cleaning.piece(edit.added), Int32(edit.cells))
    guard isMade != 0 else { return false }
    put(edit.row, canvas, isWhole: false)
    ccurses_learn(Int32(edit.row), Int32(edit.column + (edit.added.isEmpty ? 0 : edit.cells)))
    return true
  }

  private func put(_ row: Int, _ canvas: Canvas, isWhole: Bool) {
    if isWhole { ccurses_rewrite(Int32(row)) }
    var end = 0
    for span in canvas.rows[row] {
      if span.column > end { clear(row, from: end) }
      // Here, and not where words are put on the grid: only what differs is sent, and looked at.
      ccurses_put(
        Int32(row), Int32(span.column), Cleaning.piece(span.text),
        Theme.id(of: span.role, isBar: span.isBar))
      end = span.column + span.width
    }
    clear(row, from: canvas.rows[row].last.map { $0.column + $0.width } ?? 0)
  }

  private func clear(_ row: Int, from column: Int) { ccurses_clear(Int32(row), Int32(column)) }

  /// Forgets what is shown, so that all of it is sent again.
  public mutating func forget() {
    shown = nil
    ccurses_forget()
  }

  /// Gives a text to the terminal's clipboard (xterm's OSC 52); whether it takes it, it does not say.
  public func copy(_ text: String) {
    let bytes = Data(text.utf8.prefix(Self.mostCopied))
    ccurses_send("\u{1B}]52;c;" + bytes.base64EncodedString() + "\u{07}")
  }

  /// Terminals refuse what is longer than some 100,000 signs.
  private static let mostCopied = 70_000

  /// Whether clicks and the wheel are told of: only where somebody asked for that, and looks.
  public func mouse(_ isOn: Bool) { ccurses_mouse(isOn ? 1 : 0) }

  /// Whether the wheel gives arrows, which it does only for who looks: what a reader may stumble over stays off.
  public func wheel(_ isOn: Bool) { ccurses_wheel(isOn ? 1 : 0) }

  /// Whether the terminal tells where a paste begins and ends: only for who looks, as ``wheel(_:)``.
  public func paste(_ isOn: Bool) { ccurses_paste(isOn ? 1 : 0) }

  /// Gives the terminal to another program for as long as `work` takes, and shows everything again after it.
  public mutating func lend<Answer>(_ work: () -> Answer) -> Answer {
    ccurses_lend()
    defer {
      ccurses_take()
      forget()
    }
    return work()
  }

  /// Shows everything in another theme from now on; gives how many colours there are, where it needs more.
  public mutating func use(_ theme: Theme) -> Int? {
    let colours = Int(ccurses_colors())
    theme.apply(colors: colours)
    forget()
    return theme.isPainted && theme.coloursNeeded > colours ? colours : nil
  }

  /// Waits for something to happen; everything that is pending is taken at once.
  public func wait(for inbox: Int32, timeout: Int32 = -1) -> [Input] {
    var inputs = [next(inbox, timeout)]
    while inputs.count < 4_096, Self.goesOn(after: inputs[inputs.count - 1]) {
      let input = next(-1, 0)
      if input == .timeout { break }
      inputs.append(input)
    }
    return inputs
  }

  private static func goesOn(after input: Input) -> Bool {
    switch input {
    case .key, .resized, .woken, .clicked, .wheel, .pasted: true
    case .redraw, .timeout, .closed: false
    }
  }

  private func next(_ inbox: Int32, _ timeout: Int32) -> Input {
    var value: UInt32 = 0
    switch ccurses_wait(inbox, timeout, &value) {
    case CCURSES_CHARACTER:
      return Unicode.Scalar(value).map { .key(.character(Character($0))) } ?? .timeout
    case CCURSES_KEY: return Self.key(value).map(Input.key) ?? .timeout
    case CCURSES_RESIZED: return .resized(size)
    case CCURSES_WOKEN: return .woken
    case CCURSES_PASTE: return .pasted(String(cString: ccurses_pasted()))
    case CCURSES_REDRAW: return .redraw
    case CCURSES_MOUSE:
      switch ccurses_mouse_button(value) {
      case 0:
        return .clicked(
          row: Int(ccurses_mouse_row(value)), column: Int(ccurses_mouse_column(value)))
      case 64: return .wheel(-1)
      case 65: return .wheel(1)
      default: return .timeout
      }
    case CCURSES_TIMEOUT: return .timeout
    default: return .closed(signal: Int32(bitPattern: value))
    }
  }

  private static func key(_ value: UInt32) -> Key? {
    switch ccurses_key(rawValue: value) {
    case CCURSES_UP: .up
    case CCURSES_DOWN: .down
    case CCURSES_LEFT: .left
    case CCURSES_RIGHT: .right
    case CCURSES_PAGE_UP: .pageUp
    case CCURSES_PAGE_DOWN: .pageDown
    case CCURSES_HOME: .home
    case CCURSES_END: .end
    case CCURSES_ENTER: .enter
    case CCURSES_BACKSPACE: .backspace
    case CCURSES_TAB: .tab
    case CCURSES_ESCAPE: .escape
    case CCURSES_DELETE: .delete
    case CCURSES_INSERT: .insert
    case CCURSES_BACK_TAB: .backTab
    case CCURSES_CLEAR_WORD: .clearWord
    case CCURSES_CLEAR_BEFORE: .clearBefore
    case CCURSES_CLEAR_AFTER: .clearAfter
    case CCURSES_SAVE: .save
    case CCURSES_UNDO: .undo
    default:
      value > CCURSES_FUNCTION.rawValue ? .function(Int(value - CCURSES_FUNCTION.rawValue)) : nil
    }
  }
}
