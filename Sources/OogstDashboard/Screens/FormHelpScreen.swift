import OogstModel
import OogstReading

extension ScreenID { static let formHelp = ScreenID("formHelp") }

extension ScreenDefinition {
  /// How a form works, and what the field is about that had the focus.
  static let formHelp = ScreenDefinition(
    .formHelp,
    nil,
    PageDefinition(
      show: { page, environment in
        let words = FormHelpWords(language: environment.language)
        let parts = (page.subject.field ?? "").split(
          separator: ".", omittingEmptySubsequences: false)
        let kind = environment.kind(parts.first.map(String.init))
        // A cell of a table is named by table, row and column.
        let table = parts.count > 1 ? kind?.field(String(parts[1])) : nil
        let field = table.flatMap { table -> Field? in
          guard parts.count == 4, case .table(let columns) = table.type else { return table }
          return columns.first { $0.name == parts[3] }
        }
        var sections = [Page.Section(nil, words.lines.map(Page.Line.text))]
        if let field {
          let label = field.label[environment.language]
          // Of words an example says nothing.
          let isWords = field.type == .text || field.type == .prose
          let own = [
            field.help?[environment.language], isWords ? nil : words.example(field),
            words.must(field),
          ]
          sections.insert(
            Page.Section(label, own.compactMap(\.self).map(Page.Line.text)), at: 0)
        }
        let terms = words.terms(kind, field)
        if !terms.isEmpty {
          sections.insert(
            Page.Section(
              words.meanings,
              terms.map { term in
                .field(
                  label: term.word[environment.language].capitalisedFirst,
                  value: term.meaning[environment.language], opens: .page(.word(term.word.dutch)))
              }), at: field == nil ? 0 : 1)
        }
        return Page(heading: words.heading, sections: sections)
      },
      name: PageDefinition.named(.help), role: .text))
}

struct FormHelpWords: Bilingual {
  let language: Language

  var heading: String { say("Hulp bij een formulier", "Help with a form") }

  var meanings: String { say("Wat de woorden betekenen", "What the words mean") }

  /// The words of the glossary that a form is about: its kind, its field and what that refers to.
  func terms(_ kind: Kind?, _ field: Field?) -> [Glossary.Term] {
    let named = field.flatMap { Glossary.term(for: $0.label[language].filter { $0 != "?" }) }
    let targets = field.map { field in
      Glossary.all.filter { $0.kind.map(field.type.targets.contains) ?? false }
    }
    let all = [named] + (targets?.prefix(3).map { $0 } ?? []) + [kind.flatMap(Glossary.term)]
    return all.compactMap(\.self).reduce(into: []) { terms, term in
      if !terms.contains(term) { terms.append(term) }
    }
  }

  func example(_ field: Field) -> String {
    say("Bijvoorbeeld: \(field.example.dutch).", "For example: \(field.example.english).")
  }

  func must(_ field: Field) -> String? {
    field.uses.contains(.required)
      ? say("Dit moet er zijn om te bewaren.", "This must be there to save.") : nil
  }

  var lines: [String] {
    [
      say(
        "Pijl omhoog en omlaag gaan naar een ander veld, letters typen erin.",
        "Up and Down go to another field, letters type in it."),
      say(
        "Enter en Tab gaan naar het volgende veld. Bij een keuze opent Enter de lijst, bij lange tekst de tekst.",
        "Enter and Tab go to the next field. On a choice Enter opens the list, on long text the text."
      ),
      say(
        "In lange tekst is Enter een nieuwe regel; Tab is klaar.",
        "In long text Enter is a new line; Tab is done."),
      say(
        "Bij een verwijzing typt u een deel van de naam; Enter zoekt.",
        "For a reference type a part of the name; Enter searches."),
      say(
        "Bewaren staat onder de velden; F2 doet hetzelfde.",
        "Save stands below the fields; F2 does the same."),
      say(
        "F3 maakt de laatste wijziging in het veld ongedaan; onder de velden staat het ook.",
        "F3 undoes the last change in the field; it stands below the fields, too."),
      say(
        "F4 opent lange tekst in uw eigen editor, waar EDITOR er een noemt.",
        "F4 opens long text in an editor of your own, where EDITOR names one."),
      say(
        "Esc, of Weggaan onder de velden, gaat weg. Wat u typte blijft onthouden.",
        "Esc, or Leave below the fields, leaves. What you typed is kept."),
    ]
  }
}
