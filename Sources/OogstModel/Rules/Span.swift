/// From a first to a last day, as far as both are known.
enum Span {
  /// What is wrong with a span whose end surely lies before its beginning; at the end, where a person would mend it.
  static func issues(from begins: PartialDate?, to ends: PartialDate?, at field: Field) -> [Issue] {
    guard let begins, let ends, ends.lastDay < begins.firstDay else { return [] }
    return [
      Issue(field, Label("het einde ligt voor het begin", "the end lies before the beginning"))
    ]
  }
}
