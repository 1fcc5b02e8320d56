public import OogstModel

/// Which column of a file goes to which field.
public struct Mapping: Equatable, Sendable {
  /// What a column is for.
  public enum Target: Equatable, Sendable {
    case field(Int)
    case externalID
    /// The currency of the amounts beside it.
    case currency
    /// The id and origin of our own files.
    case identity
    case origin
  }

  /// By column; nil for a column that is left out.
  public var targets: [Target?]

  private static let externalNames = [
    "externalid", "id", "identifier", "kenmerk", "dossiernummer", "projectnummer", "projectid",
    "grantnumber", "lessonid", "grantid", "recordid", "nummerinhetbestand", "externid",
  ]
  private static let currencyNames = ["currency", "valuta", "munt"]

  /// A column named by hand, and the field that it is for.
  public struct Choice: Equatable, Sendable {
    public var header: String
    public var field: String

    public init(header: String, field: String) {
      self.header = header
      self.field = field
    }
  }

  /// What is wrong with a mapping that was asked for.
  public enum Problem: Error, Equatable, Sendable {
    case noSuchHeader(String, headers: [String])
    case noSuchField(String, kind: Kind)
  }

  /// Matches headers with fields: those named by hand first, then by name, label and usual names.
  public init(_ headers: [String], _ kind: Kind, by hand: [Choice]) throws(Problem) {
    targets = Array(repeating: nil, count: headers.count)
    var taken: Set<Int> = []
    for choice in hand {
      guard
        let column = headers.firstIndex(where: { Folding.bare($0) == Folding.bare(choice.header) })
      else { throw .noSuchHeader(choice.header, headers: headers) }
      if let field = kind.fields.firstIndex(where: { $0.answers(to: choice.field) }) {
        targets[column] = .field(field)
        taken.insert(field)
      } else if Folding.bare(choice.field) == "externalid" || Folding.bare(choice.field) == "id" {
        targets[column] = .externalID
      } else {
        throw .noSuchField(choice.field, kind: kind)
      }
    }
    // Exact words before usual ones: a column "Lesson" is not the title when there is a "Title".
    for usual in [false, true] {
      for (column, header) in headers.enumerated() where targets[column] == nil {
        let bare = Folding.bare(header)
        guard !bare.isEmpty else { continue }
        let match = kind.fields.indices.first { index in
          let field = kind.fields[index]
          let names = usual ? field.columns : [field.name] + field.label.both
          return !taken.contains(index) && !field.uses.contains(.personal)
            && names.contains { Folding.bare($0) == bare }
        }
        if let match {
          targets[column] = .field(match)
          taken.insert(match)
        }
      }
    }
    for (column, header) in headers.enumerated() where targets[column] == nil {
      let bare = Folding.bare(header)
      if bare == "oogstid" {
        targets[column] = .identity
      } else if bare == "oogstorigin" {
        targets[column] = .origin
      } else if Self.currencyNames.contains(bare), !targets.contains(.currency) {
        targets[column] = .currency
      } else if Self.externalNames.contains(bare), !targets.contains(.externalID) {
        targets[column] = .externalID
      }
    }
  }

  /// Whether it gives records a name or a text: without either a file of this kind says nothing.
  public func isUseful(for kind: Kind) -> Bool {
    targets.contains { target in
      guard case .field(let index) = target else { return false }
      let uses = kind.fields[index].uses
      return uses.contains(.title) || uses.contains(.long)
    }
  }
}
