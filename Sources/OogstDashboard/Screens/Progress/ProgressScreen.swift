import OogstModel

extension ScreenID { public static let progress = ScreenID("progress") }

extension ScreenDefinition {
  /// The rounds, newest first, with how far each came; what worked on projects, and what waits.
  static let progress = ScreenDefinition(
    .progress,
    Door(
      key: "4", short: Label("voortgang", "progress"),
      description: Label(
        "Voortgang: metingen en gesprekken", "Progress: rounds and conversations"),
      dutch: ["voortgang"], english: ["progress"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try ProgressData(store, environment)
        return Told(revision: try store.revision()) { _, environment in
          ProgressPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.progress))))
}

private struct ProgressPage {
  let data: ProgressData
  let environment: Environment

  private var language: Language { environment.language }
  private var words: ProgressWords { ProgressWords(language: language) }
  private var programme: RecordID? { environment.scope.id }

  var page: Page {
    let rounds: [Page.Line] =
      data.rounds.isEmpty ? [.text(words.noRounds)] : data.rounds.map { .round($0, language) }
    let sections =
      [Page.Section(nil, rounds)] + data.events.map(influence)
      + [
        Page.Section(words.restarts, restarts), Page.Section(words.questions, questions),
      ]
    return Page(
      heading: words.heading(environment.scope.name(language)),
      sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  /// How an event worked on projects, with the projects of each direction behind it.
  private func influence(_ one: ProgressData.EventInfluence) -> Page.Section {
    let field = Influence.directionField
    let name = data.titles[one.event].map(Cleaning.line) ?? one.event.description
    let total = one.counts.reduce(0) { $0 + $1.count }
    return Page.Section(
      RoundWords(language: language).influence(of: name),
      one.counts.map { count in
        var query = ProgressData.influences(of: one.event, in: programme)
        query.filters.append(Filter(field.name, [count.value]))
        return .figure(
          label: ValueText(language).text(count.value, field, [:]), number: count.count,
          share: total > 0 ? Double(count.count) / Double(total) : nil,
          tone: field.tone(of: count.value), opens: .list(query))
      })
  }

  private var restarts: [Page.Line] {
    let lines = data.restarts.map { plan -> Page.Line in
      let project = plan.value.project.flatMap { data.titles[$0.id] }
      let parts = [
        project.map(Cleaning.line) ?? Cleaning.line(plan.value.title),
        plan.value.status?.label[language],
        plan.value.date.map { Words(language).date($0) },
        plan.value.firstStep.isEmpty
          ? nil : words.firstStep(Cleaning.short(plan.value.firstStep)),
      ]
      let isLate = RestartPlan.kind.isOverdue(
        Record(plan.value, number: plan.id.number), on: environment.today)
      let late = isLate ? ValueText(language).overdue(RestartPlan.kind) : nil
      return .item(
        ([late] + parts).compactMap(\.self).joined(separator: ", "), tone: isLate ? .late : nil,
        opens: .record(plan.id))
    }
    return lines.isEmpty
      ? [] : lines + [.item(words.allRestarts, opens: .list(ProgressData.restarts(in: programme)))]
  }

  /// The oldest first: what stays open long should be seen.
  private var questions: [Page.Line] {
    var lines = data.questions.map { question -> Page.Line in
      let since = question.value.raisedOn.map { words.openSince(Words(language).date($0)) }
      let network = question.value.network.flatMap { data.titles[$0.id] }.map(Cleaning.line)
      let parts = [Cleaning.line(question.value.title), since, network]
      return .item(
        parts.compactMap(\.self).joined(separator: ", "), opens: .record(question.id))
    }
    if data.questionCount > lines.count {
      lines.append(
        .item(
          words.allQuestions(data.questionCount),
          opens: .list(ProgressData.questions(in: programme))))
    }
    return lines
  }
}

struct ProgressWords: Bilingual {
  let language: Language

  func heading(_ scope: String) -> String { say("Voortgang, \(scope)", "Progress, \(scope)") }
  var noRounds: String {
    say("Er zijn nog geen metingen.", "There are no measurement rounds yet.")
  }
  var restarts: String { say("Plannen om opnieuw te starten", "Plans to start again") }
  var allRestarts: String { say("Alle plannen", "All plans") }
  var questions: String {
    say("Leervragen, het langst open eerst", "Learning questions, longest open first")
  }
  func firstStep(_ text: String) -> String { say("eerste stap: \(text)", "first step: \(text)") }
  func openSince(_ date: String) -> String { say("open sinds \(date)", "open since \(date)") }
  func allQuestions(_ count: Int) -> String {
    say("Alle \(number(count)) open leervragen", "All \(number(count)) open learning questions")
  }
}
