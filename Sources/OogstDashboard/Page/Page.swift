public import OogstModel

/// Sections with lines under a heading: an overview, a record, help, an error.
public struct Page: Equatable, Sendable {
  public var heading: String
  public var sections: [Section]
  /// What the page is called as a place, where its heading says more than that.
  var place: String?
  /// Whether its sections may stand in two columns, for who looks and has room.
  var hasColumns = false

  public init(
    heading: String, sections: [Section], place: String? = nil, hasColumns: Bool = false
  ) {
    self.heading = heading
    self.sections = sections
    self.place = place
    self.hasColumns = hasColumns
  }

  /// Lines that belong together, with or without a heading.
  public struct Section: Equatable, Sendable {
    public var heading: String?
    public var lines: [Line]
    /// Whether the second column begins with it; where no section says so the columns are about as long.
    var beginsColumn = false

    public init(_ heading: String? = nil, _ lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// How many of a whole are so.
  public struct Part: Equatable, Sendable {
    public var number: Int
    public var tone: Tone?
  }

  /// A number in a column of a table.
  public struct Cell: Equatable, Sendable {
    public var name: String
    public var number: Int
  }

  /// A closed list: a new kind of line does not compile until every presentation can give it.
  public enum Line: Equatable, Sendable {
    /// A paragraph.
    case text(String)
    /// A label and its value, which may open something.
    case field(label: String, value: String, tone: Tone? = nil, opens: Target?)
    /// A line that opens something.
    case item(String, tone: Tone? = nil, opens: Target)
    /// A line that says of a whole how far its parts are; for who looks with a bar that has those parts.
    case parts(String, [Part], of: Int, opens: Target?)
    /// A number with its share of a whole, or with what it was before; for who looks with a bar.
    case figure(
      label: String, number: Int, share: Double? = nil, before: Int? = nil, sum: String? = nil,
      tone: Tone? = nil, opens: Target?)

    /// A row of a table of numbers; for who looks below the names of its columns.
    case cells(label: String, [Cell], tone: Tone? = nil, opens: Target?)

    public var target: Target? {
      switch self {
      case .text: nil
      case .field(_, _, _, let target): target
      case .item(_, _, let target): target
      case .parts(_, _, _, let target): target
      case .cells(_, _, _, let target): target
      case .figure(_, _, _, _, _, _, let target): target
      }
    }
  }
}

extension Page.Line {
  /// The line as words: the same on the grid and in a reading.
  func text(_ language: Language) -> String {
    switch self {
    case .text(let text): return text
    // A label that asks has a sign of its own.
    case .field(let label, let value, _, _):
      return label + (label.hasSuffix("?") ? " " : ": ") + value
    case .item(let text, _, _): return text
    case .parts(let text, _, _, _): return text
    case .cells(let label, let cells, _, _):
      let words = Words(language)
      // What is not there is not said.
      let there = cells.filter { $0.number != 0 }.map { $0.name + " " + words.number($0.number) }
      return there.isEmpty ? label : label + ": " + there.joined(separator: ", ")
    case .figure(let label, let number, let share, let before, let sum, _, _):
      let words = Words(language)
      if let before { return label + ": " + words.beside(number, before) }
      let text = label + ": " + words.number(number)
      let noted = share.map { text + " (" + words.percentage($0) + ")" } ?? text
      return sum.map { noted + ", " + $0 } ?? noted
    }
  }
}

/// What Enter does on a line.
public enum Target: Hashable, Sendable {
  case record(RecordID)
  case list(ListQuery)
  case page(Subject)
  case command(Command)
  /// Work in one programme, or in all of them.
  case scope(RecordID?)
  /// Set or unset one value of a facet of the list below.
  case facetValue(field: String, Value)
  case order(Order)
  /// Show a field of the list below, or no longer; nil for the columns that it has by itself.
  case column(String?)
  /// Take one condition away from the list below.
  case unset(Filter)
  /// Narrow the list below to a range or to words.
  case narrow([Filter])
  /// Leave out what is chosen from now on, or no longer.
  case leaveOut
  /// Type a range or words for a field of the list below.
  case typeFilter(String)
  /// Type a condition anew, from what it is.
  case change(String)
  case theme(String)
  case language(Language)
  /// Go where somebody was.
  case place(Destination)
  /// Open a view as it was saved.
  case view(RecordID)
  /// Save the list below for somebody, over another of that name only when that is wanted.
  case saveView(SavedView.Audience?, replaces: Bool)
  /// Write what lies below to a file.
  case export(ExportFormat)
  case exportAgain(String)
  /// Enter or change a record.
  case form(FormSubject)
  /// Bring a record back from the bin.
  case restore(RecordID)
  /// Begin an administration of one's own.
  case beginOwn

  /// What it means wherever it stands; nil for what only a choice about a list can do.
  var effect: LocationEffect? {
    switch self {
    case .record(let id): .open(.record(id))
    case .list(let query): .open(.list(query))
    case .page(let subject): .open(.page(subject))
    case .command(let command): .perform(command)
    case .scope(let id): .scope(id)
    case .typeFilter(let field): .typeFilter(field)
    case .change(let filter): .change(filter)
    case .theme(let name): .theme(name)
    case .language(let language): .language(language)
    case .place(let destination): .place(destination)
    case .view(let id): .openView(id)
    case .saveView(let audience, let replaces): .saveView(audience, replaces: replaces)
    case .export(let format): .export(format)
    case .exportAgain(let name): .exportAgain(name)
    case .form(let subject): .openForm(subject)
    case .restore(let id): .restore(id)
    case .beginOwn: .beginOwn
    case .facetValue, .order, .column, .unset, .narrow, .leaveOut: nil
    }
  }
}
