import GRDB
import OogstModel

/// The kinds with their places in the search index and in links: small numbers, given once.
struct Slots: Sendable {
  let kinds: [Kind]
  /// In the order of `kinds`; 0 for a kind that the file does not have.
  private let slots: [Int]
  private let texts = StatementTexts()

  /// One kind owns 2^40 row numbers of the search index.
  static let span = 1 << 40

  init(_ db: Database, _ kinds: [Kind]) throws {
    self.kinds = kinds
    var slots = [Int](repeating: 0, count: kinds.count)
    try db.each("SELECT code, slot FROM kind") { cells in
      let code = cells.text(0)
      if let index = kinds.firstIndex(where: { $0.code == code }) {
        slots[index] = cells.integer(1)
      }
      return true
    }
    self.slots = slots
  }

  /// The text of a statement that is the same for every record of a kind, made once.
  func text(_ name: String, _ kind: Kind, _ make: () -> String) -> String {
    texts.text(name + " " + kind.code, make)
  }

  func slot(_ code: String) -> Int {
    kinds.firstIndex { $0.code == code }.map { slots[$0] } ?? 0
  }
  /// What a row of links begins with: the record that is referred to, and the kind and field that do.
  func link(to id: RecordID, from kind: Kind, _ field: Field) -> [Scalar] {
    [
      .integer(slot(id.kind)), .integer(id.number), .integer(slot(kind.code)), .text(field.name),
    ]
  }
  /// The kind to whose records screens can be limited.
  var scope: Kind? { kinds.first(where: \.isScope) }
  func base(_ code: String) -> Int { slot(code) * Self.span }
  func kind(_ code: String) -> Kind? { kinds[code: code] }
  func kind(slot: Int) -> Kind? { slots.firstIndex(of: slot).map { kinds[$0] } }
}
