import OogstModel
import OogstReading

extension ScreenID {
  static let views = ScreenID("views")
  static let viewAudience = ScreenID("viewAudience")
  static let viewExists = ScreenID("viewExists")
}

extension ScreenDefinition {
  /// Lists that were saved, each a line that opens it.
  static let views = ScreenDefinition(
    .views,
    Door(
      key: "b", short: Label("weergaven", "views"),
      description: Label(
        "Bewaarde weergaven: lijsten zoals ze waren", "Saved views: lists as they were left"),
      dutch: ["weergaven", "weergave"], english: ["views", "view"], opensOnTop: true),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let views = try store.views(for: environment.account, in: environment.scope.id)
        let named = views.flatMap { _, view in
          let query = view.opened(environment.kinds, today: environment.today)?.query
          return [view.programme?.id].compactMap(\.self)
            + (query?.filters ?? []).flatMap { $0.values.flatMap(\.referenced) }
        }
        let titles = try store.titles(of: Set(named))
        return Told(revision: try store.revision(), viewNames: views.map(\.view.name)) {
          [views] _, environment in
          let words = ViewWords(language: environment.language)
          let lines = views.map { id, view in
            Page.Line.item(words.line(view, environment, titles), opens: .view(id))
          }
          return Page(
            heading: words.heading,
            sections: [
              Page.Section(
                nil, lines.isEmpty ? [.text(words.none(environment.keyName(.saveView)))] : lines)
            ])
        }
      },
      name: PageDefinition.named(.screen(.views))))

  /// For whom a list is saved.
  static let viewAudience = ScreenDefinition(
    .viewAudience,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = ViewWords(language: environment.language)
        let audiences = SavedView.Audience.allCases.filter {
          $0 != .programme || environment.scope.id != nil
        }
        return Page(
          heading: words.forWhom(page.subject.field ?? ""),
          sections: [
            Page.Section(
              nil,
              audiences.map { audience in
                .item(
                  words.name(of: audience, environment), opens: .saveView(audience, replaces: false)
                )
              })
          ])
      },
      name: PageDefinition.named(.saveView), role: .menu))

  /// A view of that name is there already.
  static let viewExists = ScreenDefinition(
    .viewExists,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = ViewWords(language: environment.language)
        let name = page.subject.field ?? ""
        return Page(
          heading: words.exists(name),
          sections: [
            Page.Section(
              nil,
              [
                .item(words.replace(name), opens: .saveView(nil, replaces: true)),
                .item(words.otherName, opens: .command(.saveView)),
              ])
          ])
      },
      name: PageDefinition.named(.saveView), role: .menu))
}

struct ViewWords: Bilingual {
  let language: Language

  var heading: String { say("Weergaven", "Views") }
  var askName: String { say("Bewaar als: ", "Save as: ") }

  func none(_ key: String) -> String {
    say(
      "Er zijn nog geen weergaven. \(key) bewaart een lijst.",
      "There are no views yet. \(key) saves a list.")
  }

  func forWhom(_ name: String) -> String {
    say("Bewaar \(Cleaning.short(name))", "Save \(Cleaning.short(name))")
  }

  func name(of audience: SavedView.Audience, _ environment: Environment) -> String {
    let label = audience.label[language].capitalisedFirst
    guard audience == .programme else { return label }
    return label + " " + environment.scope.name(language)
  }

  /// *Grote toekenningen: projecten, bedrag meer dan 100.000, voor mezelf*.
  func line(_ view: SavedView, _ environment: Environment, _ titles: [RecordID: String]) -> String {
    let query = view.opened(environment.kinds, today: environment.today)?.query
    let shown = query.map {
      Dashboard.heading(of: $0, total: nil, titles: titles, environment.kinds, language)
    }
    var parts = [shown?.lowercasedFirst ?? view.about]
    if !view.groups.isEmpty { parts.append(say("in groepen", "in groups")) }
    if let programme = view.programme?.id {
      parts.append(Cleaning.line(titles[programme] ?? programme.description))
    }
    if let audience = view.audience, audience != .programme {
      parts.append(audience.label[language])
    }
    return Cleaning.line(view.name) + ": " + parts.joined(separator: ", ")
  }

  func saved(_ name: String, _ audience: SavedView.Audience) -> String {
    let whom = audience.label[language]
    return say(
      "Weergave \(Cleaning.short(name)) bewaard, \(whom).",
      "View \(Cleaning.short(name)) saved, \(whom).")
  }

  func exists(_ name: String) -> String {
    say("\(Cleaning.short(name)) is er al", "\(Cleaning.short(name)) is there already")
  }
  func replace(_ name: String) -> String {
    say("Vervang \(Cleaning.short(name))", "Replace \(Cleaning.short(name))")
  }
  var otherName: String { say("Geef een andere naam", "Give another name") }

  var onlyLists: String {
    say(
      "Een weergave is van een lijst van één soort, of van haar groepen.",
      "A view is of a list of one kind, or of its groups.")
  }

  func opened(_ name: String) -> String {
    say("Weergave \(Cleaning.line(name)).", "View \(Cleaning.line(name)).")
  }

  /// What a view asked for that is no longer there.
  func lost(_ name: String, _ lost: [String]) -> String {
    let all = Cleaning.short(lost.joined(separator: "; "))
    return say(
      "Weergave \(Cleaning.line(name)) vroeg ook dit, wat er niet meer is: \(all)",
      "View \(Cleaning.line(name)) also asked for this, which is gone: \(all)")
  }

  func gone(_ name: String, _ kind: String) -> String {
    say(
      "Weergave \(Cleaning.line(name)) is van een soort die er niet meer is: \(Cleaning.short(kind))",
      "View \(Cleaning.line(name)) is of a kind that is gone: \(Cleaning.short(kind))")
  }

  func noSuch(_ name: String) -> String {
    say(
      "Er is geen weergave \(Cleaning.short(name)).", "There is no view \(Cleaning.short(name)).")
  }

  func practice(_ text: String) -> String {
    say("\(text) In het voorbeeld blijft dat niet.", "\(text) In the example it will not stay.")
  }

  /// Words behind a name that say for whom it is, in either language.
  static func audience(endOf text: String) -> (name: String, audience: SavedView.Audience)? {
    let endings: [(String, SavedView.Audience)] = [
      (" voor iedereen", .everyone), (" for everyone", .everyone), (" voor mezelf", .own),
      (" for myself", .own), (" voor mij", .own), (" for me", .own),
      (" voor het programma", .programme), (" for the programme", .programme),
    ]
    // Who says only for whom is asked for a name.
    let text = " " + text
    let lower = text.lowercased()
    guard let (ending, audience) = endings.first(where: { lower.hasSuffix($0.0) }) else {
      return nil
    }
    return (String(text.dropLast(ending.count)).trimmingSpaces, audience)
  }
}
