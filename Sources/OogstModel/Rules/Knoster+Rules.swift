/// The model in its two directions, and where they disagree.
extension Knoster {
  /// What is to be expected of a change, from what is there.
  public struct Forecast: Hashable, Sendable {
    /// The effects of what is not there.
    public let certain: [Effect]
    /// The effects of what is there in part.
    public let possible: [Effect]
    /// The elements of which nobody knows whether they are there: each has a question.
    public let questions: [Element]

    /// Effects count before questions: what is missing works, whatever else is found out.
    public var outcome: Outcome {
      if !certain.isEmpty || !possible.isEmpty { return .effects }
      return questions.isEmpty ? .change : .undetermined
    }
  }

  public enum Outcome: Hashable, Sendable, CaseIterable {
    case change, effects, undetermined

    public var label: Label {
      switch self {
      case .change: Label("verandering", "change")
      case .effects: Label("er zijn gevolgen te verwachten", "effects are to be expected")
      case .undetermined: Label("nog niet te bepalen", "cannot be told yet")
      }
    }
  }

  /// Says what to expect, in the order of the model; an answer of an element outside the form counts for nothing.
  public static func forward(_ answers: [Element: Answer], form: Form = .six) -> Forecast {
    func elements(_ answer: Answer?) -> [Element] {
      form.elements.filter { answers[$0] == answer }
    }
    return Forecast(
      certain: elements(.no).map(\.missing), possible: elements(.partly).map(\.missing),
      questions: elements(nil))
  }

  /// What may be missing, from what people notice.
  public struct Diagnosis: Hashable, Sendable {
    /// The elements that may be missing, each with its question.
    public let candidates: [Element]
    /// What people notice and the form has no element for.
    public let unexplained: [Effect]
  }

  /// Says what may be missing, in the order of the model.
  public static func backward(_ signals: Set<Effect>, form: Form = .six) -> Diagnosis {
    let candidates = form.elements.filter { signals.contains($0.missing) }
    return Diagnosis(
      candidates: candidates,
      unexplained: Effect.allCases.filter { effect in
        signals.contains(effect) && !candidates.contains { $0.missing == effect }
      })
  }

  /// Where what people notice does not agree with what is said to be there.
  public struct Disagreement: Hashable, Sendable {
    /// Said to be there, yet people notice what its lack does.
    public let presentYetNoticed: [Element]
    /// Said to be missing, yet nobody notices it; none while nobody said what they notice.
    public let missingYetUnnoticed: [Element]

    public var isEmpty: Bool { presentYetNoticed.isEmpty && missingYetUnnoticed.isEmpty }

    /// One clause for each element, without a capital or a full stop.
    public var told: [Label] {
      presentYetNoticed.map { element in
        let (name, effect) = (element.label, element.missing.label)
        return Label(
          "\(name.dutch): het antwoord is ja, toch merkt u \(effect.dutch)",
          "\(name.english): the answer is yes, yet you notice \(effect.english)")
      }
        + missingYetUnnoticed.map { element in
          let (name, effect) = (element.label, element.missing.label)
          return Label(
            "\(name.dutch): het antwoord is nee, maar niemand merkt \(effect.dutch)",
            "\(name.english): the answer is no, but nobody notices \(effect.english)")
        }
    }
  }

  /// Compares the two directions; *deels* and *onbekend* agree with everything.
  public static func disagreement(
    _ answers: [Element: Answer], _ signals: Set<Effect>, form: Form = .six
  ) -> Disagreement {
    Disagreement(
      presentYetNoticed: form.elements.filter {
        answers[$0] == .yes && signals.contains($0.missing)
      },
      missingYetUnnoticed: signals.isEmpty
        ? [] : form.elements.filter { answers[$0] == .no && !signals.contains($0.missing) })
  }
}
