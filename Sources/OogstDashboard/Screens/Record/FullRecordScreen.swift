import OogstModel

extension ScreenID { static let fullRecord = ScreenID("fullRecord") }

extension ScreenDefinition {
  /// Every field of a record with its name, known or not, and how it came to be so.
  static let fullRecord = ScreenDefinition(
    .fullRecord,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record, let detail = try store.detailWithBin(id, environment) else {
          return nil
        }
        let history = try store.history(of: id)
        return Told(
          revision: detail.revision, titles: RecordText.titles(detail, environment)
        ) { _, environment in
          guard let kind = environment.kind(id.kind) else {
            return Page(heading: id.description, sections: [])
          }
          let text = RecordText(detail: detail, kind: kind, environment: environment)
          return FullRecordPage(text: text, history: history).page
        }
      },
      name: PageDefinition.namedByRecord, role: .text))
}

private struct FullRecordPage {
  let text: RecordText
  let history: [Change]

  private var language: Language { text.environment.language }
  private var words: RecordWords { RecordWords(language: language) }

  var page: Page {
    let sections = [
      Page.Section(nil, text.values.flatMap(lines) + text.identity + stamps), text.issues,
      Page.Section(words.history, changes),
    ]
    return Page(
      heading: words.inFull(text.title), sections: sections.filter { !$0.lines.isEmpty })
  }

  private func lines(_ field: Field, _ value: Value) -> [Page.Line] {
    let label = field.label[language]
    guard case .text(let story) = value, field.type == .prose else {
      return [
        .field(
          label: label, value: text.value(value, field),
          opens: value.referenced.first.map(Target.record))
      ]
    }
    return Cleaning.paragraphs(story).enumerated().map { index, paragraph in
      index == 0 ? .field(label: label, value: paragraph, opens: nil) : .text(paragraph)
    }
  }

  private var stamps: [Page.Line] {
    let meta = text.detail.record.meta
    return [(words.created, meta.created), (words.changed, meta.changed)].compactMap {
      label, stamp in
      // The example has no clock of its own.
      guard let stamp, stamp.at != 0 else { return nil }
      return .field(label: label, value: when(stamp), opens: nil)
    }
  }

  private var changes: [Page.Line] {
    let words = ChangeText(language: language, titles: text.detail.titles)
    // The example has no clock of its own.
    return history.filter { $0.event == .changed || $0.stamp.at != 0 }.map { change in
      let line = words.text(change, text.kind)
      guard let name = change.field, text.kind.field(name) != nil, !text.environment.isReadOnly
      else {
        return .text(line)
      }
      // What it was can be put back: a form with that, to be saved as any change.
      return .item(
        line,
        opens: .form(
          FormSubject(
            kind: text.kind.code, record: text.detail.record.id, given: [name: change.old],
            only: name)))
    }
  }

  private func when(_ stamp: Stamp) -> String {
    ChangeText(language: language, titles: [:]).when(stamp)
  }
}
