import OogstModel

extension RecordAddition {
  /// A Hexagon as a profile in words, with what follows from it and what changed since the version before.
  static let hexagon = RecordAddition(HexagonAssessment.self) {
    store, assessment, _ throws(StoreError) in
    let profile = HexagonProfile(assessment.value)
    let earlier = try store.versionBefore(assessment)
    return Added { environment in
      HexagonText(
        id: assessment.id, profile: profile, earlier: earlier, language: environment.language
      ).sections
    }
  }
}

/// An assessment of the same case, made before another.
struct EarlierVersion: Sendable {
  let id: RecordID
  let title: String
  let profile: HexagonProfile
}

extension StoreSnapshot {
  /// The version of the same case with the next lower number.
  fileprivate func versionBefore(
    _ assessment: Entry<HexagonAssessment>
  ) throws(StoreError) -> EarlierVersion? {
    guard let version = assessment.value.version,
      let one = assessment.value.implementationCase?.id
    else { return nil }
    let others = try entries(
      HexagonAssessment.self, [Filter(HexagonAssessment.caseField.name, [.reference(one)])],
      order: Order(by: .number), most: 50)
    let numbered = others.compactMap { other in other.value.version.map { (number: $0, other) } }
    let before = numbered.filter { $0.number < version }.max { $0.number < $1.number }?.1
    return before.map {
      EarlierVersion(id: $0.id, title: $0.value.title, profile: HexagonProfile($0.value))
    }
  }
}

private struct HexagonText: Bilingual {
  typealias Part = HexagonPart.Part

  let id: RecordID
  let profile: HexagonProfile
  let earlier: EarlierVersion?
  let language: Language

  var sections: [Page.Section] {
    [
      Page.Section(say("Profiel", "Profile"), summary + Part.allCases.map(line)),
      changes, Page.Section(say("Wat hieruit volgt", "What follows from it"), suggestions),
    ]
  }

  /// The strongest and the weakest in a sentence; never a total, since strong does not make up for weak.
  private var summary: [Page.Line] {
    var sentences: [String] = []
    if !profile.strongest.isEmpty {
      sentences.append(say("Het sterkst: ", "Strongest: ") + names(profile.strongest) + ".")
    }
    if !profile.weakest.isEmpty {
      sentences.append(say("Het zwakst: ", "Weakest: ") + names(profile.weakest) + ".")
    }
    if !profile.unknown.isEmpty {
      sentences.append(say("Nog niet bekend: ", "Not known yet: ") + names(profile.unknown) + ".")
    }
    return sentences.isEmpty ? [] : [.text(sentences.joined(separator: " "))]
  }

  private func names(_ parts: [Part]) -> String {
    parts.map { $0.label[language] }.joined(separator: ", ")
  }

  private func line(_ part: Part) -> Page.Line {
    let name = part.label[language].capitalisedFirst
    guard let score = profile[part] else {
      return .text(name + ": " + Words(language).unknown)
    }
    var text = name + ": " + say("\(score) van 5", "\(score) of 5")
    if let spread = profile.spread[part], spread.lowerBound < spread.upperBound {
      text += say(
        ", leden gaven \(spread.lowerBound) tot \(spread.upperBound)",
        ", members gave \(spread.lowerBound) to \(spread.upperBound)")
    }
    if profile.withoutNote.contains(part) {
      text += say(", zonder toelichting", ", without a note")
    }
    let tone: Tone? = score <= 2 ? .slow : score >= 4 ? .good : nil
    return .parts(text, [Page.Part(number: score, tone: tone)], of: 5, opens: nil)
  }

  private var changes: Page.Section {
    guard let earlier else { return Page.Section(nil, []) }
    let changed = profile.changes(since: earlier.profile)
    func score(_ score: Int?) -> String { score.map(String.init) ?? Words(language).unknown }
    let lines: [Page.Line] = changed.map { change in
      let name = change.part.label[language].capitalisedFirst
      return .text(
        name
          + say(
            ": van \(score(change.from)) naar \(score(change.to))",
            ": from \(score(change.from)) to \(score(change.to))"))
    }
    let title = Cleaning.line(earlier.title)
    return Page.Section(
      say("Sinds de vorige versie", "Since the version before"),
      (lines.isEmpty ? [.text(say("Geen andere scores.", "No other scores."))] : lines)
        + [.item(title.isEmpty ? earlier.id.description : title, opens: .record(earlier.id))])
  }

  /// Each opens a form that is filled in so far.
  private var suggestions: [Page.Line] {
    profile.suggestions.map { suggestion in
      let title = suggestion.title
      let given: [String: Value] = [
        "title": .text(title[language]), "from": .reference(id),
      ]
      switch suggestion {
      case .bottleneck:
        return .item(
          title[language] + say(": leg het vast als knelpunt", ": record it as a bottleneck"),
          opens: .form(FormSubject(kind: Bottleneck.code, given: given)))
      case .findOut:
        return .item(
          title[language] + say(": leg het vast als actie", ": record it as an action"),
          opens: .form(FormSubject(kind: ActionItem.code, given: given)))
      }
    }
  }
}

extension HexagonAssessment { static let caseField = field(\.implementationCase) }
