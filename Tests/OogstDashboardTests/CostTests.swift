import OogstModel
import OogstStore
import Synchronization
import Testing

@testable import OogstDashboard

/// What keys cost, in statements and in rows put in words: the same with three hundred rows and with
/// three thousand.
@Suite struct CostTests {
  /// Statements that ran since they were taken last; those around and inside them left out.
  private final class Statements: Sendable {
    private let seen = Mutex<[String]>([])

    func add(_ statement: String) {
      guard !["BEGIN", "COMMIT", "SAVEPOINT", "--"].contains(where: statement.hasPrefix) else {
        return
      }
      seen.withLock { $0.append(statement) }
    }

    func take() -> [String] {
      seen.withLock { seen in
        defer { seen = [] }
        return seen
      }
    }
  }

  private static func store(_ count: Int, _ statements: Statements) async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 }, trace: { statements.add($0) })
    let records = (1...count).map { number in
      var project = Project()
      project.title = "Project \(number)"
      project.subjects = ["zorg", "onderwerp \(number % 7)"]
      return Record(project)
    }
    _ = try await store.save(records, by: "")
    _ = statements.take()
    return store
  }

  private static func list(_ count: Int, _ statements: Statements) async throws -> Keys {
    try await Keys(screen: .projects, store: store(count, statements), isExample: false)
  }

  private static func described(_ keys: Keys) -> Int {
    (keys.state.top as? ListState)?.texts.made ?? 0
  }

  @Test(arguments: [300, 3_000])
  func `the first screen takes three statements and describes its own rows`(
    count: Int
  ) async throws {
    let statements = Statements()
    let store = try await Self.store(count, statements)
    let keys = try await Keys(screen: .projects, store: store, isExample: false)
    #expect(Self.described(keys) == keys.rows.count)
    let ran = statements.take()
    let query = ListQuery(Project.code, order: Project.kind.order)
    func run(_ ask: Ask) async throws -> [String] {
      _ = try await ask.answer(from: store, in: keys.state.environment)
      return statements.take()
    }
    // The rows, the revision, and the total that is kept; then the last rows, asked ahead at the same cost.
    let first = try await run(.rows(query, fromEnd: false, count: keys.rows.count))
    #expect(first.count == 3, "\(first)")
    #expect(Array(ran.prefix(3)) == first)
    let ahead = try await run(.edges(query, count: keys.rows.count))
    #expect(ahead.count == 3, "\(ahead)")
    #expect(Array(ran.dropFirst(3).prefix(3)) == ahead)
  }

  @Test(arguments: [300, 3_000])
  func `home and the end ask nothing, their rows are at hand`(count: Int) async throws {
    let statements = Statements()
    var keys = try await Self.list(count, statements)
    let first = keys.underCursor
    _ = statements.take()
    await keys.type("<End>")
    #expect(keys.underCursor == "Project \(count)")
    await keys.type("<Home>")
    #expect(keys.underCursor == first)
    await keys.type("<End>")
    #expect(keys.underCursor == "Project \(count)")
    #expect(statements.take() == [])
  }

  @Test(arguments: [300, 3_000])
  func `a move among rows that are known asks nothing and describes nothing`(
    count: Int
  ) async throws {
    let statements = Statements()
    var keys = try await Self.list(count, statements)
    // The first move asks for what may be needed next.
    await keys.type("<Down>")
    _ = statements.take()
    let before = Self.described(keys)
    await keys.type("<Down><Down><Down><Up>jjk")
    #expect(statements.take() == [])
    #expect(Self.described(keys) == before)
  }

  @Test(arguments: [300, 3_000])
  func `a scrolled row describes one row, a page and the end their own rows`(
    count: Int
  ) async throws {
    let statements = Statements()
    var keys = try await Self.list(count, statements)
    let height = keys.rows.count
    await keys.type(String(repeating: "<Down>", count: height - 1))
    var before = Self.described(keys)
    await keys.type("<Down>")
    #expect(Self.described(keys) == before + 1)
    before = Self.described(keys)
    await keys.type("<PgDn>")
    // The last row stays in sight as the first one.
    #expect(Self.described(keys) == before + height - 1)
    before = Self.described(keys)
    await keys.type("<End>")
    #expect(Self.described(keys) == before + height)
    #expect(keys.underCursor == "Project \(count)")
  }

  @Test(arguments: [300, 3_000])
  func `a letter of a search takes four statements, of which one nobody waits for`(
    count: Int
  ) async throws {
    let statements = Statements()
    var keys = try await Self.list(count, statements)
    await keys.type("/")
    _ = statements.take()
    let before = Self.described(keys)
    await keys.type("z")
    // The rows, the revision and a short count; and the count of all.
    let ran = statements.take()
    #expect(ran.count == 4, "\(ran)")
    #expect(Self.described(keys) == before + keys.rows.count)
  }

  @Test(arguments: [300, 3_000])
  func `a page whose rows were not there yet keeps the window around the selection`(
    count: Int
  ) async throws {
    let statements = Statements()
    var keys = try await Self.list(count, statements)
    let height = keys.rows.count
    await keys.type("<Down><Down><PgDn>")
    #expect(keys.underCursor == "Project \(height + 2)")
    #expect(keys.rows.first == "Project \(height)")
  }

  @Test func `titles are read by statements of few lengths`() async throws {
    let statements = Statements()
    let store = try SQLiteStore.inMemory(clock: { 0 }, trace: { statements.add($0) })
    let themes = (1...40).map { number in
      var theme = Theme()
      theme.name = "Thema \(number)"
      return Record(theme)
    }
    let ids = try await store.save(themes, by: "").map(\.id)
    _ = statements.take()
    for count in 1...40 {
      #expect(try await store.titles(of: Set(ids.prefix(count))).count == count)
    }
    let texts = Set(statements.take())
    #expect(texts.count <= 4)
  }

  @Test func `opening a record finds the kinds that refer to it by one statement`() async throws {
    let statements = Statements()
    let store = try SQLiteStore.inMemory(clock: { 0 }, trace: { statements.add($0) })
    var project = Project()
    project.title = "Zingen in de wijk"
    let id = try #require(try await store.save([Record(project)], by: "").first).id
    let lessons = (1...7).map { number in
      var lesson = Lesson()
      lesson.title = "Les \(number)"
      lesson.projects = References([.record(id)])
      return Record(lesson)
    }
    _ = try await store.save(lessons, by: "")
    _ = statements.take()
    let detail = try #require(try await store.detail(id))
    let ran = statements.take()
    #expect(detail.referrers.map(\.total) == [7])
    // The record with the revision, who refers to it, the lessons that do and how many.
    #expect(ran.count == 4, "\(ran)")
  }
}
