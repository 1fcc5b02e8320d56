import OogstModel

/// Values of a field, also such as only a damaged store could hold.
enum RandomValues {
  static func value(_ chance: inout Chance, _ type: FieldType) -> Value {
    if chance.happens(100) { return .unknown }
    if chance.happens(50) { return .unrecognised(Texts.text(&chance)) }
    switch type {
    case .text, .prose, .link: return .text(Texts.text(&chance))
    case .number: return .number(integer(&chance))
    case .range: return .range(NumberRange(integer(&chance), integer(&chance)))
    case .money:
      return .money(
        Money(cents: integer(&chance), currency: chance.pick([nil, "EUR", Texts.text(&chance)])))
    case .date:
      let date = PartialDate(
        chance.within(1...9_999), chance.pick([nil, chance.within(1...12)]),
        isDerived: chance.happens(300))
      return date.map(Value.date) ?? .unknown
    case .time: return TimeOfDay(chance.below(24), chance.below(60)).map(Value.time) ?? .unknown
    case .yesNo: return .yesNo(chance.happens(500))
    case .tags: return .tags(chance.many(chance.below(4)) { Texts.text(&$0) })
    case .choice: return .choice(Texts.text(&chance))
    case .reference(let kinds): return .reference(id(&chance, kinds))
    case .table(let columns):
      return .rows(
        chance.many(chance.within(1...3)) { chance in columns.map { value(&chance, $0.type) } })
    case .references(let kinds):
      return .references(
        chance.many(chance.below(4)) { chance in
          chance.happens(500) ? .record(id(&chance, kinds)) : .words(Texts.text(&chance))
        })
    }
  }

  static func integer(_ chance: inout Chance) -> Int {
    switch chance.below(6) {
    case 0: chance.pick([0, 1, -1, 99, 100, -5, .max, .min, .min + 1, 1 << 53])
    case 1: Int(truncatingIfNeeded: chance.next())
    default: chance.within(-1_000_000...1_000_000)
    }
  }

  static func id(_ chance: inout Chance, _ kinds: [String]) -> RecordID {
    RecordID(chance.pick(kinds + [Texts.text(&chance)]), integer(&chance))
  }
}
