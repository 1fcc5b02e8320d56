import OogstModel
import OogstReading

/// The record that has the focus beside another one, or as it was; and which changes are asked for.
extension State {
  private var words: ComparingWords { ComparingWords(language: environment.language) }

  /// Offers the records that it can be compared with.
  mutating func compare() -> [Effect] { openAbout { Subject(.comparison, record: $0) } }

  /// By reference, or by how the title of the other begins.
  mutating func compare(with text: String) -> [Effect] {
    guard let id = top?.changeableRecord else { return compare() }
    if let other = RecordID(text), environment.kind(other.kind) != nil {
      if other.kind != id.kind { return refuse(other, beside: id) }
      if other == id { return refuse(words.itself) }
    }
    return [request(.likeNamed(text, id), for: nil)]
  }

  private mutating func refuse(_ text: String) -> [Effect] {
    say(text)
    return []
  }

  private mutating func refuse(_ other: RecordID, beside id: RecordID) -> [Effect] {
    let names = [id, other].map { environment.kind($0.kind)?.label[environment.language] ?? "" }
    return refuse(words.otherKind(names[0], names[1]))
  }

  /// What the store found for a name.
  mutating func compare(_ id: RecordID, with others: [RecordID], named text: String) -> [Effect] {
    // It has that name itself, too.
    let others = others.count > 1 ? others.filter { $0 != id } : others
    guard others.count == 1, let other = others.first else {
      return refuse(
        RecordID(text) == nil
          ? words.notExactlyOne(Cleaning.short(text), others.count)
          : environment.words.noSuchRecord(Cleaning.short(text)))
    }
    return other == id
      ? refuse(words.itself) : open(.page(Subject(.comparison, record: id, other: other)))
  }

  /// Offers the days on which the record was changed.
  mutating func showEarlier() -> [Effect] { openAbout { Subject(.earlierRecord, record: $0) } }

  mutating func showEarlier(_ text: String) -> [Effect] {
    guard let days = days(text), let last = days.until ?? days.from else { return [] }
    let first = days.from ?? last
    guard first <= environment.today else { return refuse(words.notYet) }
    // Of a month that goes on what is known of it.
    let day = min(last, environment.today)
    return openAbout {
      Subject(.earlierRecord, record: $0, changes: ChangeQuery(days: DaySpan(until: day)))
    }
  }

  /// By person, kind, days, or what was done; several with commas between. Of a record all that happened to it.
  mutating func showChanges(_ text: String) -> [Effect] {
    if let id = RecordID(text), environment.kind(id.kind) != nil {
      return open(.page(Subject(.fullRecord, record: id)))
    }
    var query = ChangeQuery()
    for part in text.split(separator: ",").map({ String($0).trimmingSpaces }) where !part.isEmpty {
      let before = query
      var isTwice = false
      if let kind = environment.kinds.answering(to: part) {
        isTwice = query.kind != nil
        query.kind = kind.code
      } else if let act = SaveEntry.Act.allCases.first(where: { $0.answers(to: part) }) {
        isTwice = query.act != nil
        query.act = act
      } else if case .success(let days) = DaysText(today: environment.today).days(part) {
        isTwice = !query.days.isOpen
        query.days = days
      } else if DaysText.looksLikeDays(part) {
        return refuse(words.noDays(Cleaning.short(part)))
      } else {
        isTwice = query.author != nil
        query.author = Self.withoutBy(part)
      }
      if isTwice, query != before { return refuse(words.onlyOne(Cleaning.short(part))) }
    }
    return open(.page(Subject(.changes, changes: query)))
  }

  /// As a heading writes it: *door eva*.
  private static func withoutBy(_ name: String) -> String {
    let beginning = ["door ", "van ", "by "].first { name.lowercased().hasPrefix($0) }
    return beginning.map { String(name.dropFirst($0.count)) } ?? name
  }

  /// That of the project or programme of which the page is on top.
  var timelineOfRecord: Destination? {
    guard top?.isRecord == true, let id = top?.changeableRecord else { return nil }
    switch id.kind {
    case Project.code: return .page(Subject(.timeline, record: id))
    case Programme.code: return .page(Subject(.programmeTimeline, record: id))
    default: return nil
    }
  }

  /// What happened with records of a kind; some have none.
  mutating func openTimeline(of kind: Kind) -> [Effect] {
    guard TimelineEvent.sources.contains(where: { $0.kind.code == kind.code }) else {
      return refuse(words.notInTimeline(kind.plural[environment.language]))
    }
    return open(.page(Subject(.wholeTimeline, timeline: TimelineQuery(kind: kind.code))))
  }

  /// The agenda of the one who is meant.
  mutating func openAgenda(of ids: [RecordID], named text: String) -> [Effect] {
    guard ids.count == 1, let id = ids.first else {
      return refuse(words.notExactlyOne(Cleaning.short(text), ids.count))
    }
    return open(.page(Subject(.agendaOf, record: id)))
  }

  /// Says what is wrong with what are no days.
  private mutating func days(_ text: String) -> DaySpan? {
    if case .success(let days) = DaysText(today: environment.today).days(text) { return days }
    say(words.noDays(Cleaning.short(text)))
    return nil
  }

  private mutating func openAbout(_ subject: (RecordID) -> Subject) -> [Effect] {
    guard let id = top?.changeableRecord else {
      return refuse(ChangeWords(language: environment.language).noRecord)
    }
    return open(.page(subject(id)))
  }
}

struct ComparingWords: Bilingual {
  let language: Language

  func notInTimeline(_ kinds: String) -> String {
    say(
      "\(kinds.capitalisedFirst) staan niet op de tijdlijn.",
      "\(kinds.capitalisedFirst) are not in the timeline.")
  }

  var notYet: String {
    say("Die dag is nog niet geweest.", "That day has not come yet.")
  }

  func noDays(_ text: String) -> String {
    say(
      "\(text) is geen dag die bestaat of te lezen is. Schrijf bijvoorbeeld 15-6-2020, juni 2020 of vorige week.",
      "\(text) is no day that exists or can be read. Write for example 15-6-2020, June 2020 or last week."
    )
  }

  func onlyOne(_ text: String) -> String {
    say(
      "\(text) is er een te veel: geef één persoon, één soort en één keer dagen.",
      "\(text) is one too many: give one person, one kind and days once.")
  }

  var itself: String {
    say(
      "Dat is dit record zelf. Geef een ander, zoals vergelijk PRJ-9.",
      "That is this record itself. Give another one, such as compare PRJ-9.")
  }

  func otherKind(_ one: String, _ other: String) -> String {
    say(
      "Een \(one) en een \(other) zijn niet te vergelijken. Geef er een van dezelfde soort.",
      "A \(one) and a \(other) cannot be compared. Give one of the same kind.")
  }

  func notExactlyOne(_ text: String, _ count: Int) -> String {
    count == 0
      ? say(
        "Er is er geen waarvan de naam begint met \(text).",
        "There is none whose name begins with \(text).")
      : say(
        "Er zijn er meer waarvan de naam begint met \(text). Typ meer van de naam.",
        "There are several whose name begins with \(text). Type more of the name.")
  }
}
