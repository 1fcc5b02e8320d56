import Foundation
public import OogstDashboard
import OogstModel

/// What the program remembers by itself, in `state.toml`; when that fails, nothing is said.
public struct Memory: Sendable {
  /// Nil remembers nothing.
  private let path: String?
  private var isPractice = false
  /// Places are of one database: the same number is another record in another.
  private let database: String

  public init(path: String?, database: String = "") {
    self.path = path
    self.database = database
  }

  /// The same memory that leaves programme and places as they were, where going anywhere is only practice.
  public func practising(_ isPractice: Bool) -> Memory {
    var memory = self
    memory.isPractice = isPractice
    return memory
  }

  public func read() -> Remembered {
    guard let path, let file = try? TOMLFile.read(path) else {
      return Remembered(isListening: false, programme: nil)
    }
    return Remembered(
      isListening: file.table["listen"]?.value.boolean ?? false,
      programme: file.table["programme"]?.value.string.flatMap { RecordID($0) },
      orders: orders(file.table["order"]?.value.table),
      columns: columns(file.table["columns"]?.value.table),
      theme: file.table["theme"]?.value.string,
      language: file.table["language"]?.value.string.flatMap { Language(rawValue: $0) },
      lastPlace: kept("last", file).first { $0.database == database }?.pinned.place,
      pinned: kept("pinned", file).filter { $0.database == database }.map(\.pinned),
      lastVisit: visits(file)[database])
  }

  /// When somebody left each database last, in seconds since 1970.
  private func visits(_ file: TOMLFile?) -> [String: Int] {
    var visits: [String: Int] = [:]
    for entry in file?.table["visit"]?.value.table?.entries ?? [] {
      guard let table = entry.value.table, let at = table["at"]?.value.integer else { continue }
      visits[table["database"]?.value.string ?? ""] = at
    }
    return visits
  }

  /// A place with the database that it is of.
  private struct Kept {
    var database: String
    var pinned: PinnedPlace
  }

  private func kept(_ key: String, _ file: TOMLFile) -> [Kept] {
    (file.table[key]?.value.table?.entries ?? []).compactMap { entry in
      guard let table = entry.value.table, let place = place(table) else { return nil }
      return Kept(
        database: table["database"]?.value.string ?? "",
        pinned: PinnedPlace(place, name: table["name"]?.value.string ?? ""))
    }
  }

  /// Those of this database as they are now, those of others as they were.
  private func lines(_ key: String, _ places: [PinnedPlace], _ others: [Kept]) -> [String] {
    let all = others + places.map { Kept(database: database, pinned: $0) }
    return all.enumerated().flatMap { number, kept in
      ["[\(key).\(number + 1)]"] + Self.line("database", kept.database)
        + Self.line("name", kept.pinned.name) + Self.lines(kept.pinned.place)
    }
  }

  /// A record, or a list in the words of a saved view.
  private func place(_ table: TOMLTable?) -> KeptPlace? {
    guard let table else { return nil }
    if let id = table["record"]?.value.string.flatMap({ RecordID($0) }) {
      return .page(table["screen"]?.value.string.map { ScreenID($0) } ?? .record, id)
    }
    func text(_ key: String) -> String { table[key]?.value.string ?? "" }
    guard !text("about").isEmpty else { return nil }
    var view = SavedView()
    view.about = text("about")
    (view.filters, view.search, view.order) = (text("filters"), text("search"), text("order"))
    (view.columns, view.groups) = (text("columns"), text("groups"))
    view.programme = RecordID(text("programme")).flatMap { Reference($0) }
    return .list(view)
  }

  private static func line(_ key: String, _ text: String) -> [String] {
    text.isEmpty ? [] : ["\(key) = \"\(escaped(text))\""]
  }

  private static func lines(_ place: KeptPlace) -> [String] {
    switch place {
    case .page(let screen, let id):
      return line("record", id.description)
        + (screen == .record ? [] : line("screen", screen.name))
    case .list(let view):
      return line("about", view.about) + line("filters", view.filters)
        + line("search", view.search) + line("order", view.order) + line("columns", view.columns)
        + line("groups", view.groups)
        + line("programme", view.programme?.id.description ?? "")
    }
  }

  /// As a string of TOML between quotes.
  private static func escaped(_ text: String) -> String {
    Cleaning.line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private func orders(_ table: TOMLTable?) -> [String: Order] {
    var orders: [String: Order] = [:]
    for entry in table?.entries ?? [] {
      if let text = entry.value.string { orders[entry.key] = Self.order(text) }
    }
    return orders
  }

  private func columns(_ table: TOMLTable?) -> [String: [String]] {
    var columns: [String: [String]] = [:]
    for entry in table?.entries ?? [] {
      if let text = entry.value.string {
        columns[entry.key] = text.split(separator: ",").map { String($0).trimmingSpaces }
      }
    }
    return columns
  }

  /// `titel`, `-titel` for descending, and `#` for the number.
  static func order(_ text: String) -> Order {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    return Order(by: name == "#" ? .number : .field(name), isDescending: isDescending)
  }

  static func text(_ order: Order) -> String? {
    let sign = order.isDescending ? "-" : ""
    return switch order.key {
    case .number: sign + "#"
    case .field(let name): sign + name
    case .fit: nil
    }
  }

  /// Whether its folder is there, or can be made, and may be written.
  public var isUsable: Bool {
    guard let path else { return false }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return access(folder.path, W_OK | X_OK) == 0
  }

  /// Notes that somebody leaves, so that the next start can say what others changed since.
  public func noteVisit(at seconds: Int) {
    guard !isPractice, path != nil else { return }
    var remembered = read()
    remembered.lastVisit = seconds
    write(remembered, notesVisit: true)
  }

  public func write(_ remembered: Remembered) { write(remembered, notesVisit: false) }

  private func write(_ remembered: Remembered, notesVisit: Bool) {
    guard let path else { return }
    var lines = ["listen = \(remembered.isListening)"]
    if let programme = isPractice ? read().programme : remembered.programme {
      lines.append("programme = \"\(programme)\"")
    }
    if let theme = remembered.theme, !theme.contains(where: { "\"\\".contains($0) }) {
      lines.append("theme = \"\(theme)\"")
    }
    if let language = remembered.language { lines.append("language = \"\(language.rawValue)\"") }
    if !remembered.orders.isEmpty { lines.append("[order]") }
    for (kind, order) in remembered.orders.sorted(by: { $0.key < $1.key }) {
      if let text = Self.text(order) { lines.append("\(kind) = \"\(text)\"") }
    }
    if !remembered.columns.isEmpty { lines.append("[columns]") }
    for (kind, names) in remembered.columns.sorted(by: { $0.key < $1.key }) {
      lines.append("\(kind) = \"\(names.joined(separator: ","))\"")
    }
    let before = try? TOMLFile.read(path)
    func others(_ key: String) -> [Kept] {
      (before.map { self.kept(key, $0) } ?? []).filter { isPractice || $0.database != database }
    }
    let last = isPractice ? nil : remembered.lastPlace
    lines += self.lines("last", last.map { [PinnedPlace($0, name: "")] } ?? [], others("last"))
    lines += self.lines("pinned", isPractice ? [] : remembered.pinned, others("pinned"))
    var visits = visits(before)
    if notesVisit { visits[database] = remembered.lastVisit }
    for (number, visit) in visits.sorted(by: { $0.key < $1.key }).enumerated() {
      lines +=
        ["[visit.\(number + 1)]"] + Self.line("database", visit.key) + ["at = \(visit.value)"]
    }
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url, options: .atomic)
  }
}
