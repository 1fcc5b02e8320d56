public import OogstModel

/// A name in a filter that no record has, with the one that may have been meant.
public struct UnknownName: Hashable, Sendable {
  public let name: String
  public let field: Field
  /// The title of a record that is written much the same.
  public let near: String?

  /// The problem and what to do about it, in a sentence or two.
  public func text(_ language: Language) -> String {
    let name = Cleaning.short(name)
    let label = field.label[language].filter { $0 != "?" }
    guard let near = near.map({ Cleaning.short($0) }) else {
      return language.say(
        "\(name) bestaat niet bij \(label). Geef bijvoorbeeld \(field.example.dutch).",
        "\(name) does not exist for \(label). Give for example \(field.example.english).")
    }
    return language.say(
      "\(name) bestaat niet bij \(label); bedoelt u \(near)?",
      "\(name) does not exist for \(label); did you mean \(near)?")
  }
}

extension Filter {
  /// Whether it names records, by title or id, which only a store can look up.
  public var namesRecords: Bool {
    named.contains { $0.isUnrecognised || !$0.referenced.isEmpty }
  }
}

extension StoreSnapshot {
  /// The first name in any of the filters that leads to nothing.
  public func unknownName(
    in filters: [Filter], _ kind: Kind
  ) throws(StoreError) -> UnknownName? {
    for filter in filters {
      if let unknown = try unknownName(in: filter, kind) { return unknown }
    }
    return nil
  }

  /// The first name in a filter that leads to nothing: no record has it for a title, and no file left it as it was.
  public func unknownName(in filter: Filter, _ kind: Kind) throws(StoreError) -> UnknownName? {
    if let moment = filter.moment, let answers = kind.answers(to: filter.field),
      let source = kinds[code: answers.kind], source.field(answers.moment) != nil
    {
      return try unknownName(in: Filter(answers.moment, [moment]), source)
    }
    guard let field = kind.field(filter.field), !field.type.targets.isEmpty else { return nil }
    let targets = field.type.targets.compactMap { kinds[code: $0] }
    for value in filter.values {
      if let id = value.referenced.first {
        // A record of another kind is as little there as one that nobody entered.
        let isThere = try !titles(of: [id]).isEmpty
        guard isThere, field.type.targets.contains(id.kind) else {
          return UnknownName(name: id.description, field: field, near: nil)
        }
      }
      guard case .unrecognised(let name) = value else { continue }
      if try hasTitle(name, targets) { continue }
      let kept = ListQuery(kind.code, filters: [Filter(field.name, [.unrecognised(name)])])
      if try !page(kept, .first, count: 1).rows.isEmpty { continue }
      return UnknownName(name: name, field: field, near: try title(near: name, targets))
    }
    return nil
  }

  private func hasTitle(_ name: String, _ kinds: [Kind]) throws(StoreError) -> Bool {
    for kind in kinds {
      let title = kind.fields[kind.titleIndex].name
      let query = ListQuery(kind.code, filters: [Filter(title, [.text(name)])])
      if try !page(query, .first, count: 1).rows.isEmpty { return true }
    }
    return false
  }

  /// The title that is written most like a name, among those that have a word which begins like its longest one.
  func title(near name: String, _ kinds: [Kind]) throws(StoreError) -> String? {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard let longest = words.max(by: { $0.count < $1.count }) else { return nil }
    // As far as the beginnings of words go that the search has at hand; each is a search of its own.
    let most = min(longest.count, 14)
    for length in stride(from: most, through: min(3, most), by: -1) {
      var titles: [String] = []
      for kind in kinds {
        let query = ListQuery(
          kind.code, text: String(longest.prefix(length)), order: .lastEnteredFirst)
        for row in try page(query, .first, count: 50).rows {
          if case .text(let title) = row.values.first { titles.append(title) }
        }
      }
      let folded = Folding.folded(name)
      if let near = Nearest.word(to: name, in: titles)
        ?? titles.first(where: { Folding.folded($0).contains(folded) })
      {
        return near
      }
    }
    return nil
  }
}
