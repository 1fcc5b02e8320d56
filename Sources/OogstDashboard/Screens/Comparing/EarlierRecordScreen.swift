import OogstModel

extension ScreenID { static let earlierRecord = ScreenID("earlierRecord") }

extension ScreenDefinition {
  /// A record as it was at the end of a day. Without a day it offers those on which the record was changed.
  static let earlierRecord = ScreenDefinition(
    .earlierRecord,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record, let kind = environment.kind(id.kind) else { return nil }
        let removed = try store.removed(id)
        guard let record = try store.records([id]).first ?? removed?.record else { return nil }
        let history = try store.history(of: id)
        let named =
          record.values.flatMap(\.referenced)
          + history.flatMap { $0.old.referenced + $0.new.referenced }
        let titles = try store.titlesWithBin(
          of: Set(named), known: try store.titles(of: Set(named)), environment)
        let day = subject.changes?.days.until
        return Told(revision: try store.revision(), titles: titles) { _, environment in
          EarlierRecordPage(
            now: record, kind: kind, history: history, isInBin: removed != nil, titles: titles,
            environment: environment
          ).page(on: day)
        }
      },
      name: PageDefinition.namedByRecord, role: .text))
}

private struct EarlierRecordPage {
  let now: Record
  let kind: Kind
  let history: [Change]
  let isInBin: Bool
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: EarlierRecordWords { EarlierRecordWords(language: language) }
  private var values: ValueText { ValueText(language) }

  private var title: String {
    let value = now.values[kind.titleIndex]
    return value.isUnknown
      ? now.id.description : values.text(value, kind.fields[kind.titleIndex], [:])
  }

  func page(on day: Day?) -> Page {
    guard let day else { return choice }
    let earlier = EarlierRecord(of: now, kind, on: day, history: history, isInBin: isInBin)
    let date = day.date.map { Words(language).date($0) } ?? day.description
    let heading = words.heading(title, date)
    if case .notYet(let stamp) = earlier.state {
      let line = words.notYet(stamp.map(when))
      return Page(heading: heading, sections: [Page.Section(nil, [.text(line)]), ways])
    }
    let since = gone(earlier) + changed(earlier)
    let sections = [
      Page.Section(
        nil,
        (earlier.state == .inBin ? [.text(words.wasInBin)] : [])
          // The example, and what an old file brought, has no moment at which it came.
          + ((now.meta.created?.at ?? 0) == 0 ? [.text(words.sinceWhenIsUnknown)] : [])),
      Page.Section(words.since, since.isEmpty ? [.text(words.nothingSince)] : since),
      Page.Section(words.then, facts(earlier.record)), ways,
    ]
    return Page(heading: heading, sections: sections.filter { !$0.lines.isEmpty })
  }

  /// That it was thrown away since.
  private func gone(_ earlier: EarlierRecord) -> [Page.Line] {
    guard isInBin, earlier.state == .there,
      let removal = earlier.since.first(where: { $0.event == .removed })
    else { return [] }
    return [.text(words.removed(when(removal.stamp)))]
  }

  /// *4 mei 2026 om 10:00, door jansen*.
  private func when(_ stamp: Stamp) -> String {
    let text = ChangeText(language: language, titles: [:]).when(Stamp(at: stamp.at, by: ""))
    return stamp.by.isEmpty ? text : text + words.by(Cleaning.line(stamp.by))
  }

  /// What is otherwise now; what was changed and changed back is not.
  private func changed(_ earlier: EarlierRecord) -> [Page.Line] {
    kind.fields.indices.compactMap { index in
      let (then, now) = (earlier.record.values[index], now.values[index])
      guard then != now else { return nil }
      let field = kind.fields[index]
      let label = field.label[language]
      if field.type == .prose, !then.isUnknown, !now.isUnknown {
        return .text(words.rewritten(label))
      }
      return .field(
        label: label,
        value: words.wasAndIs(values.text(then, field, titles), values.text(now, field, titles)),
        opens: nil)
    }
  }

  private func facts(_ record: Record) -> [Page.Line] {
    zip(kind.fields, record.values).flatMap { field, value -> [Page.Line] in
      let label = field.label[language]
      if value.isUnknown { return [] }
      if case .text(let story) = value, field.type == .prose {
        return Cleaning.paragraphs(story).enumerated().map { index, paragraph in
          index == 0 ? .field(label: label, value: paragraph, opens: nil) : .text(paragraph)
        }
      }
      return [
        .field(
          label: label, value: values.text(value, field, titles),
          opens: value.referenced.first.map(Target.record))
      ]
    }
  }

  private var ways: Page.Section {
    Page.Section(
      nil,
      [
        .item(words.now, opens: .record(now.id)),
        .item(words.otherDays, opens: .page(Subject(.earlierRecord, record: now.id))),
      ])
  }

  /// The days on which it was changed, the newest first: how it was at the end of each.
  private var choice: Page {
    var days: [Day] = []
    var changes: [Day: [Change]] = [:]
    // The example has no clock of its own.
    for change in history where change.stamp.at != 0 {
      let day = LocalMoment(secondsSince1970: change.stamp.at).day
      if changes[day] == nil { days.append(day) }
      changes[day, default: []].append(change)
    }
    let text = ChangeText(language: language, titles: titles)
    let lines = days.map { day -> Page.Line in
      let date = day.date.map { Words(language).date($0) } ?? day.description
      let what = (changes[day] ?? []).reversed().map { text.what($0, kind) }
      return .item(
        date + ": " + Cleaning.short(what.joined(separator: ", "), most: 200),
        opens: .page(
          Subject(
            .earlierRecord, record: now.id, changes: ChangeQuery(days: DaySpan(until: day)))))
    }
    return Page(
      heading: words.choose(title),
      sections: [
        Page.Section(nil, lines.isEmpty ? [.text(words.neverChanged)] : lines),
        Page.Section(nil, [.text(words.orTyped(environment.today))]),
      ])
  }
}

struct EarlierRecordWords: Bilingual {
  let language: Language

  var since: String { say("Sindsdien veranderd", "Changed since") }
  var nothingSince: String {
    say("Sinds die dag is er niets veranderd.", "Nothing was changed since that day.")
  }
  var then: String { say("Zoals het toen was", "As it was then") }
  var now: String { say("Zoals het nu is", "As it is now") }
  var otherDays: String { say("Andere dagen", "Other days") }
  var wasInBin: String { say("Het was toen weggegooid.", "It was in the bin then.") }
  var sinceWhenIsUnknown: String {
    say(
      "Sinds wanneer dit record er is, is niet bekend: dit is het oudste dat bewaard is.",
      "It is not known when this record was entered: this is the oldest that was kept.")
  }
  var neverChanged: String {
    say("Het is niet veranderd sinds het er is.", "It has not changed since it was entered.")
  }
  func removed(_ when: String) -> String {
    say("Weggegooid op \(when).", "Removed on \(when).")
  }
  func by(_ author: String) -> String { say(", door \(author)", ", by \(author)") }

  /// With the first day of the month before as the example.
  func orTyped(_ today: Day) -> String {
    let day = today.adding(months: -1) ?? today
    let example = "1-\(day.month)-\(day.year)"
    return say(
      "Een andere dag? Typ op en de dag, zoals op \(example).",
      "Another day? Type on and the day, such as on \(example).")
  }

  func heading(_ title: String, _ date: String) -> String {
    say("\(title), zoals het was op \(date)", "\(title), as it was on \(date)")
  }

  func choose(_ title: String) -> String {
    say("Hoe \(title) was, per dag", "How \(title) was, by day")
  }

  func notYet(_ when: String?) -> String {
    let made = when.map { say(" Het werd gemaakt op \($0).", " It was made on \($0).") } ?? ""
    return say("Het was er toen nog niet.", "It was not here yet.") + made
  }

  func wasAndIs(_ then: String, _ now: String) -> String {
    say("toen \(then), nu \(now)", "\(then) then, \(now) now")
  }

  func rewritten(_ label: String) -> String {
    say("\(label): herschreven", "\(label): rewritten").asSentence
  }
}
