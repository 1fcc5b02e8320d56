import OogstModel

/// What is the same for every row of a kind that is written, worked out once.
struct RowPlan {
  /// The fields in the order of their columns.
  let columns: [Int]
  let insert: String
  let update: String
  /// Only what is made from the fields, and none of the fields themselves.
  let refresh: String

  private static let inserted = [
    "id", "version", "origin", "scope", "external", "fingerprint", "created_at", "created_by",
    "changed_at", "changed_by",
  ]
  /// The file's number, too: the search index holds what is written here, and must be told the same.
  private static let updated = ["version", "scope", "external", "changed_at", "changed_by"]

  init(_ kind: Kind) {
    columns = Schema.ordered(kind.fields).compactMap { kind.index(of: $0.name) }
    let keys =
      (kind.canBeDue ? [Schema.due] : []) + kind.keyed.map { Schema.sortColumn(kind.fields[$0]) }
    let names =
      keys
      + columns.map { Schema.column(kind.fields[$0]) }
    let all = (Self.inserted + names).map(quoted)
    insert = """
      INSERT INTO \(quoted(kind.name))(\(all.joined(separator: ", "))) VALUES (\(places(all.count)))
      """
    let settings = (Self.updated + names).map { quoted($0) + " = ?" }.joined(separator: ", ")
    update = "UPDATE \(quoted(kind.name)) SET \(settings) WHERE id = ?"
    let made = (["scope"] + keys)
      .map { quoted($0) + " = ?" }.joined(separator: ", ")
    refresh = "UPDATE \(quoted(kind.name)) SET \(made) WHERE id = ?"
  }
}
