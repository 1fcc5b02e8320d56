/// Adds up rows one by one, so that a million need no more memory than their amounts.
///
/// Answers and currencies have numbers: whoever reads the same answer in a million rows asks for its number once.
public struct GroupCounting {
  private let isSummed: Bool
  private var all = Tally()
  /// What answers count as, by their number.
  private var parts: [Value] = []
  private var partNumbers: [Value: Int] = [:]
  /// Tags that differ in nothing but their spelling are one.
  private var spellings: [String: Value] = [:]
  private var currencies: [String?] = []
  /// The groups in the order in which they came, each with the group that it is a part of.
  private var groups: [(path: Path, tally: Tally)] = []
  private var groupNumbers: [Path: Int] = [:]
  /// How many rows have an answer, for each of several fields and whatever the others are.
  private var byField: [[Int: Int]] = []

  /// A group by the one that it is a part of, and its own answer.
  private struct Path: Hashable {
    var outer: Int?
    var part: Int
  }

  /// An amount of a currency by its number, or a number.
  public struct Amount {
    var amount: Int
    var currency: Int

    /// In hundredths of a currency, or in a number's last decimal; the currency as ``GroupCounting/currency(_:)`` says.
    public init(_ amount: Int, currency: Int) { (self.amount, self.currency) = (amount, currency) }
  }

  /// What came so far.
  private struct Tally {
    var count = 0
    var unknown = 0
    var sums: [Sum] = []
    /// Whether it is of a group of rows and not of what such a group is divided into.
    var isWhole = false

    struct Sum {
      var currency: Int
      var sum = 0
      var count = 0
      var amounts: [Int] = []
    }

    mutating func add(_ amount: Amount?, isSummed: Bool, keepsAmounts: Bool) {
      count += 1
      guard isSummed else { return }
      guard let amount else {
        unknown += 1
        return
      }
      let found = sums.firstIndex { $0.currency == amount.currency }
      let index = found ?? sums.count
      if found == nil { sums.append(Sum(currency: amount.currency)) }
      // Amounts of the whole world fit; what does not stays at the edge and is no other amount.
      let (sum, isTooLarge) = sums[index].sum.addingReportingOverflow(amount.amount)
      sums[index].sum = isTooLarge ? (amount.amount < 0 ? Int.min : Int.max) : sum
      sums[index].count += 1
      if keepsAmounts { sums[index].amounts.append(amount.amount) }
    }
  }

  /// `isSummed` is whether the values of a row end with one to add up.
  public init(isSummed: Bool) { self.isSummed = isSummed }

  // MARK: - Numbers

  /// The numbers of what an answer counts as: of a date its year, of a tag its first spelling, of several all of them.
  public mutating func parts(of value: Value) -> [Int] {
    var numbers: [Int] = []
    for each in Count.values(of: value) {
      let number = number(of: part(each))
      // Two spellings of one tag are one answer.
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  private mutating func number(of part: Value) -> Int {
    if let number = partNumbers[part] { return number }
    partNumbers[part] = parts.count
    parts.append(part)
    return parts.count - 1
  }

  private mutating func part(_ value: Value) -> Value {
    switch value {
    case .date(let date): return PartialDate(date.year).map(Value.date) ?? .unknown
    case .text(let text):
      let folded = Folding.folded(text)
      if let first = spellings[folded] { return first }
      spellings[folded] = value
      return value
    default: return value
    }
  }

  /// The number of a currency; nil where nobody said which, and for numbers.
  public mutating func currency(_ name: String?) -> Int {
    if let number = currencies.firstIndex(of: name) { return number }
    currencies.append(name)
    return currencies.count - 1
  }

  private mutating func amount(of value: Value) -> Amount? {
    switch value {
    case .money(let money): Amount(money.cents, currency: currency(money.currency))
    case .number(let number): Amount(number, currency: currency(nil))
    case .unknown, .unrecognised, .text, .range, .date, .time, .yesNo, .choice, .tags, .reference,
      .references, .rows:
      nil
    }
  }

  // MARK: - Rows

  /// A row, by the values of the grouping's fields and of the one that is summed.
  public mutating func add(_ values: [Value]) {
    let amount = isSummed ? values.last.flatMap { self.amount(of: $0) } : nil
    var answers: [[Int]] = []
    for value in isSummed ? values.dropLast() : values[...] { answers.append(parts(of: value)) }
    add(answers, amount)
  }

  /// A row, by the numbers of its answers to each of the grouping's fields; nil is an amount that is not known.
  public mutating func add(_ answers: [[Int]], _ amount: Amount?) {
    all.add(amount, isSummed: isSummed, keepsAmounts: true)
    guard !answers.isEmpty else { return }
    if answers.count > 1 {
      if byField.isEmpty { byField = answers.map { _ in [:] } }
      for (field, numbers) in answers.enumerated() {
        for number in numbers { byField[field][number, default: 0] += 1 }
      }
    }
    add(answers[...], in: nil, amount)
  }

  private mutating func add(_ answers: ArraySlice<[Int]>, in outer: Int?, _ amount: Amount?) {
    guard let first = answers.first else { return }
    let rest = answers.dropFirst()
    for part in first {
      let path = Path(outer: outer, part: part)
      let number: Int
      if let known = groupNumbers[path] {
        number = known
      } else {
        number = groups.count
        groupNumbers[path] = number
        groups.append((path, Tally(isWhole: rest.isEmpty)))
      }
      if rest.isEmpty {
        groups[number].tally.add(amount, isSummed: isSummed, keepsAmounts: false)
      } else {
        add(rest, in: number, amount)
      }
    }
  }

  // MARK: - All of them

  /// All that was added.
  public var result: Groups {
    var result = Groups()
    result.all = totals(of: all)
    // Of as many rows, the one that came first.
    let sorted = groups.enumerated().filter(\.element.tally.isWhole).sorted {
      ($1.element.tally.count, $0.offset) < ($0.element.tally.count, $1.offset)
    }
    result.groups = sorted.map { _, group in
      Group(values: values(of: group.path), totals: totals(of: group.tally))
    }
    result.byField = byField.map { counts in
      Dictionary(uniqueKeysWithValues: counts.map { (parts[$0.key], $0.value) })
    }
    return result
  }

  private func values(of path: Path) -> [Value] {
    (path.outer.map { values(of: groups[$0].path) } ?? []) + [parts[path.part]]
  }

  /// Between the two middle ones of an even number, as spreadsheets have it.
  private static func median(_ sorted: [Int]) -> Int? {
    guard let last = sorted.indices.last else { return nil }
    let (low, high) = (sorted[last / 2], sorted[(last + 1) / 2])
    let (between, isTooLarge) = high.subtractingReportingOverflow(low)
    return isTooLarge ? low : low + between / 2
  }

  private func totals(of tally: Tally) -> Totals {
    var totals = Totals()
    totals.count = tally.count
    totals.unknown = tally.unknown
    totals.sums = tally.sums.map { sum in
      let sorted = sum.amounts.sorted()
      return Totals.Sum(
        currency: currencies[sum.currency], sum: sum.sum,
        median: Self.median(sorted), count: sum.count)
    }.sorted { ($0.sum, $1.currency ?? "") > ($1.sum, $0.currency ?? "") }
    return totals
  }
}
