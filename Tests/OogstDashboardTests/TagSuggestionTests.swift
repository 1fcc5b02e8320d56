import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Words for a field of free words: those in use and those of a vocabulary come near what is typed.
@Suite struct TagSuggestionTests {
  private func form() async throws -> (Keys, SQLiteStore) {
    let store = try await Keys.example()
    var theme = Theme()
    theme.name = "Kookles"
    theme.type = .subject
    _ = try await store.save([Record(theme)], by: "")
    var keys = try await Keys(screen: .projects, store: store)
    await keys.type("aProef")
    let subjects = try #require(Project.kind.index(of: "subjects"))
    func isThere() -> Bool { (keys.state.top as? FormState)?.focusedField == subjects }
    for _ in 0..<30 where !isThere() {
      await keys.type(keys.underCursor.hasPrefix("Kenmerken") ? "<Enter>" : "<Down>")
    }
    #expect(isThere())
    return (keys, store)
  }

  private func tags(_ store: SQLiteStore) async throws -> Value {
    let page = try await store.page(
      ListQuery(Project.code, order: .lastEnteredFirst), .first, count: 1)
    let id = try #require(page.rows.first?.id)
    let index = try #require(Project.kind.index(of: "subjects"))
    return try await store.records([id])[0].values[index]
  }

  @Test func aWordInUseAndAThemeAreOffered() async throws {
    var (keys, store) = try await form()
    await keys.type("wonen; kook<Enter>")
    #expect(keys.underCursor.hasPrefix("kook, zoals u het typte"))
    for _ in 0..<20 where !keys.underCursor.hasPrefix("Kookles") { await keys.type("<Down>") }
    await keys.type("<Enter><F2>")
    #expect(try await tags(store) == .tags(["wonen", "Kookles"]))
  }

  @Test func whatWasTypedStaysWhenItIsChosen() async throws {
    var (keys, store) = try await form()
    await keys.type("kook<Enter><Enter><F2>")
    #expect(try await tags(store) == .tags(["kook"]))
  }

  @Test func aNewWordAndOneInUseGoOnAtOnce() async throws {
    for word in ["zzyzx", "Kookles"] {
      var (keys, store) = try await form()
      await keys.type(word + "<Enter>")
      #expect((keys.state.top as? FormState)?.choice == nil, "\(word)")
      await keys.type("<F2>")
      #expect(try await tags(store) == .tags([word]))
    }
  }
}
