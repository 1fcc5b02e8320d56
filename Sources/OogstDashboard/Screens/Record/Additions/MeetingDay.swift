import OogstModel

extension RecordAddition {
  /// A meeting as its day: what is on in order, what is on at the same time, what was made of it, what hangs on the wall.
  static let meetingDay = RecordAddition(Meeting.self) { store, meeting, _ throws(StoreError) in
    let day = try MeetingDay(meeting.id, store)
    return Added(
      replaces: [
        .init(AgendaItem.kind, AgendaItem.meetingField),
        .init(MeetingReport.kind, MeetingReport.meetingField),
        .init(WallNote.kind, WallNote.atField),
      ], place: .besideFacts
    ) { MeetingDayText(day: day, language: $0.language).sections }
  }
}

/// What a meeting consists of.
struct MeetingDay: Sendable {
  /// In order; what has the same place in it is on at the same time.
  var items: [[Entry<AgendaItem>]]
  var reports: [Entry<MeetingReport>]
  var notes: [Entry<WallNote>]
  /// The invitations of who was invited already.
  var invitedTwice: [Entry<Invitation>]
  /// The function and organisation of who speaks.
  var speakers: [RecordID: String]
  /// The titles of what is named.
  var titles: [RecordID: String]

  /// More than a day holds.
  private static let most = 200
  private static let mostInvited = 1_000

  init(_ id: RecordID, _ store: any StoreSnapshot) throws(StoreError) {
    let items = try store.entries(
      AgendaItem.self, [Filter(AgendaItem.meetingField.name, [.reference(id)])], most: Self.most)
    self.items = Self.inOrder(items)
    reports = try store.entries(
      MeetingReport.self, [Filter(MeetingReport.meetingField.name, [.reference(id)])],
      order: Order(by: .number), most: Self.most)
    // A wall belongs to the meeting, or to one part of it.
    let places = ([id] + items.map(\.id)).map(Value.reference)
    notes = try store.entries(
      WallNote.self, [Filter(WallNote.atField.name, places)], most: Self.most
    ).sorted { Self.place($0.value) < Self.place($1.value) }
    let invitations = try store.entries(
      Invitation.self, [Filter(Invitation.meetingField.name, [.reference(id)])],
      order: Order(by: .number), most: Self.mostInvited)
    let again = Set(
      TwiceInvited.found(invitations.map { ($0.id, $0.value) }).flatMap(\.again))
    invitedTwice = invitations.filter { again.contains($0.id) }
    let people = try store.entries(
      Person.self, Array(Set(items.flatMap(\.value.speakers.ids))).sorted())
    let named =
      people.compactMap(\.value.organisation?.id) + items.compactMap(\.value.network?.id)
      + notes.compactMap(\.value.became?.id) + items.flatMap(\.value.about.ids)
    titles = try store.titles(of: Set(named))
    speakers = [:]
    for person in people {
      let organisation = person.value.organisation.flatMap { titles[$0.id] }
      let parts = [person.value.function, organisation ?? ""].map(Cleaning.line)
        .filter { !$0.isEmpty }
      speakers[person.id] =
        parts.isEmpty ? Cleaning.line(person.value.name) : parts.joined(separator: ", ")
    }
  }

  /// By wall and group, what has no group last; within it as it hangs.
  private static func place(_ note: WallNote) -> (String, Int, String, Int) {
    (note.wall, note.group.isEmpty ? 1 : 0, note.group, note.order ?? Int.max)
  }

  /// Parts with the same number, and sessions of that number only, are on beside each other; those without one come
  /// last, one by one.
  private static func inOrder(_ items: [Entry<AgendaItem>]) -> [[Entry<AgendaItem>]] {
    var groups: [[Entry<AgendaItem>]] = []
    for item in items {
      if let order = item.value.order, groups.last?.first?.value.order == order {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    let placed = groups.filter { $0.first?.value.order != nil }
    return placed + groups.filter { $0.first?.value.order == nil }
  }

  /// How many parts are on at the same time at most; 1 where none are.
  var mostAtOnce: Int { items.map(\.count).max() ?? 0 }

  /// What has to be seen or heard, and has no text yet for those who cannot.
  var withoutText: [Entry<MeetingReport>] {
    reports.filter { $0.value.type?.isVisual == true && $0.value.textAlternative.isEmpty }
  }
}

struct MeetingDayText: Bilingual {
  let day: MeetingDay
  let language: Language

  var sections: [Page.Section] {
    [
      Page.Section(
        say("Te doen", "To do"),
        day.withoutText.map(textIsMissing) + day.invitedTwice.map(isInvitedTwice)),
      Page.Section(say("Programma van de dag", "Programme of the day"), day.items.flatMap(lines)),
    ] + walls + [
      Page.Section(say("Verslagen", "Reports"), day.reports.map(report))
    ]
  }

  // MARK: - Parts

  private func lines(_ together: [Entry<AgendaItem>]) -> [Page.Line] {
    guard together.count > 1 else { return together.map { item($0) } }
    let times = Set(together.map { time($0.value) })
    let when = times.count == 1 ? times.first.flatMap(\.self) : nil
    let count = say(
      "\(together.count) sessies tegelijk", "\(together.count) sessions at the same time")
    let heading = Page.Line.text([when, count].compactMap(\.self).joined(separator: ", ") + ":")
    return [heading]
      + together.enumerated().map { index, one in
        item(
          one, place: say("sessie \(index + 1)", "session \(index + 1)"), saysTime: when == nil)
      }
  }

  private func item(
    _ item: Entry<AgendaItem>, place: String? = nil, saysTime: Bool = true
  ) -> Page.Line {
    let value = item.value
    let type = value.type.flatMap { type -> String? in
      // A session that was announced as one, and a title that begins with its type, have said it.
      let label = type.label[language]
      let isSaid = place != nil && type == .session || value.title.lowercased().hasPrefix(label)
      return isSaid ? nil : label.capitalisedFirst
    }
    let track =
      value.track.isEmpty ? value.network.flatMap { day.titles[$0.id] } ?? "" : value.track
    let title =
      value.title.isEmpty ? item.id.description : Cleaning.line(value.title)
    let parts = [
      place?.capitalisedFirst, saysTime ? time(value) : nil,
      [type, title].compactMap(\.self).joined(separator: ": "),
      track.isEmpty ? nil : Cleaning.line(track), speakers(value),
    ]
    return .item(parts.compactMap(\.self).joined(separator: ", "), opens: .record(item.id))
  }

  /// *13.00 tot 14.00*.
  private func time(_ item: AgendaItem) -> String? {
    guard let begins = item.begins?.description else { return item.ends?.description }
    guard let ends = item.ends?.description else { return begins }
    return say("\(begins) tot \(ends)", "\(begins) to \(ends)")
  }

  /// By function and organisation: who wants the name opens the part.
  private func speakers(_ item: AgendaItem) -> String? {
    let all = item.speakers.ids.compactMap { day.speakers[$0] }
    guard !all.isEmpty else { return nil }
    if item.type == .panel {
      return counted(all.count, ("panellid", "panelleden"), ("panel member", "panel members"))
        + ": " + all.joined(separator: "; ")
    }
    return say("door ", "by ") + all.joined(separator: "; ")
  }

  // MARK: - Reports and walls

  private func isInvitedTwice(_ invitation: Entry<Invitation>) -> Page.Line {
    .item(
      say("Twee keer uitgenodigd: ", "Invited twice: ") + Cleaning.line(invitation.value.title),
      opens: .record(invitation.id))
  }

  private func textIsMissing(_ report: Entry<MeetingReport>) -> Page.Line {
    let title = Cleaning.line(report.value.title)
    return .item(
      say("Tekst maken bij: \(title)", "Write a text for: \(title)"), tone: .late,
      opens: .record(report.id))
  }

  private func report(_ report: Entry<MeetingReport>) -> Page.Line {
    let value = report.value
    let maker = value.madeBy.isEmpty ? nil : say("door ", "by ") + Cleaning.line(value.madeBy)
    let parts = [value.type?.label[language].capitalisedFirst, Cleaning.line(value.title)]
      .compactMap(\.self).joined(separator: ": ")
    return .item(
      [parts, maker].compactMap(\.self).joined(separator: ", "), opens: .record(report.id))
  }

  /// The notes by wall and group, in their order: a wall is a few lists.
  private var walls: [Page.Section] {
    var sections: [Page.Section] = []
    for note in day.notes {
      let heading = heading(note.value)
      if let index = sections.firstIndex(where: { $0.heading == heading }) {
        sections[index].lines.append(line(note))
      } else {
        sections.append(Page.Section(heading, [line(note)]))
      }
    }
    return sections
  }

  private func heading(_ note: WallNote) -> String {
    let wall = note.wall.isEmpty ? say("Post-its", "Wall notes") : Cleaning.line(note.wall)
    let group = note.group.isEmpty ? say("zonder groep", "no group") : Cleaning.line(note.group)
    return wall + ": " + group
  }

  private func line(_ note: Entry<WallNote>) -> Page.Line {
    let title = Cleaning.line(note.value.title)
    guard let became = note.value.became?.id else { return .item(title, opens: .record(note.id)) }
    let result = day.titles[became].map(Cleaning.line) ?? became.description
    return .item(
      say("\(title), werd: \(result)", "\(title), became: \(result)"), opens: .record(note.id))
  }
}

extension AgendaItem { static let meetingField = field(\.meeting) }
extension MeetingReport { static let meetingField = field(\.meeting) }
extension WallNote { static let atField = field(\.at) }

extension Invitation { fileprivate static let meetingField = field(\.meeting) }
