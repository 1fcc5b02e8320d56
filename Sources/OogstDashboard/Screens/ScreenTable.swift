import OogstModel

/// The table of screens: keys, menu, help, hints, `--screen`, completion and the README's table come from it.
public struct ScreenTable: Sendable {
  public let all: [ScreenDefinition]
  /// Those that have a way in of their own, in the order of menu and help.
  public let doors: [ScreenDefinition]

  public init(_ all: [ScreenDefinition]) {
    self.all = all
    doors = all.filter { $0.door != nil }
  }

  /// A screen is one line here, and for a page one file.
  public static let standard = ScreenTable(
    [
      .overview,
      .list("2", Project.kind),
      .list("3", Lesson.kind),
      .progress,
      .meetings,
      .themesAndProducts,
      .implementation,
      .agenda,
      .everything,
      .programmes,
      .views,
      .places,
      .bin,
      .changes,
      .wholeTimeline,
      .lessonsToReview,
      .glossary,
      .round, .record, .fullRecord, .lessonChecks, .agendaOf, .agendaOnwards, .programmeChecks,
      .timeline, .comparison, .earlierRecord, .netChanges,
      .programmeTimeline, .programmeChanges,
      .facets, .facetValues, .ranges, .sortOrders, .columns, .groups, .export, .exportExists,
      .viewAudience,
      .viewExists, .themes, .languages, .addKind, .resumeForm, .setField, .formHelp,
      .menu, .help, .accessibility,
    ] + ScreenDefinition.similar)

  /// Where Back ends, before it leaves the program: the first of them.
  public var home: ScreenID { roots.first?.id ?? .overview }

  subscript(id: ScreenID) -> ScreenDefinition? { all.first { $0.id == id } }

  /// Those that a start can open on, and that are found again as they were left.
  public var roots: [ScreenDefinition] { doors.filter { $0.door?.opensOnTop == false } }

  /// The screens about one record of a kind.
  func about(_ kind: Kind) -> [ScreenDefinition] { all.filter { $0.about?.kind == kind.code } }

  /// What the store tells for a page.
  func ask(
    _ subject: Subject, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) -> Told? {
    guard case .page(let page) = self[subject.screen]?.content, case .store(let ask) = page.source
    else { return nil }
    return try ask(store, subject, environment)
  }
}
