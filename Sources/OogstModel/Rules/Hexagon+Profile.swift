/// What the scores of a Hexagon say together: strong, weak and unknown parts, and what to do. Never a total, since a strong
/// part does not make up for a weak one.
public struct HexagonProfile: Hashable, Sendable {
  public typealias Part = HexagonPart.Part

  /// The agreed scores that are known.
  public let scores: [Part: Int]
  /// What the members gave each part, lowest first.
  public let memberScores: [Part: [Int]]
  /// The parts with a score that nobody explained.
  public let withoutNote: [Part]

  public init(_ assessment: HexagonAssessment) {
    scores = assessment.parts.said(of: \.part, \.score)
    memberScores = Dictionary(
      uniqueKeysWithValues: Part.allCases.map { part in
        (part, assessment.scores.rows.compactMap { $0[part] }.sorted())
      }
    ).filter { !$0.value.isEmpty }
    withoutNote = Part.allCases.filter { part in
      assessment.parts.rows.contains {
        $0.part == part && $0.score != nil && $0.note.trimmingSpaces.isEmpty
      }
    }
  }

  /// The agreed score of a part; nil when it is unknown.
  public subscript(part: Part) -> Int? { scores[part] }

  /// The lowest and highest score that members gave each part; none where no member gave one.
  public var spread: [Part: ClosedRange<Int>] {
    memberScores.compactMapValues { scores in
      guard let lowest = scores.first, let highest = scores.last else { return nil }
      return lowest...highest
    }
  }

  /// The parts with the highest score; none where all known scores are the same.
  public var strongest: [Part] { differing(scores.values.max()) }

  /// The parts with the lowest score; none where all known scores are the same.
  public var weakest: [Part] { differing(scores.values.min()) }

  /// The parts without an agreed score.
  public var unknown: [Part] { Part.allCases.filter { scores[$0] == nil } }

  private func differing(_ score: Int?) -> [Part] {
    let found = Part.allCases.filter { scores[$0] != nil && scores[$0] == score }
    return found.count < scores.count ? found : []
  }
}

extension HexagonProfile {
  /// What follows from one part: a weak one is a bottleneck, an unknown one an action.
  public enum Suggestion: Hashable, Sendable {
    case bottleneck(Part)
    case findOut(Part)

    public var part: Part {
      switch self {
      case .bottleneck(let part), .findOut(let part): part
      }
    }

    /// The title of the record that somebody can make of it.
    public var title: Label {
      switch self {
      case .bottleneck(let part):
        Label("Zwak onderdeel: \(part.label.dutch)", "Weak part: \(part.label.english)")
      case .findOut(let part):
        Label("Uitzoeken: \(part.label.dutch)", "Find out: \(part.label.english)")
      }
    }
  }

  /// One for each part that scores 2 or less or is unknown, in the order of the parts.
  public var suggestions: [Suggestion] {
    Part.allCases.compactMap { part in
      guard let score = scores[part] else { return .findOut(part) }
      return score <= 2 ? .bottleneck(part) : nil
    }
  }

  /// A part whose agreed score is not what it was; nil is unknown.
  public struct Change: Hashable, Sendable {
    public let part: Part
    public let from: Int?
    public let to: Int?
  }

  /// What is different from an earlier version, in the order of the parts.
  public func changes(since earlier: HexagonProfile) -> [Change] {
    Part.allCases.compactMap { part in
      earlier[part] == self[part] ? nil : Change(part: part, from: earlier[part], to: self[part])
    }
  }
}
