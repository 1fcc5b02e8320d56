import OogstModel

extension ScreenID { static let setField = ScreenID("setField") }

extension ScreenDefinition {
  /// The short fields of a record, each to be changed by itself.
  static let setField = ScreenDefinition(
    .setField,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record, let record = try store.records([id]).first,
          let kind = environment.kind(id.kind)
        else { return nil }
        return Told(revision: try store.revision()) { [record, kind] _, environment in
          let language = environment.language
          let text = ValueText(language)
          let title = text.text(record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
          let lines = kind.fields.enumerated().filter { $0.element.isShort }.map { index, field in
            Page.Line.field(
              label: field.label[language], value: text.text(record.values[index], field, [:]),
              opens: .form(FormSubject(kind: kind.code, record: id, only: field.name)))
          }
          let heading = language.say("Zet een veld van \(title)", "Set a field of \(title)")
          return Page(heading: heading, sections: [Page.Section(nil, lines)])
        }
      },
      name: PageDefinition.named(.set), role: .menu))
}

extension Field {
  /// Whether its values are a word or a figure, which is quickly chosen or typed.
  fileprivate var isShort: Bool {
    switch type {
    case .choice, .yesNo, .date, .time, .number, .money, .range: true
    case .text, .prose, .link, .tags, .reference, .references, .table: false
    }
  }
}
