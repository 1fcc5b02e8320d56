import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

struct ReadyMadeTests {
  /// `RECORD=1` makes it anew, as it must be when a file of the example or a description was changed.
  @Test func theReadyMadeExampleIsThatOfItsFiles() async throws {
    let files = try SQLiteStore.inMemory(hasIndexes: false, clock: { 0 })
    try await ExampleData.load(into: files)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let path = URL(fileURLWithPath: #filePath).appendingPathComponent(
        "../../../Sources/CExample/example.sqlite")
      try Data(try files.image()).write(to: path.standardizedFileURL)
      return
    }
    let ready = try #require(
      try SQLiteStore.inMemory(image: ExampleData.database),
      "A description was changed: record the example anew.")
    for kind in Kind.all {
      let query = ListQuery(kind.code, order: Order(by: .number))
      let rows = try await files.allRows(query, pageSize: 200)
      #expect(try await ready.allRows(query, pageSize: 200) == rows, "\(kind.code)")
      let ids = rows.map(\.id)
      #expect(try await ready.records(ids) == files.records(ids), "\(kind.code)")
    }
    #expect(try await ready.check() == [])
  }

  @Test func bytesOfOtherDescriptionsAreNotOpened() throws {
    let image = try SQLiteStore.inMemory(kinds: [Theme.kind]).image()
    #expect(try opened(image) == nil)
    #expect(try opened(image, kinds: [Theme.kind]) != nil)
    #expect(try opened([]) == nil)
  }

  @Test func bytesThatAreNoDatabaseAreRefused() throws {
    #expect(throws: StoreError.self) { try opened([UInt8](repeating: 7, count: 5000)) }
  }

  @Test func whatIsOpenedFromBytesCanBeChangedAndTheyStayAsTheyWere() async throws {
    let image = try await SQLiteStore.example().image()
    for _ in 0..<2 {
      let store = try #require(try opened(image))
      let row = try #require(
        await store.page(ListQuery(Theme.code), .first, count: 1).rows.first)
      var record = try #require(await store.records([row.id]).first)
      #expect(record.values[Theme.kind.titleIndex] != .text("Anders"))
      record.values[Theme.kind.titleIndex] = .text("Anders")
      _ = try await store.save([record], by: "")
      #expect(
        try await store.records([row.id]).first?.values[Theme.kind.titleIndex] == .text("Anders"))
    }
  }

  private func opened(_ image: [UInt8], kinds: [Kind] = Kind.all) throws -> SQLiteStore? {
    try image.withUnsafeBytes { bytes throws(StoreError) in
      try SQLiteStore.inMemory(image: bytes, kinds: kinds)
    }
  }
}
