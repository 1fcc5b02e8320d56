/// Makes input for one part of oogst, and knows what must hold for any of it.
protocol Fuzzer {
  associatedtype Input

  static var name: String { get }
  /// So many cases are tried when neither a number nor a time is asked for; nil when it is a time.
  static var usualCount: Int? { get }
  /// The same for the same numbers, whatever was made before.
  func input(_ chance: inout Chance) -> Input
  /// What is wrong; nil when all is well.
  func trouble(with input: Input) async -> String?
  func readable(_ input: Input) -> String
  /// What came of the cases so far, when there is more to say than that nothing was found.
  var summary: String? { get }
}

extension Fuzzer {
  static var usualCount: Int? { nil }
  var summary: String? { nil }
}

extension Fuzzer where Input == String {
  func readable(_ input: String) -> String { Readable.text(input, most: 2_000) }
}

extension Fuzzer where Input == [String] {
  func readable(_ input: [String]) -> String {
    input.map { "\"" + Readable.text($0, most: 600) + "\"" }.joined(separator: ", ")
  }
}

/// All of them.
enum Fuzzers {
  static let names = ["toml", "csv", "json", "dates", "numbers", "where", "lines", "mutated"]

  /// One of the names, or all.
  static func named(_ name: String) async throws -> [any Fuzzer] {
    let all: [any Fuzzer] = [
      TOMLFuzzer(), CSVFuzzer(), JSONFuzzer(), DateFuzzer(), NumberFuzzer(),
      WhereFuzzer(store: try await World.example()), LineFuzzer(store: try await World.example()),
      MutatedFuzzer(),
    ]
    return all.filter { name == "all" || type(of: $0).name == name }
  }
}
