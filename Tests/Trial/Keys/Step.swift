import OogstDashboard
import OogstModel

/// One thing that happens to a dashboard: a key, news, or an answer that comes now.
enum Step: Equatable, Sendable {
  case press(Key)
  /// Keys that come together, as in a paste: the screen is drawn when all of them were taken.
  case burst([Key])
  case resize(rows: Int, columns: Int)
  /// A line of the linear mode.
  case line(String)
  case say(String)
  case settled, mayHaveChanged, delayed
  /// Somebody else saves something: answers tell of another revision from now on.
  case othersChange
  /// One of the requests that wait is answered, counted from the oldest.
  case answer(Int)
  /// The same, but it cannot be answered.
  case fail(Int, StoreError)
  /// A request that another took the place of had its answer on the way already.
  case overtaken(Int)
  /// In lines, where every request is waited for, the next one cannot be answered.
  case failNext(StoreError)
  /// All that waits is answered, and what that leads to.
  case settle
  /// The same; then nothing may be waited for, and a key must change something.
  case check
}

extension Step {
  /// How many keys it is; a line of the linear mode counts as one.
  var keyCount: Int {
    switch self {
    case .press, .line: 1
    case .burst(let keys): keys.count
    default: 0
    }
  }
}

extension Step: CustomStringConvertible {
  var description: String {
    switch self {
    case .press(let key): Self.word(key)
    case .burst(let keys): "burst " + keys.map(Self.word).joined(separator: " ")
    case .resize(let rows, let columns): "resize \(rows)x\(columns)"
    case .line(let line): "line \"" + Readable.text(line, most: 100) + "\""
    case .say(let text): "say \"" + Readable.text(text, most: 60) + "\""
    case .answer(let number): "answer \(number)"
    case .fail(let number, let error): "fail \(number) with \(Self.word(error))"
    case .overtaken(let number): "overtaken \(number)"
    case .failNext(let error): "failNext with \(Self.word(error))"
    case .settled: "settled"
    case .mayHaveChanged: "mayHaveChanged"
    case .delayed: "delayed"
    case .othersChange: "othersChange"
    case .settle: "settle"
    case .check: "check"
    }
  }

  private static func word(_ key: Key) -> String {
    switch key {
    case .character(let character): "'" + Readable.text(String(character)) + "'"
    case .function(let number): "F\(number)"
    default: "\(key)"
    }
  }

  /// Its name, without what it holds.
  private static func word(_ error: StoreError) -> String {
    String("\(error)".prefix { $0 != "(" })
  }
}
