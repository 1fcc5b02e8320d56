import CCurses
public import OogstDashboard

/// How roles look: colours by number or the terminal's own, and a few attributes.
public struct Theme: Equatable, Sendable {
  public var styles: [Canvas.Role: Style]
  /// How the selected row stands out, unless the configuration says otherwise.
  public var highlight: Settings.Highlight

  public init(styles: [Canvas.Role: Style], highlight: Settings.Highlight = .row) {
    self.styles = styles
    self.highlight = highlight
  }

  /// Colours are numbers from 0 to 255; nil is what the terminal has.
  public struct Style: Equatable, Sendable {
    /// A colour of the terminal, 0 to 255; nil for the terminal's own.
    public var foreground: Int?
    public var background: Int?
    public var modifiers: [Modifier]

    public init(foreground: Int? = nil, background: Int? = nil, modifiers: [Modifier] = []) {
      self.foreground = foreground
      self.background = background
      self.modifiers = modifiers
    }
  }

  /// By the names of a theme file.
  public enum Modifier: String, Sendable, CaseIterable {
    case bold, underlined, reversed, dim
  }

  /// The theme *standaard*, which needs no file: the terminal's own colours, and attributes.
  public static let standard = Theme(styles: [
    .heading: Style(modifiers: [.bold]),
    .section: Style(modifiers: [.bold]),
    .selection: Style(modifiers: [.reversed]),
    .hint: Style(modifiers: [.dim]),
    .columns: Style(modifiers: [.dim]),
    .ordered: Style(modifiers: [.bold]),
    .label: Style(modifiers: [.dim]),
    .match: Style(modifiers: [.underlined]),
    .bar: Style(foreground: 4),
    .good: Style(foreground: 2),
    .slow: Style(foreground: 3),
    .stopped: Style(foreground: 1),
    .late: Style(foreground: 1, modifiers: [.bold]),
    .new: Style(foreground: 6),
    .unknown: Style(modifiers: [.dim]),
  ])

  /// Whether it paints what stands behind words: without its colours it is another theme. One that only adds colour to
  /// words is the same without.
  public var isPainted: Bool { styles[.text]?.background != nil }

  /// The same without any colour, for terminals without them and for `NO_COLOR`: what stood out by what is behind it
  /// is reversed.
  public var withoutColours: Theme {
    var theme = self
    let plain = styles[.text]?.background
    theme.styles = styles.mapValues { style in
      Style(
        modifiers: style.modifiers.isEmpty && style.background != plain
          ? [.reversed] : style.modifiers)
    }
    return theme
  }

  /// A number for curses: each role has one for words, and one for bars.
  static func id(of role: Canvas.Role, isBar: Bool = false) -> Int32 {
    let roles = Canvas.Role.allCases
    return Int32((roles.firstIndex(of: role) ?? 0) + (isBar ? roles.count : 0) + 1)
  }

  /// How many colours a terminal must have for it; 0 when it names none.
  public var coloursNeeded: Int {
    (styles.values.flatMap { [$0.foreground, $0.background].compactMap { $0 } }.max() ?? -1) + 1
  }

  /// Tells curses; colours that the terminal lacks are left out. What stands behind text stands behind all of the screen.
  func apply(colors: Int) {
    let theme = coloursNeeded <= colors ? self : withoutColours
    if let plain = theme.styles[.text], plain.foreground ?? plain.background != nil {
      ccurses_plain(Int32(plain.foreground ?? -1), Int32(plain.background ?? -1))
    }
    for role in Canvas.Role.allCases {
      let style = theme.styles[role] ?? Style()
      var attributes: Int32 = 0
      for modifier in style.modifiers {
        switch modifier {
        case .bold: attributes |= Int32(CCURSES_BOLD.rawValue)
        case .underlined: attributes |= Int32(CCURSES_UNDERLINE.rawValue)
        case .reversed: attributes |= Int32(CCURSES_REVERSE.rawValue)
        case .dim: attributes |= Int32(CCURSES_DIM.rawValue)
        }
      }
      let colours = (Int32(style.foreground ?? -1), Int32(style.background ?? -1))
      ccurses_style(Self.id(of: role), colours.0, colours.1, attributes)
      // A bar is blanks in the colour of its words.
      ccurses_style(
        Self.id(of: role, isBar: true), colours.0, colours.1, Int32(CCURSES_REVERSE.rawValue))
    }
  }
}
