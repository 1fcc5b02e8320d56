import OogstModel

extension ScreenID { static let resumeForm = ScreenID("resumeForm") }

extension ScreenDefinition {
  /// To go on with a form that was left, or to begin a new one.
  static let resumeForm = ScreenDefinition(
    .resumeForm,
    nil,
    PageDefinition(
      show: { page, environment in
        let language = environment.language
        let words = AddWords(language: language)
        guard let wanted = page.subject.form, let kind = environment.kind(wanted.kind) else {
          return Page(heading: words.heading, sections: [])
        }
        let left = environment.unsaved.filter {
          $0.subject.kind == wanted.kind && $0.subject.record == nil
        }
        var new = wanted
        new.choice = .new
        return Page(
          heading: words.resume(kind.label[language]),
          sections: [
            Page.Section(
              nil,
              left.map { unsaved -> Page.Line in
                var subject = unsaved.subject
                subject.choice = .goOn
                return .item(words.goOn(Cleaning.line(unsaved.name)), opens: .form(subject))
              }
                + [.item(words.begin(kind.label[language]), opens: .form(new))])
          ])
      },
      name: PageDefinition.named(.add), role: .menu))
}
