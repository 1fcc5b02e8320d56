/// How the rows of a list are spread over a field with days, amounts or numbers.
public struct Steps: Hashable, Sendable {
  /// The lowest first; none is empty.
  public var steps: [Step] = []
  public var unknown = 0
  /// Of amounts the currencies, the most frequent first.
  public var currencies: [Currency] = []

  public init() {}

  /// How many amounts are in a currency.
  public struct Currency: Hashable, Sendable {
    /// ISO 4217.
    public var code: String
    public var count: Int
  }

  /// Rows from a value to another.
  public struct Step: Hashable, Sendable {
    public var low: Value
    /// Nil for what is one value: a year. Of amounts the first that is no part of it, of numbers the last that is.
    public var high: Value?
    public var count: Int

    /// Whether ``high`` is the first that is no part of it.
    public var isOpen: Bool { if case .money = low { true } else { false } }

    /// What leaves just these rows of a list.
    public func filters(_ field: String) -> [Filter] {
      guard let high else { return [Filter(field, [low])] }
      return [Filter(field, .atLeast, [low]), Filter(field, isOpen ? .under : .atMost, [high])]
    }
  }

  /// All rows.
  public var total: Int { steps.reduce(unknown) { $0 + $1.count } }
}

/// Counts values into steps while they are read, so that a million need no more memory than some dozens.
public struct StepCounting {
  private let type: FieldType
  private let decimals: Int
  /// By the year, or by the place on a ladder of 1, 2, 5, 10, 20, 50, …; below zero it goes down as well.
  private var counts: [Int: Int] = [:]
  private var currencies: [String: Int] = [:]
  private var unknown = 0

  public init(_ field: Field) {
    type = field.type
    decimals = field.type == .money ? 2 : field.decimals
  }

  /// Takes a value; what is no number or day is not known.
  public mutating func add(_ value: Value) {
    switch value {
    case .date(let date): counts[date.year, default: 0] += 1
    case .money(let money):
      counts[rung(money.cents), default: 0] += 1
      if let currency = money.currency { currencies[currency, default: 0] += 1 }
    case .number(let number): counts[rung(number), default: 0] += 1
    case .range(let range): counts[rung(range.low), default: 0] += 1
    default: unknown += 1
    }
  }

  public var result: Steps {
    var steps = Steps()
    steps.unknown = unknown
    steps.currencies = currencies.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map {
      Steps.Currency(code: $0.key, count: $0.value)
    }
    let keys = counts.keys.sorted()
    if type == .date {
      steps.steps = keys.compactMap { year in
        PartialDate(year).map { Steps.Step(low: .date($0), high: nil, count: counts[year] ?? 0) }
      }
    } else {
      steps.steps = keys.map { rung in
        Steps.Step(
          low: value(Self.low(rung, unit)),
          high: value(Self.low(rung + 1, unit) - (type == .money ? 0 : 1)),
          count: counts[rung] ?? 0)
      }
    }
    return steps
  }

  /// The number that a whole one is written as.
  private var unit: Int { decimals == 2 ? 100 : decimals == 1 ? 10 : 1 }

  private func value(_ amount: Int) -> Value {
    switch type {
    case .money: .money(Money(cents: amount, currency: nil))
    case .range: .range(NumberRange(amount, amount))
    default: .number(amount)
    }
  }

  // MARK: - The ladder

  private static let steps = [1, 2, 5]
  /// More powers of ten than any amount has.
  private static let most = 3 * 16

  /// Where a step begins: 0, 1, 2, 5, 10, …, times the unit; the same below zero.
  private static func low(_ rung: Int, _ unit: Int) -> Int {
    guard rung != 0 else { return 0 }
    guard rung > 0 else { return rung == Int.min ? Int.min : -low(-rung, unit) }
    let place = min(rung, most) - 1
    var power = 1
    for _ in 0..<place / 3 { power *= 10 }
    return steps[place % 3] * power * unit
  }

  /// The last step that begins at or below an amount.
  private func rung(_ amount: Int) -> Int {
    var rung = 0
    if amount >= 0 {
      while rung < Self.most, Self.low(rung + 1, unit) <= amount { rung += 1 }
    } else {
      while rung > -Self.most, Self.low(rung, unit) > amount { rung -= 1 }
    }
    return rung
  }
}
