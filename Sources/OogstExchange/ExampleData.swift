public import OogstModel

/// The built-in example: the facts of two published articles, and an invented practice programme.
///
/// Read through the descriptions like any other file; see the folder `Example`.
public enum ExampleData {
  /// The day that counts as today in the example.
  public static let today = "2024-03-15"

  /// The files in the order in which they refer to each other.
  public static let files: [(kind: String, bytes: [UInt8])] = [
    (Organisation.code, PackageResources.organisations_csv),
    (Person.code, PackageResources.people_csv),
    (Programme.code, PackageResources.programmes_csv),
    (Phase.code, PackageResources.phases_csv),
    (GrantRound.code, PackageResources.grantrounds_csv),
    (LearningNetwork.code, PackageResources.networks_csv),
    (Theme.code, PackageResources.themes_csv),
    (Project.code, PackageResources.projects_csv),
    (Source.code, PackageResources.sources_csv),
    (Lesson.code, PackageResources.lessons_csv),
    (MeasurementRound.code, PackageResources.rounds_csv),
    (Conversation.code, PackageResources.conversations_csv),
    (ExternalEvent.code, PackageResources.events_csv),
    (Influence.code, PackageResources.influences_csv),
    (Meeting.code, PackageResources.meetings_csv),
    (AgendaItem.code, PackageResources.agenda_csv),
    (WallNote.code, PackageResources.notes_csv),
    (Observation.code, PackageResources.observations_csv),
    (Bottleneck.code, PackageResources.bottlenecks_csv),
    (ImplementationCase.code, PackageResources.cases_csv),
    (HexagonAssessment.code, PackageResources.hexagons_csv),
    (KnosterAssessment.code, PackageResources.knosters_csv),
    (LearningQuestion.code, PackageResources.questions_csv),
    (RestartPlan.code, PackageResources.restarts_csv),
    (LessonUse.code, PackageResources.uses_csv),
    (KnowledgeProduct.code, PackageResources.products_csv),
    (ProductCollection.code, PackageResources.collections_csv),
    (Invitation.code, PackageResources.invitations_csv),
    (MeetingReport.code, PackageResources.reports_csv),
    (Stakeholder.code, PackageResources.stakeholders_csv),
    (Decision.code, PackageResources.decisions_csv),
    (Expectation.code, PackageResources.expectations_csv),
    (Feedback.code, PackageResources.feedback_csv),
    (Risk.code, PackageResources.risks_csv),
    (ActionItem.code, PackageResources.actions_csv),
    (ProjectResult.code, PackageResources.results_csv),
    (Indicator.code, PackageResources.indicators_csv),
    (Period.code, PackageResources.periods_csv),
    (Role.code, PackageResources.roles_csv),
  ]

  /// Fills an empty store.
  public static func load(into store: some Store) async throws {
    // Its files are known: to look for what they are would take longer than to read them.
    var choices = ImportChoices()
    choices.headerLine = 1
    choices.separator = UInt8(ascii: ",")
    var loads: [LoadFile] = []
    for (code, bytes) in files {
      guard let kind = store.kinds[code: code] else { continue }
      let file = try CSVImport(kind, choices, origin: .invented) {
        let left = Once(bytes)
        return { left.take() }
      }
      loads.append(LoadFile(kind: code) { try file.nextBatch() })
    }
    _ = try await store.load(loads, by: "", isDryRun: false)
  }

  private final class Once {
    private var bytes: [UInt8]?
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    func take() -> [UInt8]? {
      defer { bytes = nil }
      return bytes
    }
  }
}
