public import OogstModel

/// What changed in other records because of a save, as it is told after it.
public struct FollowedText: Bilingual {
  public let language: Language

  public init(language: Language) { self.language = language }

  /// *Beweging van Happy App is nu versneld.*, a line for each field that has a use in lists; where something came from
  /// is not said.
  public func lines(_ receipt: Receipt, _ kinds: [Kind]) -> [String] {
    receipt.followed.flatMap { followed -> [String] in
      guard let kind = kinds[code: followed.record.id.kind] else { return [] }
      let values = ValueText(language)
      let title = values.text(
        followed.record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
      return followed.changes.compactMap { change in
        guard let field = change.field, field.type.targets.isEmpty else { return nil }
        let label = field.label[language]
        let value = values.text(change.new, field, [:])
        return say("\(label) van \(title) is nu \(value).", "\(label) of \(title) is now \(value).")
      }
    }
  }
}
