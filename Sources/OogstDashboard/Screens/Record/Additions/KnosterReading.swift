import OogstModel

extension RecordAddition {
  /// A Knoster read in both directions: what is to be expected, what people notice, and what to ask.
  static let knoster = RecordAddition(KnosterAssessment.self) {
    _, assessment, _ throws(StoreError) in
    Added { KnosterText(assessment: assessment.value, language: $0.language).sections }
  }
}

private struct KnosterText: Bilingual {
  let assessment: KnosterAssessment
  let language: Language

  private var form: Knoster.Form { assessment.form ?? .six }
  private var answers: [Knoster.Element: Knoster.Answer] {
    assessment.answered
  }
  private var signals: Set<Knoster.Effect> { assessment.noticed }

  var sections: [Page.Section] {
    [
      Page.Section(say("Wat u kunt verwachten", "What to expect"), expected),
      Page.Section(say("Wat u merkt, en wat er dan kan ontbreken", "What you notice"), noticed),
      Page.Section(say("Wat niet klopt", "What does not agree"), disagreements),
      Page.Section(say("Wat u kunt vragen", "What to ask"), questions),
    ]
  }

  private var forecast: Knoster.Forecast { assessment.forecast }

  private var expected: [Page.Line] {
    let forecast = forecast
    guard !answers.isEmpty else { return [] }
    var lines: [Page.Line] = [.text(forecast.outcome.label[language].capitalisedFirst + ".")]
    lines += because(.no, forecast.certain, say("Zeker", "Certain")) {
      self.say($0 ? "ontbreken" : "ontbreekt", $0 ? "are missing" : "is missing")
    }
    lines += because(.partly, forecast.possible, say("Mogelijk", "Possible")) {
      self.say(
        $0 ? "zijn er maar deels" : "is er maar deels",
        $0 ? "are there in part only" : "is there in part only")
    }
    return lines
  }

  /// *Zeker: weerstand, want prikkels ontbreken.*
  private func because(
    _ answer: Knoster.Answer, _ effects: [Knoster.Effect], _ word: String, why: (Bool) -> String
  ) -> [Page.Line] {
    form.elements.filter { answers[$0] == answer && effects.contains($0.missing) }.map { element in
      let (effect, name) = (element.missing.label[language], element.label[language])
      let reason = why([.skills, .incentives, .resources].contains(element))
      return .text(
        say(
          "\(word): \(effect), want \(name) \(reason).",
          "\(word): \(effect), because \(name) \(reason)."))
    }
  }

  private var noticed: [Page.Line] {
    guard !signals.isEmpty else { return [] }
    let diagnosis = assessment.diagnosis
    return diagnosis.candidates.map { element in
      let (effect, name) = (element.missing.label[language], element.label[language])
      return .text(
        say(
          "\(effect.capitalisedFirst): misschien ontbreekt \(name).",
          "\(effect.capitalisedFirst): maybe \(name) is missing."))
    }
      + diagnosis.unexplained.map { effect in
        .text(
          effect.label[language].capitalisedFirst
            + say(
              ": dit model heeft daar geen onderdeel voor.", ": this model has no element for it."))
      }
  }

  private var disagreements: [Page.Line] {
    assessment.disagreement.told.map {
      .text($0[language].capitalisedFirst + ".")
    }
  }

  /// Of what nobody answered, and of what may be missing.
  private var questions: [Page.Line] {
    let candidates = assessment.diagnosis.candidates
    let asked = form.elements.filter { element in
      answers.isEmpty
        ? candidates.contains(element)
        : forecast.questions.contains(element)
          || candidates.contains(element) && answers[element] != .no
    }
    return asked.map {
      .field(
        label: $0.label[language].capitalisedFirst, value: $0.question[language], opens: nil)
    }
  }
}
