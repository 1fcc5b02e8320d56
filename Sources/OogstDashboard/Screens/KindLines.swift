import OogstModel

extension Page.Line {
  /// The way to all records of a kind, in the programme that one works in.
  static func all(of kind: Kind, _ environment: Environment) -> Page.Line {
    let (language, name) = (environment.language, kind.plural[environment.language])
    return .item(
      language.say("Alle \(name)", "All \(name)"),
      opens: .list(ListQuery(kind.code, programme: environment.scope.id, order: kind.order)))
  }

  /// How many records of a kind have a state, or none that is known; opens their list.
  static func count(
    _ count: Int, of kind: Kind, with state: Value, in field: Field, _ environment: Environment
  ) -> Page.Line {
    .figure(
      label: ValueText(environment.language).text(state, field, [:]).capitalisedFirst,
      number: count, tone: field.tone(of: state),
      opens: .list(
        ListQuery(
          kind.code, filters: [Filter(field.name, [state])], programme: environment.scope.id,
          order: kind.order)))
  }
}
