import OogstModel

extension Writing {
  /// Keeps by what the next import knows a record: its number in the file, and the sum of its row.
  func setSigns(_ record: Record, _ kind: Kind, fingerprint: Int?) throws {
    try db.run(
      "UPDATE \(quoted(kind.name)) SET external = ?, fingerprint = ? WHERE id = ?",
      [
        record.meta.externalID.map(Scalar.text) ?? .null, fingerprint.map(Scalar.integer) ?? .null,
        .integer(record.id.number),
      ])
  }
}
