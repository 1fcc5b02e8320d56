import GRDB
import GRDBSQLite
public import OogstModel

/// A store in memory that is opened from bytes, where saving its records anew would take far longer.
extension SQLiteStore {
  /// The store that these bytes of ``image()`` hold; nil when the descriptions that made it were others.
  ///
  /// The bytes are copied. It has no indexes when its maker had none.
  public static func inMemory(
    image: UnsafeRawBufferPointer, kinds: [Kind] = Kind.all,
    clock: @escaping @Sendable () -> Int = systemClock
  ) throws(StoreError) -> SQLiteStore? {
    guard !image.isEmpty else { return nil }
    do {
      let queue = try emptyQueue()
      let schema = Schema(kinds: kinds, hasIndexes: false)
      let isCurrent = try queue.inDatabase { db in
        try db.take(image)
        return try schema.state(of: db) == .current
      }
      return isCurrent ? SQLiteStore(memory: queue, schema, clock: clock) : nil
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  /// All that the store holds, as the bytes of a database file.
  public func image() throws(StoreError) -> [UInt8] {
    do {
      let copy = try Self.emptyQueue()
      try front.queue().backup(to: copy)
      return try copy.inDatabase { db in
        try db.execute(sql: "VACUUM")
        return db.bytes
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension Database {
  /// Becomes a database that is held in memory.
  fileprivate func take(_ image: UnsafeRawBufferPointer) throws {
    let size = sqlite3_int64(image.count)
    guard let start = image.baseAddress,
      let copy = sqlite3_malloc64(sqlite3_uint64(image.count))
    else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
    copy.copyMemory(from: start, byteCount: image.count)
    // It frees the copy itself, also when it fails.
    let result = sqlite3_deserialize(
      sqliteConnection, "main", copy.assumingMemoryBound(to: UInt8.self), size, size,
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE))
    guard result == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: result))
    }
    clearSchemaCache()
  }

  fileprivate var bytes: [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(sqliteConnection, "main", &size, 0) else { return [] }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }
}
