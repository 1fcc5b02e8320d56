import OogstModel

extension ScreenID { static let places = ScreenID("places") }

extension ScreenDefinition {
  /// What is kept at hand, and where one was before, the last first.
  static let places = ScreenDefinition(
    .places,
    Door(
      key: "d", short: Label("daarnet", "recent"),
      description: Label(
        "Waar u daarnet was, en wat vaststaat", "Where you were, and what is pinned"),
      dutch: ["daarnet", "plaatsen"], english: ["recent", "places"], opensOnTop: true),
    PageDefinition(
      show: { _, environment in
        let words = PlaceWords(language: environment.language)
        let places = environment.places
        func lines(_ places: [Place]) -> [Page.Line] {
          places.map { .item(Cleaning.line($0.name), opens: .place($0.destination)) }
        }
        let recent = places.recent.filter { place in
          !places.pinned.contains { $0.destination == place.destination }
        }
        let unsaved = environment.unsaved.map { unsaved -> Page.Line in
          var subject = unsaved.subject
          subject.choice = .goOn
          return .item(Cleaning.line(unsaved.act), opens: .form(subject))
        }
        let sections = [
          Page.Section(words.unsaved, unsaved),
          Page.Section(words.pinned, lines(places.pinned)),
          Page.Section(
            places.pinned.isEmpty && unsaved.isEmpty ? nil : words.recent, lines(recent)),
        ].filter { !$0.lines.isEmpty }
        return Page(
          heading: words.heading,
          sections: sections.isEmpty
            ? [Page.Section(nil, [.text(words.none(environment.keyName(.pin)))])] : sections)
      },
      name: PageDefinition.named(.screen(.places)), role: .menu))
}

struct PlaceWords: Bilingual {
  let language: Language

  var heading: String { say("Waar u was", "Where you were") }
  var unsaved: String { say("Nog niet bewaard", "Not saved yet") }
  var pinned: String { say("Vastgezet", "Pinned") }
  var recent: String { say("Daarnet", "Before") }

  func none(_ key: String) -> String {
    say(
      "U was nog nergens anders. \(key) zet vast waar u bent.",
      "You were nowhere else yet. \(key) pins where you are.")
  }

  func pinned(_ name: String, isPinned: Bool, _ key: String) -> String {
    let name = Cleaning.short(name)
    return isPinned
      ? say("Vastgezet: \(name). \(key) geeft de lijst.", "Pinned: \(name). \(key) gives the list.")
      : say("Niet meer vast: \(name).", "No longer pinned: \(name).")
  }

  var cannotPin: String {
    say(
      "Dit scherm heeft een eigen toets: vastzetten hoeft niet.",
      "This screen has a key of its own: it need not be pinned.")
  }
  var nothingForward: String {
    say("U ging nergens van terug.", "You did not come back from anywhere.")
  }

  func lastPlace(_ name: String, _ key: String) -> String {
    let name = Cleaning.short(name)
    return say(
      "De vorige keer brak de verbinding af. \(key) gaat terug naar: \(name)",
      "Last time the connection broke. \(key) goes back to: \(name)")
  }
}
