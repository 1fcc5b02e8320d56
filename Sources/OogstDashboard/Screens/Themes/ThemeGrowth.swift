import OogstModel

/// In how many conversations of the two newest rounds each theme came up.
struct ThemeGrowth: Sendable {
  /// The numbers of one theme in both rounds.
  struct Change: Sendable {
    var theme: RecordID
    var round: String
    var now: Int
    var roundBefore: String
    var before: Int
  }

  private let round: String
  private let roundBefore: String
  private var counts: [RecordID: (before: Int, now: Int)] = [:]

  /// Nil where a programme has no two rounds with conversations, or several programmes are seen together.
  init?(_ store: any StoreSnapshot, _ programme: RecordID?) throws(StoreError) {
    guard let programme else { return nil }
    let rounds = try store.entries(
      MeasurementRound.self, in: programme, order: MeasurementRound.kind.order, most: 20)
    let field = Conversation.themesField.name
    var newest: [(round: MeasurementRound, counts: Counts)] = []
    for entry in rounds.sorted(by: { ($0.value.number ?? 0) > ($1.value.number ?? 0) }) {
      let counts = try store.counts(
        Conversation.code, in: entry.id, by: [field, Conversation.statusField.name])
      // A round of which no talk took place yet says nothing.
      let tookPlace = Conversation.Status.allCases.filter(\.tookPlace).contains {
        counts.count(Conversation.statusField.name, $0.value) > 0
      }
      if tookPlace { newest.append((entry.value, counts)) }
      if newest.count == 2 { break }
    }
    guard newest.count == 2 else { return nil }
    round = Cleaning.line(newest[0].round.name)
    roundBefore = Cleaning.line(newest[1].round.name)
    for (value, count) in newest[0].counts.byField[field] ?? [:] {
      if case .reference(let id) = value { counts[id, default: (0, 0)].now = count }
    }
    for (value, count) in newest[1].counts.byField[field] ?? [:] {
      if case .reference(let id) = value { counts[id, default: (0, 0)].before = count }
    }
  }

  /// Nil where it came up in neither.
  func change(of theme: RecordID) -> Change? {
    counts[theme].map {
      Change(
        theme: theme, round: round, now: $0.now, roundBefore: roundBefore, before: $0.before)
    }
  }

  /// The themes that came up more often than in the round before, those that grew most first.
  var growing: [Change] {
    counts.filter { $0.value.now > $0.value.before }
      .sorted { one, other in
        let (grown, others) = (
          one.value.now - one.value.before, other.value.now - other.value.before
        )
        return (-grown, one.key.number) < (-others, other.key.number)
      }
      .compactMap { change(of: $0.key) }
  }
}

extension Conversation { static let themesField = field(\.themes) }
