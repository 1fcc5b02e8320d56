import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Lessons that nobody looked at for long.
@Suite struct LessonsToReviewTests {
  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    func lesson(
      _ title: String, _ status: Lesson.Status, on date: PartialDate?, review: PartialDate? = nil
    ) -> Record {
      var lesson = Lesson()
      lesson.title = title
      lesson.status = status
      lesson.date = date
      lesson.reviewOn = review
      return Record(lesson)
    }
    _ = try await store.save(
      [
        lesson("Op tijd", .adopted, on: PartialDate(2024, 1), review: PartialDate(2024, 4)),
        lesson("Te laat", .adopted, on: PartialDate(2024, 1), review: PartialDate(2024, 2)),
        lesson("Ingetrokken", .withdrawn, on: PartialDate(2020), review: PartialDate(2021)),
        lesson("Oud en toegepast", .applied, on: PartialDate(2021)),
        lesson("Oud en lang niet toegepast", .applied, on: PartialDate(2021)),
        lesson("Oud en nooit toegepast", .adopted, on: PartialDate(2020)),
        lesson("Oud maar een concept", .draft, on: PartialDate(2020)),
      ], by: "")
    func use(_ number: Int, _ date: PartialDate?) -> Record {
      var use = LessonUse()
      use.title = "Toepassing"
      use.lesson = Reference(number: number)
      use.date = date
      return Record(use)
    }
    _ = try await store.save(
      [
        use(4, PartialDate(2022)), use(4, PartialDate(2023, 10)), use(5, PartialDate(2022)),
      ], by: "")
    return store
  }

  @Test func whatIsDueAndWhatNobodyUsesIsListed() async throws {
    var keys = try await Keys(mode: .linear, store: try await store())
    await keys.line("nakijken")
    #expect(
      Linear.reading(keys.screen).filter { !$0.isEmpty } == [
        "Lessen om na te kijken, alle programma's", "Te herzien: 1",
        "1 Te laat, opnieuw te bekijken op februari 2024",
        "Vastgesteld, en de laatste 12 maanden niet toegepast: 1",
        "2 Oud en lang niet toegepast, laatst toegepast 2022",
        "Vastgesteld, ouder dan 12 maanden, en nooit toegepast: 1",
        "3 Oud en nooit toegepast, geleerd 2020",
      ])
  }
}
