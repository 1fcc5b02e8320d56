import OogstModel

/// Something that happened to a record on a day.
struct TimelineEvent: Sendable {
  var record: RecordID
  var date: PartialDate
  var what: Label
  /// Its last day, of what lasted for some time.
  var ends: PartialDate?

  /// Where events come from: a kind, the field that says when, and what happened then. Only of records whose field
  /// `state` has one of some values, where that decides whether it happened at all.
  struct Source: Sendable {
    var kind: Kind
    var field: String
    var what: Label
    var state: Filter?
    /// The field that says until when it lasted, if it has one.
    var ends: String?

    init<R: Described>(
      _ type: R.Type, _ path: WritableKeyPath<R, PartialDate?>, _ dutch: String, _ english: String,
      until ends: WritableKeyPath<R, PartialDate?>? = nil, when state: Filter? = nil
    ) {
      kind = R.kind
      field = R.field(path).name
      what = Label(dutch, english)
      self.state = state
      self.ends = ends.map { R.field($0).name }
    }
  }

  /// After the events of the two programmes; what only is planned is in the agenda.
  static let sources: [Source] = [
    Source(
      ExternalEvent.self, \.begins, "gebeurtenis van buiten", "event outside", until: \.ends),
    Source(
      Conversation.self, \.date, "gesprek gevoerd", "conversation held",
      when: Filter(
        Conversation.statusField.name,
        Conversation.Status.allCases.filter(\.tookPlace).map(\.value))),
    Source(
      Conversation.self, \.date, "gesprek uitgesteld", "conversation postponed",
      when: Filter(Conversation.statusField.name, [Conversation.Status.postponed.value])),
    Source(
      Conversation.self, \.date, "gesprek afgezegd", "conversation cancelled",
      when: Filter(Conversation.statusField.name, [Conversation.Status.cancelled.value])),
    Source(MeasurementRound.self, \.begins, "meting begonnen", "round begun"),
    Source(MeasurementRound.self, \.fedBackOn, "meting teruggekoppeld", "round reported back"),
    Source(
      Meeting.self, \.date, "bijeenkomst gehouden", "meeting held",
      when: Filter(
        Meeting.statusField.name, [Meeting.Status.held.value, Meeting.Status.reported.value])),
    Source(MeetingReport.self, \.date, "verslag gemaakt", "report made"),
    Source(Phase.self, \.begins, "fase begonnen", "phase begun"),
    Source(Phase.self, \.ends, "fase afgelopen", "phase ended"),
    Source(GrantRound.self, \.opens, "subsidieronde geopend", "grant round opened"),
    Source(GrantRound.self, \.closes, "subsidieronde gesloten", "grant round closed"),
    Source(Project.self, \.begins, "project begonnen", "project begun"),
    Source(Lesson.self, \.date, "les vastgelegd", "lesson recorded"),
    Source(LessonUse.self, \.date, "les toegepast", "lesson applied"),
    Source(Observation.self, \.date, "ervaring vastgelegd", "experience recorded"),
    Source(Bottleneck.self, \.date, "knelpunt opgemerkt", "bottleneck noticed"),
    Source(Bottleneck.self, \.solvedOn, "knelpunt opgelost", "bottleneck solved"),
    Source(ImplementationCase.self, \.date, "casus geopend", "case opened"),
    Source(HexagonAssessment.self, \.date, "Hexagon ingevuld", "Hexagon filled in"),
    Source(KnosterAssessment.self, \.date, "Knoster ingevuld", "Knoster filled in"),
    Source(Feedback.self, \.date, "reactie gekregen", "feedback received"),
    Source(Feedback.self, \.answeredOn, "reactie beantwoord", "feedback answered"),
    Source(Decision.self, \.date, "besluit genomen", "decision taken"),
    Source(Risk.self, \.reportedOn, "risico gemeld", "risk reported"),
    Source(ActionItem.self, \.doneOn, "actie klaar", "action done"),
    Source(
      RestartPlan.self, \.date, "project opnieuw gestart", "project started again",
      when: Filter(
        RestartPlan.field(\.status).name, [RestartPlan.Status.carriedOut.value])),
    Source(KnowledgeProduct.self, \.publishedOn, "kennisproduct gepubliceerd", "product published"),
    Source(
      ProductCollection.self, \.publishedOn, "verzameling gepubliceerd", "collection published"),
    Source(LearningQuestion.self, \.raisedOn, "leervraag gesteld", "learning question raised"),
    Source(
      LearningQuestion.self, \.answeredOn, "leervraag beantwoord", "learning question answered"),
  ]

}
