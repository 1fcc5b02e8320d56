public import OogstModel
public import OogstReading

/// What a location, or the loop, wants to know from the store; its answer always comes back with it.
public struct Request: Hashable, Sendable {
  public let channel: Channel
  /// Counts requests, so that an answer to an older one on the channel is known as such.
  let number: Int
  public let ask: Ask

  /// Where answers of one purpose go; a newer request cancels the one before it there, and no other.
  public struct Channel: Hashable, Sendable {
    /// Nil for what concerns no single location.
    let location: LocationID?
    public let purpose: Purpose
  }

  /// What an answer is for; of one purpose a location waits for one answer at a time.
  public enum Purpose: Hashable, Sendable {
    case rows, more, total, position, edges, searchReady, page, preview, programme, filter,
      revision, export, view, save, draft
  }

  /// Whether the screen should be shown first: what comes of it is shown later in any case.
  public var canWait: Bool {
    switch channel.purpose {
    case .total, .position, .preview, .edges, .searchReady: true
    case .rows, .more, .page, .programme, .filter, .revision, .export, .view, .save, .draft: false
    }
  }
}

/// Tells one open location from another for as long as the program runs.
struct LocationID: Hashable, Sendable { let number: Int }

/// A question to a store.
public enum Ask: Hashable, Sendable {
  /// The first or last rows of a list.
  case rows(ListQuery, fromEnd: Bool, count: Int)
  /// The rows around one record, to keep a place; from the start when the list lacks it.
  case around(ListQuery, RecordID, before: Int, after: Int)
  /// A search that was entered: how many there are, and the first rows, in order of fit if they are few.
  case search(ListQuery, count: Int)
  /// Rows that follow or come before those that are known.
  case more(ListQuery, PageCursor, count: Int)
  /// The last rows of a list before anybody wants them; what a first opening needs is made ready along with it.
  case edges(ListQuery, count: Int)
  /// Makes a search of a kind ready, or one of all kinds, while its first letter is not there yet.
  case searchReady(String?)
  case total(ListQuery)
  case position(ListQuery, PageCursor.Key)
  /// What a page shows.
  case page(Subject)
  /// What stands beside a list.
  case preview(Subject)
  case programme(RecordID)
  /// The programmes, for one that is asked for by a part of its name.
  case programmeNamed(String)
  /// The view, or else the records, whose name begins with a text; what to say when there are none.
  case named(String, otherwise: String)
  /// The records of the kind of another one whose title begins with a text.
  case likeNamed(String, RecordID)
  /// Those who see to something, and whose name begins with a text.
  case ownersNamed(String)
  /// The records with this number in their file; what to say when there are none.
  case numbered(String, otherwise: String)
  /// Whether the names in filters of a kind lead to records.
  case names([Filter], kind: String)
  case revision
  /// Writes a file.
  case export(Export)
  /// A view that was saved.
  case view(RecordID)
  /// The view with this name; what to say when there is none.
  case viewNamed(String, otherwise: String)
  /// Saves a view, over one of that name only when it may.
  case saveView(Record, replaces: Bool)
  /// What a form begins with.
  case form(FormSubject)
  /// The records that words in a field of a form may mean.
  case candidates(String, field: Int, kinds: [String])
  /// The words that are in use or in the themes, among those that begin as one that is typed for a field of a kind.
  case tags(String, field: Int, name: String, kind: String)
  case saveEntry(EntryToSave)
  /// Moves a record to the bin.
  case remove(RecordID)
  /// Brings a record back from the bin.
  case restore(RecordID)
  /// What of one's own can be undone.
  case lastSave(before: Int?)
  case undo(Int)
  /// Gives fields, by their indexes, other values; the first of them is told.
  case setFields(RecordID, [FieldText])
  /// What of one's own was not saved.
  case drafts
  case keepDraft(Draft)
  case dropDrafts([String])

  var purpose: Request.Purpose {
    switch self {
    case .rows, .around, .search: .rows
    case .more: .more
    case .edges: .edges
    case .searchReady: .searchReady
    case .total: .total
    case .position: .position
    case .page: .page
    case .preview: .preview
    case .programme, .programmeNamed, .numbered, .named, .likeNamed, .ownersNamed: .programme
    case .names: .filter
    case .revision: .revision
    case .export: .export
    case .view, .viewNamed, .saveView: .view
    case .form: .page
    case .candidates, .tags: .rows
    case .saveEntry, .remove, .restore, .undo, .lastSave, .setFields: .save
    case .drafts, .keepDraft, .dropDrafts: .draft
    }
  }
}

/// What a store answered.
public enum Answer: Sendable {
  /// Rows, and the position of the first of them when it is known.
  case rows(ListPage)
  case found(ListPage, total: Int, order: Order)
  case number(Int)
  /// What a page shows; nil when there is no such record.
  case told(Told?)
  case programme(ProgrammeInfo?)
  case programmes([ProgrammeInfo])
  case records([RecordID])
  /// The first name in a filter that leads nowhere; nil when all of them lead to records.
  case unknownName(UnknownName?)
  case exported(ExportOutcome)
  /// A view; nil where there is none.
  case view(Record?)
  /// What a view was saved as; nil where another of that name is there.
  case saved(RecordID?)
  /// What a form begins with; nil when there is no such record.
  case form(FormStart?)
  case candidates([Candidate])
  case tags([String])
  case entered(EntryOutcome)
  /// A record that was removed, as it was; nil when there was none.
  ///
  /// With how many others refer to it.
  case removed(Record?, referrers: Int)
  /// A record that came back.
  case restored(Record?)
  case lastSave(SaveEntry?, [RecordID: String])
  case undone(Receipt)
  case drafts([Draft])
  /// Nothing but that it is done.
  case ready
}

/// What the store told for a page, from one state of it.
public struct Told: Sendable {
  /// The store's revision at which it was read.
  public var revision: Int
  /// The titles of records that it names, for what is opened from it.
  var titles: [RecordID: String]
  /// The names of the views that it knows, to complete what is typed; nil where it did not look.
  var viewNames: [String]?
  /// Makes the page, in any language, mode and width.
  let page: @Sendable (PageState, Environment) -> Page

  init(
    revision: Int, titles: [RecordID: String] = [:], viewNames: [String]? = nil,
    page: @escaping @Sendable (PageState, Environment) -> Page
  ) {
    self.revision = revision
    self.titles = titles
    self.viewNames = viewNames
    self.page = page
  }
}

/// What is to stand in a field, as it is typed.
public struct FieldText: Hashable, Sendable {
  /// The index of the field.
  let field: Int
  let text: String
}
