import CExample
public import OogstModel

/// The built-in example: the facts of two published articles, and an invented practice programme.
///
/// Written as files of each kind, in the folder `Example` of `CExample`, that are read through the descriptions like any
/// other; and ready-made from those, since a start must not wait for reading them.
public enum ExampleData {
  /// The day that counts as today in the example.
  public static let today = "2024-03-15"

  /// The same as a database, as a test saved it from the files.
  public static var database: UnsafeRawBufferPointer { bytes(oogst_example_database()) }

  /// The file of a kind, by its letters; nil for a kind that the example has none of.
  public static func file(of kind: String) -> [UInt8]? {
    files.first { $0.kind == kind }.map { Array(bytes(oogst_example_csv($0.name))) }
  }

  private static func bytes(_ file: oogst_example_file) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: file.bytes, count: file.size)
  }

  /// The files in the order in which they refer to each other.
  private static let files: [(kind: String, name: String)] = [
    (Organisation.code, "organisations"),
    (Person.code, "people"),
    (Programme.code, "programmes"),
    (Phase.code, "phases"),
    (GrantRound.code, "grantrounds"),
    (LearningNetwork.code, "networks"),
    (Theme.code, "themes"),
    (Project.code, "projects"),
    (Source.code, "sources"),
    (Lesson.code, "lessons"),
    (MeasurementRound.code, "rounds"),
    (Conversation.code, "conversations"),
    (ExternalEvent.code, "events"),
    (Influence.code, "influences"),
    (Meeting.code, "meetings"),
    (AgendaItem.code, "agenda"),
    (WallNote.code, "notes"),
    (Observation.code, "observations"),
    (Bottleneck.code, "bottlenecks"),
    (ImplementationCase.code, "cases"),
    (HexagonAssessment.code, "hexagons"),
    (KnosterAssessment.code, "knosters"),
    (LearningQuestion.code, "questions"),
    (RestartPlan.code, "restarts"),
    (LessonUse.code, "uses"),
    (KnowledgeProduct.code, "products"),
    (ProductCollection.code, "collections"),
    (Invitation.code, "invitations"),
    (MeetingReport.code, "reports"),
    (Stakeholder.code, "stakeholders"),
    (Decision.code, "decisions"),
    (Expectation.code, "expectations"),
    (Feedback.code, "feedback"),
    (Risk.code, "risks"),
    (ActionItem.code, "actions"),
    (ProjectResult.code, "results"),
    (Indicator.code, "indicators"),
    (Period.code, "periods"),
    (Role.code, "roles"),
  ]

  /// Fills an empty store from the files.
  public static func load(into store: some Store) async throws {
    // Its files are known: to look for what they are would take longer than to read them.
    var choices = ImportChoices()
    choices.headerLine = 1
    choices.separator = UInt8(ascii: ",")
    var loads: [LoadFile] = []
    for (code, _) in files {
      guard let kind = store.kinds[code: code], let bytes = file(of: code) else { continue }
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
