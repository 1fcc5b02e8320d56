import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

@Suite struct DatabaseFileTests {
  private func write(_ bytes: [UInt8]) throws -> String {
    let path = temporaryPath()
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func error(opening path: String) -> StoreError? {
    do throws(StoreError) {
      _ = try SQLiteStore(path: path)
      return nil
    } catch { return error }
  }

  @Test func aMissingFileIsSaidToBeMissing() {
    #expect(error(opening: "/nergens/oogst.sqlite") == .missing("/nergens/oogst.sqlite"))
  }

  @Test func aFileThatIsNoDatabaseIsLeftAsItIs() throws {
    let bytes = Array("Dit is een brief.\n".utf8)
    let path = try write(bytes)
    #expect(error(opening: path) == .corrupt(path))
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
  }

  @Test func aFolderCannotBeOpened() {
    guard case .cannotOpen = error(opening: NSTemporaryDirectory()) else {
      Issue.record("a folder was opened")
      return
    }
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAsItIs() throws {
    // The header of an SQLite file with no application id.
    var bytes = [UInt8](repeating: 0, count: 4096)
    bytes.replaceSubrange(0..<16, with: Array("SQLite format 3\0".utf8))
    let path = try write(bytes)
    #expect(error(opening: path) == .foreign(path))
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
  }

  @Test func aNewerDatabaseIsLeftAsItIs() async throws {
    let path = temporaryPath()
    do { _ = try SQLiteStore(path: path, .create) }
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[63] = 200
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(error(opening: path) == .newer(path))
  }

  @Test func aDamagedDatabaseIsSaidToBeDamaged() async throws {
    let path = temporaryPath()
    do { _ = try SQLiteStore(path: path, .create) }
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    for index in 100..<bytes.count { bytes[index] = 0x55 }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(error(opening: path) == .corrupt(path))
  }
}
