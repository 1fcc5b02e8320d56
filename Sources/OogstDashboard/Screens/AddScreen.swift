import OogstModel

extension ScreenID { static let addKind = ScreenID("addKind") }

extension ScreenDefinition {
  /// What can be added: to a record what refers to it, else every kind.
  static let addKind = ScreenDefinition(
    .addKind,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = AddWords(language: environment.language)
        let language = environment.language
        // Lists are saved as views where they are shown.
        let kinds = environment.kinds.filter { $0.code != SavedView.code }
        var about: [Page.Line] = []
        if let id = page.subject.record {
          for kind in kinds {
            guard let field = kind.fields.first(where: { $0.type.targets.contains(id.kind) }) else {
              continue
            }
            let isList = if case .references = field.type { true } else { false }
            var given = environment.given(kind)
            given[field.name] = isList ? .references([.record(id)]) : .reference(id)
            about.append(
              .item(
                words.to(kind.label[language].capitalisedFirst, field.label[language]),
                opens: .form(FormSubject(kind: kind.code, given: given))))
          }
        }
        let all = kinds.map { kind in
          Page.Line.item(
            kind.label[language].capitalisedFirst,
            opens: .form(FormSubject(kind: kind.code, given: environment.given(kind))))
        }
        let own: [Page.Line] =
          environment.canBeginOwn
          ? [
            .item(OverviewWords(language: language).beginOwn, opens: .beginOwn),
            .text(words.inExample),
          ] : []
        return Page(
          heading: words.heading,
          sections: [
            Page.Section(nil, own),
            Page.Section(about.isEmpty ? nil : words.about, about),
            Page.Section(about.isEmpty ? nil : words.other, all),
          ].filter { !$0.lines.isEmpty })
      },
      name: PageDefinition.named(.add), role: .menu))
}

struct AddWords: Bilingual {
  let language: Language

  var heading: String { say("Wat toevoegen?", "Add what?") }
  var about: String { say("Hierbij", "To this") }
  var other: String { say("Iets anders", "Something else") }

  var inExample: String {
    say(
      "Wat u in het voorbeeld toevoegt, blijft niet.", "What you add to the example will not stay.")
  }
  func resume(_ kind: String) -> String {
    say("Verder, of een nieuwe: \(kind)", "Go on, or a new one: \(kind)")
  }
  func goOn(_ name: String) -> String { say("Verder met \(name)", "Go on with \(name)") }
  func begin(_ kind: String) -> String { say("Nieuw: \(kind)", "New: \(kind)") }

  func to(_ kind: String, _ field: String) -> String { kind + ", " + field.lowercasedFirst }
}
