/// A list as somebody left it, to come back to: which records, in which order, with which columns or groups.
///
/// All of it is text, as people type it: a field that is gone takes no view with it, but is told of.
public struct SavedView: Described {
  public var name = ""
  public var audience: Audience?
  /// Whose it is, where it is for oneself: the account's number.
  public var owner = ""
  public var programme: Reference<Programme>?
  /// The kind of the records, by its name.
  public var about = ""
  public var filters = ""
  public var search = ""
  public var order = ""
  public var columns = ""
  public var groups = ""

  public init() {}

  public static let code = "WRG"
  public static let kind = makeKind(
    "savedView", Label("weergave", "view"), Label("weergaven", "views"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(&name, "name", "Naam", "Name", [.title, .sorted, .searched, .required])
    try field(&audience, "audience", "Voor wie", "For whom", [.column, .facet, .sorted])
    try field(&owner, "owner", "Van account", "Of account", .personal)
    try field(&programme, "programme", "Programma", "Programme", [.column, .facet, .scope])
    try field(&about, "about", "Van welke soort", "Of which kind", [.column, .sorted])
    try field(&filters, "filters", "Filter", "Filter", .column)
    try field(&search, "search", "Gezocht", "Searched for", .column)
    try field(&order, "order", "Volgorde", "Order")
    try field(&columns, "columns", "Kolommen", "Columns")
    try field(&groups, "groups", "In groepen", "In groups")
  }

  /// Who comes upon it.
  public enum Audience: String, Choice {
    case own, programme, everyone

    public var label: Label {
      switch self {
      case .own: Label("voor mezelf", "for myself")
      case .programme: Label("voor het programma", "for the programme")
      case .everyone: Label("voor iedereen", "for everyone")
      }
    }
  }
}
