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
    let bareHeaders = headers.map { Folding.bare($0) }
    for usual in [false, true] {
      let fields = Self.fieldsByName(kind, usual: usual)
      for (column, bare) in bareHeaders.enumerated() where targets[column] == nil {
        guard let match = fields[bare]?.first(where: { !taken.contains($0) }) else { continue }
        targets[column] = .field(match)
        taken.insert(match)
      }
    }
    for (column, bare) in bareHeaders.enumerated() where targets[column] == nil {
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

  /// The fields that a header can mean, by bare word; personal ones only when they are named by hand.
  private static func fieldsByName(_ kind: Kind, usual: Bool) -> [String: [Int]] {
    var fields: [String: [Int]] = [:]
    for (index, field) in kind.fields.enumerated() where !field.uses.contains(.personal) {
      for name in usual ? field.columns : [field.name] + field.label.both {
        fields[Folding.bare(name), default: []].append(index)
      }
    }
    fields[""] = nil
    return fields
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
