import OogstModel

extension State {
  /// A record: what is known of it, its story, and what refers to it; every relation opens.
  ///
  /// A first look, beside a list, leaves out the names of what is not known: they are long, and at most rows
  /// the same.
  func recordPage(_ detail: RecordDetail, isFirstLook: Bool = false) -> Page {
    guard let kind = kinds[code: detail.record.id.kind] else {
      return Page(heading: detail.record.id.description, sections: [])
    }
    let text = ValueText(settings.language)
    var facts: [Page.Line] = []
    var stories: [Page.Section] = []
    var unknown: [String] = []
    for (field, value) in zip(kind.fields, detail.record.values)
    where !field.uses.contains(.title) {
      if value.isUnknown {
        // Labels that ask something stand in a row here, as names.
        unknown.append(field.label[settings.language].lowercasedFirst.filter { $0 != "?" })
      } else {
        add(field, value, detail, text, to: &facts, &stories)
      }
    }
    facts.append(
      .field(
        label: wording.origin, value: detail.record.meta.origin.label[settings.language], opens: nil
      ))
    facts += identity(of: detail.record)
    let missing =
      unknown.isEmpty || isFirstLook ? [] : [Page.Section(nil, [.text(wording.notKnown(unknown))])]
    return Page(
      heading: title(of: detail, kind),
      sections: stories + [Page.Section(nil, facts)]
        + detail.referrers.map { referrers($0, detail) } + missing)
  }

  /// The name by which a record is opened, and the number that it has in the file that it came from.
  private func identity(of record: Record) -> [Page.Line] {
    [.field(label: wording.identity, value: record.id.description, opens: nil)]
      + (record.meta.externalID.map {
        [.field(label: wording.externalID, value: Cleaning.line($0), opens: nil)]
      } ?? [])
  }

  private func title(of detail: RecordDetail, _ kind: Kind) -> String {
    let value = detail.record.values[kind.titleIndex]
    let name = kind.label[settings.language].capitalisedFirst
    if value.isUnknown { return name + " " + detail.record.id.description }
    return name + ": " + valueText(value, kind.fields[kind.titleIndex], detail.titles)
  }

  private func add(
    _ field: Field, _ value: Value, _ detail: RecordDetail, _ text: ValueText,
    to facts: inout [Page.Line], _ stories: inout [Page.Section]
  ) {
    let label = field.label[settings.language]
    switch value {
    case .text(let story) where field.uses.contains(.long):
      stories.append(Page.Section(label, Cleaning.paragraphs(story).map(Page.Line.text)))
    case .references(let entries):
      facts += entries.map { entry in
        .field(
          label: label, value: text.text(entry, detail.titles), opens: entry.id.map(Target.record))
      }
    case .reference(let id):
      facts.append(
        .field(label: label, value: text.text(value, field, detail.titles), opens: .record(id)))
    default:
      facts.append(.field(label: label, value: text.text(value, field, detail.titles), opens: nil))
    }
  }

  /// The records of one kind that refer to this one: the newest, and a way to all of them.
  private func referrers(
    _ group: RecordDetail.Referrers, _ detail: RecordDetail
  ) -> Page.Section {
    guard let kind = kinds[code: group.kind], let field = kind.field(group.field) else {
      return Page.Section(nil, [])
    }
    let text = ValueText(settings.language)
    // A kind that refers through several fields says through which.
    let isOne =
      kind.fields.count { $0.type.targets.contains(detail.record.id.kind) } == 1
    var lines: [Page.Line] = group.rows.map {
      .item(
        text.row(
          $0, kind, group.titles, settings.rowDetail, width: pageWidth, cutsTitle: false),
        opens: .record($0.id))
    }
    if group.total > group.rows.count {
      lines.append(
        .item(
          wording.allOf(group.total, kind.plural[settings.language]),
          opens: .list(
            ListQuery(
              kind.code, filters: [Filter(field.name, [.reference(detail.record.id)])],
              order: kind.order))))
    }
    return Page.Section(
      wording.referring(
        kind.plural[settings.language].capitalisedFirst,
        isOne ? nil : field.label[settings.language].lowercasedFirst), lines)
  }

  /// Every field of a record with its name, known or not, and how it came to be so.
  func fullPage(_ detail: RecordDetail, _ history: [Change]) -> Page {
    guard let kind = kinds[code: detail.record.id.kind] else {
      return Page(heading: detail.record.id.description, sections: [])
    }
    var lines: [Page.Line] = []
    for (field, value) in zip(kind.fields, detail.record.values) {
      let label = field.label[settings.language]
      if case .text(let story) = value, field.uses.contains(.long) {
        for (index, paragraph) in Cleaning.paragraphs(story).enumerated() {
          lines.append(
            index == 0 ? .field(label: label, value: paragraph, opens: nil) : .text(paragraph))
        }
      } else {
        lines.append(
          .field(
            label: label, value: valueText(value, field, detail.titles),
            opens: value.referenced.first.map(Target.record)))
      }
    }
    let meta = detail.record.meta
    lines.append(
      .field(label: wording.origin, value: meta.origin.label[settings.language], opens: nil))
    lines += identity(of: detail.record)
    for (label, stamp) in [(wording.created, meta.created), (wording.changed, meta.changed)] {
      // The example has no clock of its own.
      if let stamp, stamp.at != 0 {
        lines.append(.field(label: label, value: when(stamp), opens: nil))
      }
    }
    let told = history.filter { $0.field != nil || $0.stamp.at != 0 }
    let changes: [Page.Line] = told.map { change in
      guard let field = change.field.flatMap({ kind.field($0) }) else {
        return .text(wording.historyMade(when(change.stamp)))
      }
      return .text(
        wording.historyChanged(
          when(change.stamp), field.label[settings.language].lowercasedFirst,
          valueText(change.old, field, detail.titles), valueText(change.new, field, detail.titles)))
    }
    return Page(
      heading: wording.inFull(title(of: detail, kind)),
      sections: [Page.Section(nil, lines)]
        + (changes.isEmpty ? [] : [Page.Section(wording.history, changes)]))
  }

  private func when(_ stamp: Stamp) -> String {
    let day = Day(secondsSince1970: stamp.at)
    let date = day.date.map { wording.date($0) } ?? day.description
    return stamp.by.isEmpty ? date : date + ", " + Cleaning.line(stamp.by)
  }
}
