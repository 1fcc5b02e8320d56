public import OogstModel
import OogstReading

/// Somewhere that a person was: a list as it was narrowed, a record, a round, groups.
public struct Place: Hashable, Sendable {
  public var destination: Destination
  /// As its heading said it.
  public var name: String

  public init(_ destination: Destination, name: String) {
    self.destination = destination
    self.name = name
  }
}

/// The places that one can go back to.
struct Places: Sendable {
  /// The last one first, each once.
  private(set) var recent: [Place] = []
  var pinned: [Place] = []

  /// As many as anyone looks through.
  static let most = 20

  /// Remembers where somebody was.
  mutating func add(_ place: Place) {
    recent.removeAll { $0.destination == place.destination }
    recent.insert(place, at: 0)
    if recent.count > Self.most { recent.removeLast() }
  }

  /// Keeps a place at hand, or no longer; gives whether it is kept.
  mutating func pin(_ place: Place) -> Bool {
    if let index = pinned.firstIndex(where: { $0.destination == place.destination }) {
      pinned.remove(at: index)
      return false
    }
    pinned.append(place)
    return true
  }
}

/// A place with the name that it had, for the next start.
public struct PinnedPlace: Hashable, Sendable {
  public var place: KeptPlace
  public var name: String

  public init(_ place: KeptPlace, name: String) {
    self.place = place
    self.name = name
  }
}

/// A place as text that any version can read: where somebody was when the line broke, and what is pinned.
public enum KeptPlace: Hashable, Sendable {
  /// A page about a record.
  case page(ScreenID, RecordID)
  case list(SavedView)

  public static func record(_ id: RecordID) -> KeptPlace { .page(.record, id) }

  /// Nil for what is no list of one kind and no page about a record.
  init?(_ destination: Destination, _ kinds: [Kind]) {
    switch destination {
    case .list(let query):
      guard let kind = query.kind.flatMap({ kinds[code: $0] }) else { return nil }
      self = .list(SavedView("", of: query, by: [], kind))
    case .page(let subject):
      if let id = subject.record {
        // Beside what or on which day it was is not kept: the record is.
        let isMore =
          subject.other != nil || subject.changes != nil || subject.timeline != nil
        self = .page(isMore ? .record : subject.screen, id)
      } else if subject.screen == .groups, let query = subject.query,
        let kind = query.kind.flatMap({ kinds[code: $0] })
      {
        let names = (subject.field ?? "").split(separator: ",").map(String.init)
        self = .list(SavedView("", of: query, by: names, kind))
      } else {
        return nil
      }
    case .form: return nil
    }
  }

  /// What it shows now; nil when nothing of it is left.
  func destination(_ kinds: [Kind], today: Day) -> Destination? {
    switch self {
    case .page(let screen, let id):
      return kinds[code: id.kind] == nil ? nil : .page(Subject(screen, record: id))
    case .list(let view):
      guard let opened = view.opened(kinds, today: today) else { return nil }
      guard !opened.groups.isEmpty else { return .list(opened.query) }
      return .page(
        Subject(.groups, query: opened.query, field: opened.groups.joined(separator: ",")))
    }
  }
}
