import OogstModel

extension ScreenID { public static let progress = ScreenID("progress") }

extension ScreenDefinition {
  /// The rounds, newest first, with how far each came.
  static let progress = ScreenDefinition(
    .progress,
    Door(
      key: "4", short: Label("voortgang", "progress"),
      description: Label(
        "Voortgang: metingen en gesprekken", "Progress: rounds and conversations"),
      dutch: ["voortgang"], english: ["progress"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let rounds = try store.rounds(of: environment.scope.id, most: 50)
          .running(on: environment.today)
        return Told(revision: try store.revision()) { _, environment in
          page(rounds, environment)
        }
      },
      name: PageDefinition.named(.screen(.progress))))

  private static func page(_ rounds: [RoundInfo], _ environment: Environment) -> Page {
    let language = environment.language
    let scope = environment.scope.name(language)
    let none = language.say(
      "Er zijn nog geen metingen.", "There are no measurement rounds yet.")
    return Page(
      heading: language.say("Voortgang, \(scope)", "Progress, \(scope)"),
      sections: [
        Page.Section(
          nil, rounds.isEmpty ? [.text(none)] : rounds.map { .round($0, language) })
      ])
  }
}
