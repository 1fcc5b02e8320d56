import OogstModel

extension ScreenID { static let lessonChecks = ScreenID("lessonChecks") }

extension ScreenDefinition {
  /// The five lessons asked of one project: what is met, what deserves a look, and what nobody recorded.
  static let lessonChecks = ScreenDefinition(
    .lessonChecks,
    about: Project.kind,
    Label("De vijf lessen bij dit project", "The five lessons in this project"),
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record, let care = try store.care(of: id) else { return nil }
        let title = try store.titles(of: [id])[id] ?? id.description
        return Told(revision: try store.revision(), titles: [id: title]) { _, environment in
          LessonChecksPage(id: id, title: title, care: care, environment: environment).page
        }
      },
      name: PageDefinition.namedByRecord, role: .text))
}

extension StoreSnapshot {
  /// What is known of a project that the five lessons are about; nil when there is no such project.
  func care(of id: RecordID) throws(StoreError) -> ProjectCare? { try care(of: [id]).first?.care }
}

private struct LessonChecksPage {
  let id: RecordID
  let title: String
  let care: ProjectCare
  let environment: Environment

  private var language: Language { environment.language }
  private var words: LessonCheckWords { LessonCheckWords(language: language) }

  var page: Page {
    let sections = LessonCheck.allCases.map { check in
      Page.Section(
        words.heading(check),
        lines(care.outcome(of: check, on: environment.today, environment.settings.checks)))
    }
    let last = Page.Section(
      nil, [.item(words.toProject, opens: .record(id)), .text(words.meaning)])
    return Page(heading: words.title(Cleaning.line(title)), sections: sections + [last])
  }

  private func lines(_ outcome: LessonCheck.Outcome) -> [Page.Line] {
    switch outcome {
    case .met: [.text(words.met)]
    case .attention(let hints): hints.map { .text(words.attention($0[language])) }
    case .undetermined(let why): [.text(words.undetermined(why[language]))]
    }
  }
}

struct LessonCheckWords: Bilingual {
  let language: Language

  func title(_ project: String) -> String {
    say("De vijf lessen bij \(project)", "The five lessons in \(project)")
  }
  func heading(_ check: LessonCheck) -> String { "\(check.rawValue). " + check.label[language] }
  var met: String { say("Voldaan.", "Met.") }
  func attention(_ hint: String) -> String { say("Aandacht: \(hint)", "Attention: \(hint)") }
  func undetermined(_ why: String) -> String {
    say("Niet te bepalen: \(why)", "Cannot be told: \(why)")
  }
  var toProject: String { say("Naar het project", "To the project") }
  var meaning: String {
    say(
      "Om van te leren: dit is geen oordeel over het team, en wat niemand opschreef telt niet mee.",
      "To learn from: this is no judgement of the team, and what nobody wrote down does not count.")
  }
}
