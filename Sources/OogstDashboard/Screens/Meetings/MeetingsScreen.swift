import OogstModel

extension ScreenID { public static let meetings = ScreenID("meetings") }

extension ScreenDefinition {
  /// The learning networks, and the meetings: what comes, what was, and what is still to be done for them.
  static let meetings = ScreenDefinition(
    .meetings,
    Door(
      key: "5", short: Label("netwerken en bijeenkomsten", "networks and meetings"),
      description: Label(
        "Lerende netwerken en bijeenkomsten", "Learning networks and meetings"),
      dutch: ["netwerken en bijeenkomsten"], english: ["networks and meetings"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try MeetingsData(store, environment)
        return Told(revision: try store.revision()) { _, environment in
          MeetingsPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.meetings))))
}

private struct MeetingsPage {
  let data: MeetingsData
  let environment: Environment

  private var language: Language { environment.language }
  private var words: MeetingsWords { MeetingsWords(language: language) }

  var page: Page {
    var sections = [
      Page.Section(
        words.coming,
        data.coming.isEmpty
          ? [.text(words.nothingComing)] : data.coming.map { meeting($0) }),
      Page.Section(
        words.toDo,
        data.unsaid.map { meeting($0) }
          + (data.withoutText > 0
            ? [
              .figure(
                label: words.withoutText, number: data.withoutText, tone: .late,
                opens: .list(
                  ListQuery(
                    MeetingReport.code, filters: MeetingReport.withoutText,
                    programme: environment.scope.id, order: MeetingReport.kind.order)))
            ] : [])),
      Page.Section(words.networks, networks),
      Page.Section(words.dates, dates),
      Page.Section(words.held, data.held.map { meeting($0) }),
    ]
    sections.append(
      Page.Section(
        nil,
        [Meeting.kind, LearningNetwork.kind].map { .all(of: $0, environment) }))
    return Page(
      heading: words.heading(environment.scope.name(language)),
      sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  /// *12 maart 2024: Terugkijken, online, 60 tot 80 deelnemers, 3 sessies tegelijk*.
  private func meeting(_ info: MeetingsData.Info) -> Page.Line {
    let value = info.meeting.value
    let text = ValueText(language)
    let status = value.status.flatMap { status -> String? in
      Meeting.Status.usual.contains(status) ? nil : status.label[language]
    }
    let parts: [String?] = [
      value.title.isEmpty ? info.meeting.id.description : Cleaning.line(value.title), status,
      value.form?.label[language], value.place.isEmpty ? nil : Cleaning.line(value.place),
      value.participants.map(words.participants),
      info.mostAtOnce > 1 ? words.atOnce(info.mostAtOnce) : nil,
    ]
    let date = value.date.map { Words(language).date($0) } ?? Words(language).unknown
    let passed =
      Meeting.kind.isOverdue(
        Record(value, number: info.meeting.id.number), on: environment.today)
      ? text.overdue(Meeting.kind) : nil
    return .item(
      date + ": " + (parts + [passed]).compactMap(\.self).joined(separator: ", "),
      tone: passed == nil ? value.status?.tone : .late, opens: .record(info.meeting.id))
  }

  private var networks: [Page.Line] {
    data.networks.isEmpty
      ? [.text(words.noNetworks)]
      : data.networks.map { network in
        .cells(
          label: Cleaning.line(network.name),
          [
            Page.Cell(name: words.teams, number: network.teams),
            Page.Cell(name: words.challenges, number: network.challenges),
            Page.Cell(name: words.questions, number: network.questions),
          ], opens: .record(network.id))
      }
  }

  /// The next and the last meeting of each network.
  private var dates: [Page.Line] {
    data.networks.compactMap { network in
      let next = network.next.map { words.next(Words(language).date($0.date)) }
      let last = network.last.map { words.last(Words(language).date($0.date)) }
      guard let meeting = network.next ?? network.last else { return nil }
      return .field(
        label: Cleaning.line(network.name),
        value: [next ?? words.noNext, last].compactMap(\.self).joined(separator: ", "),
        opens: .record(meeting.id))
    }
  }
}

struct MeetingsWords: Bilingual {
  let language: Language

  func heading(_ scope: String) -> String {
    say("Netwerken en bijeenkomsten, \(scope)", "Networks and meetings, \(scope)")
  }
  var coming: String { say("Komende bijeenkomsten", "Meetings to come") }
  var nothingComing: String {
    say("Er is geen bijeenkomst gepland.", "No meeting is planned.")
  }
  var held: String { say("Laatst gehouden", "Held last") }
  var networks: String {
    say(
      "Lerende netwerken, met wat er open staat", "Learning networks, with what is open")
  }
  var noNetworks: String {
    say("Er zijn nog geen lerende netwerken.", "There are no learning networks yet.")
  }
  var teams: String { say("teams", "teams") }
  var challenges: String { say("uitdagingen", "challenges") }
  var questions: String { say("leervragen", "questions") }
  var dates: String { say("Wanneer elk netwerk bijeenkomt", "When each network meets") }
  func next(_ date: String) -> String { say("volgende \(date)", "next \(date)") }
  func last(_ date: String) -> String { say("vorige \(date)", "last \(date)") }
  var noNext: String { say("geen eigen bijeenkomst gepland", "no meeting of its own planned") }
  var toDo: String { say("Te doen", "To do") }
  var withoutText: String {
    say(
      "Video's en beelden zonder beschrijving", "Videos and images without a description")
  }
  func participants(_ range: NumberRange) -> String {
    say(
      "\(Words(language).range(range)) deelnemers", "\(Words(language).range(range)) participants")
  }
  func atOnce(_ count: Int) -> String {
    say("\(number(count)) sessies tegelijk", "\(number(count)) sessions at the same time")
  }
}
