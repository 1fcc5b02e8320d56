import OogstModel

/// What a file says of a kind as another build of the program described it: enough to know what its tables and its
/// search index hold.
struct OldDescription {
  let kind: Kind
  /// Whether its records could be due.
  private let canBeDue: Bool
  /// Whether the day by which they are stands in each of them.
  private let keepsDue: Bool

  /// Reads the text that ``Schema/fingerprint(of:)`` makes; nil for one that this build cannot make sense of.
  init?(_ fingerprint: String, code: String) {
    let parts = fingerprint.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, Int(parts[1]) == Schema.derivation else { return nil }
    var fields: [Field] = []
    for part in parts.dropFirst(2) where part.contains(":") {
      guard let field = Self.field(part) else { return nil }
      fields.append(field)
    }
    guard fields.contains(where: { $0.uses.contains(.title) }) else { return nil }
    canBeDue = parts.dropFirst(2).contains("due")
    keepsDue = parts.dropFirst(2).contains("planned")
    kind = Kind(
      code: code, name: parts[0], label: Label("", ""), plural: Label("", ""), fields: fields)
  }

  /// As ``Kind/countShape``.
  var countShape: String { kind.countShape(canBeDue: canBeDue) }

  /// As ``Kind/keyShape``.
  var keyShape: String { kind.keyShape(keepsDue: keepsDue) }

  /// `name:uses:shape`.
  private static func field(_ text: String) -> Field? {
    let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, let uses = Int(parts[1]), let type = type(parts[2]) else { return nil }
    return Field(
      name: parts[0], label: Label("", ""), type: type, uses: Field.Uses(rawValue: uses), help: nil,
      columns: [])
  }

  private static func type(_ shape: String) -> FieldType? {
    let parts = shape.dropLast(shape.hasSuffix(")") ? 1 : 0).split(
      separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    if parts[0] == "table" {
      return .table(
        parts[1].split(separator: ";").compactMap { column in
          let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
          guard parts.count == 2, let type = type(parts[1]) else { return nil }
          return Field(
            name: parts[0], label: Label("", ""), type: type, uses: [], help: nil, columns: [])
        })
    }
    let names = (parts.count > 1 ? parts[1] : "").split(separator: ",").map(String.init)
    switch parts[0] {
    case "choice":
      return .choice(
        names.map { ChoiceOption(name: $0, label: Label("", "")) })
    case "reference": return .reference(names)
    case "references": return .references(names)
    default: return Schema.plainTypes.first { Schema.shape(of: $0) == shape }
    }
  }
}

/// What a kind has in a file beyond its fields, each as a text that is the same when nothing has to be made anew.
extension Kind {
  /// The search index: its text, and the terms of its facets, which stand by the place of a field.
  var searchShape: String {
    fields.enumerated().compactMap { index, field in
      var roles: [String] = []
      if field.uses.contains(.title) { roles.append("title") }
      if field.uses.contains(.searched) { roles.append("text") }
      if field.uses.contains(.facet) { roles.append("\(index)=" + Schema.shape(of: field.type)) }
      if field.uses.contains(.scope) { roles.append("scope") }
      return roles.isEmpty ? nil : field.name + ":" + roles.joined(separator: ",")
    }.joined(separator: "|")
  }

  /// The stored counts.
  var countShape: String { countShape(canBeDue: canBeDue) }

  fileprivate func countShape(canBeDue: Bool) -> String {
    let counted: Field.Uses = [.facet, .group, .scope]
    return (canBeDue ? "due|" : "")
      + fields.filter { !$0.uses.isDisjoint(with: counted) }
      .map { "\($0.name):\($0.uses.intersection(counted).rawValue):\(Schema.shape(of: $0.type))" }
      .joined(separator: "|")
  }

  /// The table of links, which lists of references and tables fill.
  var linkShape: String {
    fields.compactMap { field in
      guard field.type.refersToSeveral else { return nil }
      return field.name + ":" + Schema.shape(of: field.type)
    }.joined(separator: "|")
  }

  /// The stored sort keys, the programme of a record, and the day by which it is due.
  var keyShape: String { keyShape(keepsDue: canBeDue) }

  fileprivate func keyShape(keepsDue: Bool) -> String {
    (keepsDue ? "due|" : "")
      + (keyed.map { fields[$0].name + ":" + Schema.shape(of: fields[$0].type) }
      + fields.filter { $0.uses.contains(.scope) }
      .map { $0.name + ":" + Schema.shape(of: $0.type) })
      .joined(separator: "|")
  }
}
