public import OogstModel

/// That other records have the name which was given to one.
public struct NamesakeText: Bilingual {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// *deze naam is er al bij programma's: PRG-1*.
  public func text(_ ids: [RecordID], _ kind: Kind) -> String {
    let all = ids.map(\.description).joined(separator: ", ")
    return say(
      "deze naam is er al bij \(kind.plural.dutch): \(all)",
      "this name is there already among \(kind.plural.english): \(all)")
  }
}
