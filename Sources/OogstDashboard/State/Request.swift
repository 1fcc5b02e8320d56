public import OogstModel

/// A request that the dashboard wants answered; an answer always comes back with its request.
public enum Request: Hashable, Sendable {
  /// The first or last rows of a list.
  case list(ListQuery, fromEnd: Bool, count: Int)
  /// The rows around one record, to keep a place; from the start when the list lacks it.
  case around(ListQuery, RecordID, before: Int, after: Int)
  /// Rows that follow or come before those that are known.
  case more(ListQuery, PageCursor, count: Int)
  /// A search that was entered: how many there are, and the first rows, in order of fit if they are few.
  case search(ListQuery, count: Int)
  /// The last rows of a list before anybody wants them; what a first opening needs is made ready along with it.
  case ahead(ListQuery, count: Int)
  /// Makes a search of a kind ready, or one of all kinds, while its first letter is not there yet.
  case searchAhead(String?)
  case total(ListQuery)
  case position(ListQuery, PageCursor.Key)
  /// What a page shows.
  case page(PageSource, programme: RecordID?)
  /// A record for the second pane.
  case side(RecordID)
  case programme(RecordID)
  /// The programmes, for one that is asked for by a part of its name.
  case programmeNamed(String)
  /// The records with this number in their file; what to say when there are none.
  case numbered(String, otherwise: String)
  case revision

  /// A new request cancels the one before it on its channel.
  public enum Channel: Int, CaseIterable, Sendable {
    case front, more, back, side, revision, programme, ahead
  }

  public var channel: Channel {
    switch self {
    case .list, .around, .search, .page: .front
    case .more: .more
    case .total, .position: .back
    case .side: .side
    case .programme, .programmeNamed, .numbered: .programme
    case .revision: .revision
    case .ahead, .searchAhead: .ahead
    }
  }

  /// Whether the screen should be shown first: what comes of it is shown later in any case.
  public var canWait: Bool {
    switch self {
    case .total, .position, .side, .ahead, .searchAhead: true
    case .list, .around, .more, .search, .page, .programme, .programmeNamed, .numbered, .revision:
      false
    }
  }
}

/// What a store answered.
public enum Answer: Hashable, Sendable {
  /// Rows, and the position of the first of them when it is known.
  case rows(ListPage, first: Int?)
  case found(ListPage, total: Int, order: Order)
  case number(Int)
  case page(PageData)
  case programme(ProgrammeInfo?)
  case records([RecordID])
  /// Nothing but that it is done.
  case ready
}

/// What a page can be about.
public enum PageSource: Hashable, Sendable {
  case overview
  case programmes
  case progress
  case round(RecordID)
  case everything
  case record(RecordID)
  /// Every field of a record, known or not, with its history.
  case full(RecordID)
  /// The facets of the list below.
  case facets(ListQuery)
  /// The values of one facet of the list below.
  case values(ListQuery, field: String)
  case orders(ListQuery)
  case menu([Command])
  /// What can be done, first of all where one came from.
  case help([Command])
  case accessibility
}

/// What a page needs from the store.
public enum PageData: Hashable, Sendable {
  case none
  case overview(OverviewData)
  case programmes([ProgrammeInfo])
  case progress([RoundInfo])
  case round(RoundData)
  case everything([KindCount])
  case record(RecordDetail, history: [Change])
  /// There is no such record.
  case missing(RecordID)
  case values([FacetCount], titles: [RecordID: String])
}

/// A programme as headings and the overview name it.
public struct ProgrammeInfo: Hashable, Sendable {
  public var id: RecordID
  public var name: String
  public var projects: Known
  /// Whether the stated number counts teams instead of projects.
  public var countsTeams: Bool
  public var origin: Origin

  /// From a programme's record and the number of its projects.
  public init(_ record: Record, projects: Int) {
    let programme = try? Programme(values: record.values)
    id = record.id
    name = programme?.name ?? record.id.description
    let stated = programme?.statedProjects
    countsTeams = stated == nil && programme?.statedTeams != nil
    self.projects = Known(known: projects, stated: stated ?? programme?.statedTeams)
    origin = record.meta.origin
  }
}

/// A kind with how many records of it there are.
public struct KindCount: Hashable, Sendable {
  public var kind: String
  public var count: Int
}

/// A round with how far it came.
public struct RoundInfo: Hashable, Sendable {
  public var id: RecordID
  public var round: MeasurementRound
  public var coverage: Coverage
}
