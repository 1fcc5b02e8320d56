/// A table that is still being written: headings and dotted keys come back to it until the text ends.
final class TOMLDraft {
  /// By what the table came to be, which settles what may still be added to it.
  private var origin: Origin
  private var entries: [Entry] = []
  /// Where keys stand in `entries`; by bytes, because Swift's strings take two spellings of é for one.
  private var places: [[UInt8]: Int] = [:]

  private enum Origin {
    /// Its own heading, `[a]` or an element of `[[a]]`, or braces.
    case heading
    /// The heading of a table inside it: its own heading may still come.
    case inner
    /// Dotted keys: more of these may come, a heading may not.
    case dots
  }

  private struct Entry {
    let key: String
    let line: Int
    let content: Content
  }

  private enum Content {
    case value(TOMLValue)
    case table(TOMLDraft)
    case list(List)
  }

  /// The tables of `[[a]]`, of which only the last can still grow.
  private final class List {
    var last: TOMLDraft
    var tables: [TOMLDraft]

    init(_ table: TOMLDraft) {
      last = table
      tables = [table]
    }
  }

  private init(_ origin: Origin) { self.origin = origin }

  /// A table of its own: that of the whole text, or one in braces.
  convenience init() { self.init(.heading) }

  /// The table as it is now; as deep as headings, keys and brackets together allow, and no deeper.
  var table: TOMLTable {
    TOMLTable(
      entries: entries.map { entry in
        let value: TOMLValue =
          switch entry.content {
          case .value(let value): value
          case .table(let draft): .table(draft.table)
          case .list(let list): .array(list.tables.map { .table($0.table) })
          }
        return TOMLEntry(key: entry.key, line: entry.line, value: value)
      })
  }

  // MARK: - Keys

  /// Gives a value to a key, which may have dots.
  func set(_ path: [String], _ value: TOMLValue, line: Int) throws(TOMLError.Reason) {
    guard let name = path.last else { throw .keyExpected }
    var draft = self
    for part in path.dropLast() { draft = try draft.dotted(part, line) }
    if let entry = draft.entry(name) { throw .alreadyWritten(line: entry.line) }
    draft.add(name, line, .value(value))
  }

  private func dotted(_ key: String, _ line: Int) throws(TOMLError.Reason) -> TOMLDraft {
    guard let entry = entry(key) else { return addTable(key, line, .dots) }
    guard case .table(let draft) = entry.content, draft.origin != .heading else {
      throw .alreadyWritten(line: entry.line)
    }
    draft.origin = .dots
    return draft
  }

  // MARK: - Headings

  /// The table of a heading `[a.b]`.
  func headed(_ path: [String], line: Int) throws(TOMLError.Reason) -> TOMLDraft {
    guard let name = path.last else { throw .keyExpected }
    let outer = try surrounding(path, line)
    guard let entry = outer.entry(name) else { return outer.addTable(name, line, .heading) }
    guard case .table(let draft) = entry.content, draft.origin == .inner else {
      throw .alreadyWritten(line: entry.line)
    }
    draft.origin = .heading
    return draft
  }

  /// A new table at the end of the list of a heading `[[a.b]]`.
  func element(_ path: [String], line: Int) throws(TOMLError.Reason) -> TOMLDraft {
    guard let name = path.last else { throw .keyExpected }
    let outer = try surrounding(path, line)
    let draft = TOMLDraft()
    guard let entry = outer.entry(name) else {
      outer.add(name, line, .list(List(draft)))
      return draft
    }
    guard case .list(let list) = entry.content else { throw .alreadyWritten(line: entry.line) }
    list.last = draft
    list.tables.append(draft)
    return draft
  }

  /// The table in which the last name of a heading stands.
  private func surrounding(_ path: [String], _ line: Int) throws(TOMLError.Reason) -> TOMLDraft {
    var draft = self
    for part in path.dropLast() {
      switch draft.entry(part)?.content {
      case .table(let inner): draft = inner
      case .list(let list): draft = list.last
      case .value: throw .alreadyWritten(line: draft.entry(part)?.line ?? line)
      case nil: draft = draft.addTable(part, line, .inner)
      }
    }
    return draft
  }

  // MARK: - Entries

  private func entry(_ key: String) -> Entry? {
    places[Array(key.utf8)].map { entries[$0] }
  }

  private func add(_ key: String, _ line: Int, _ content: Content) {
    places[Array(key.utf8)] = entries.count
    entries.append(Entry(key: key, line: line, content: content))
  }

  private func addTable(_ key: String, _ line: Int, _ origin: Origin) -> TOMLDraft {
    let draft = TOMLDraft(origin)
    add(key, line, .table(draft))
    return draft
  }
}
