import OogstDashboard
import OogstModel
import OogstReading
import OogstStore

/// Conditions as they are typed behind `--where`: read or told of, and answered by a store.
struct WhereFuzzer: Fuzzer {
  static let name = "where"

  struct Input {
    var kind: Kind
    var text: String
    /// Whether the store is asked, too.
    var asks: Bool
  }

  private let store: SQLiteStore

  init(store: SQLiteStore) { self.store = store }

  func input(_ chance: inout Chance) -> Input {
    let kind = chance.pick(Kind.all)
    return Input(
      kind: kind,
      text: chance.happens(900)
        ? FilterTexts.filter(&chance, kind) : Texts.text(&chance, pieces: 8),
      asks: chance.happens(300))
  }

  func readable(_ input: Input) -> String { "\(input.kind.name): " + Readable.text(input.text) }

  func trouble(with input: Input) async -> String? {
    switch FilterText(input.kind, today: Day(secondsSince1970: 0)).filter(input.text) {
    case .failure(let problem):
      let texts = Language.allCases.map { problem.text($0) }
      return texts.contains("") ? "a problem without words" : nil
    case .success(let filter):
      guard let field = input.kind.field(filter.field), !filter.values.isEmpty else {
        return "a filter on nothing: \(filter)"
      }
      if let found = wordsTrouble(filter, field) { return found }
      return input.asks ? await storeTrouble(filter, input.kind) : nil
    }
  }

  /// What a heading says of it.
  private func wordsTrouble(_ filter: Filter, _ field: Field) -> String? {
    for language in Language.allCases {
      for value in filter.values {
        let words = ValueText(language).text(value, field, [:])
        if let found = UnsafeText.trouble(in: words) { return "unsafe words, \(found)" }
      }
    }
    return nil
  }

  private func storeTrouble(_ filter: Filter, _ kind: Kind) async -> String? {
    let query = ListQuery(kind.code, filters: [filter], order: kind.order)
    do throws(StoreError) {
      let page = try await store.page(query, .first, count: 500)
      let count = try await store.count(query)
      return page.rows.count == min(count, 500)
        ? nil : "\(page.rows.count) rows of \(count): \(filter)"
    } catch { return "not answered: \(error)" }
  }
}
