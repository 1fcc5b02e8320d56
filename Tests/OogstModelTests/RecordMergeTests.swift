import OogstModel
import Testing

/// Two people's changes of one record, put together.
@Suite struct RecordMergeTests {
  struct Case: Sendable {
    var base, mine, theirs: Value
    /// Nil where a person must decide.
    var both: Value?
  }

  static let cases: [Case] = [
    Case(base: .text("a"), mine: .text("a"), theirs: .text("a"), both: .text("a")),
    Case(base: .text("a"), mine: .text("b"), theirs: .text("a"), both: .text("b")),
    Case(base: .text("a"), mine: .text("a"), theirs: .text("c"), both: .text("c")),
    Case(base: .text("a"), mine: .text("b"), theirs: .text("b"), both: .text("b")),
    Case(base: .text("a"), mine: .text("b"), theirs: .text("c"), both: nil),
    Case(base: .text("a"), mine: .unknown, theirs: .text("c"), both: nil),
    Case(base: .unknown, mine: .number(1), theirs: .unknown, both: .number(1)),
    Case(
      base: .tags(["a", "b"]), mine: .tags(["b", "c"]), theirs: .tags(["a", "b", "d"]),
      both: .tags(["b", "d", "c"])),
    Case(base: .unknown, mine: .tags(["a"]), theirs: .tags(["a", "b"]), both: .tags(["a", "b"])),
    Case(base: .tags(["a"]), mine: .unknown, theirs: .tags(["a", "b"]), both: .tags(["b"])),
    Case(base: .tags(["a"]), mine: .unknown, theirs: .unknown, both: .unknown),
    Case(
      base: .references([.record(RecordID("PRJ", 1))]),
      mine: .references([.record(RecordID("PRJ", 1)), .words("x")]),
      theirs: .references([.record(RecordID("PRJ", 2))]),
      both: .references([.record(RecordID("PRJ", 2)), .words("x")])),
  ]

  @Test(arguments: cases) func aFieldIsAsWhoeverChangedItHasIt(_ each: Case) {
    let merge = RecordMerge(base: [each.base], mine: [each.mine], theirs: [each.theirs])
    #expect(merge.conflicts == (each.both == nil ? [0] : []))
    #expect(merge.values == [each.both ?? each.theirs])
  }

  @Test func whatOnlyTheOthersChangedIsTold() {
    let merge = RecordMerge(
      base: [.text("a"), .number(1), .number(2)], mine: [.text("b"), .number(1), .number(2)],
      theirs: [.text("a"), .number(9), .number(2)])
    #expect(merge.values == [.text("b"), .number(9), .number(2)])
    #expect(merge.taken == [1])
  }
}
