import OogstModel

extension RecordAddition {
  /// A lesson: how often it was used, and whether it helped.
  static let lessonUses = RecordAddition(Lesson.self) {
    store, lesson, environment throws(StoreError) in
    let uses = try store.entries(
      LessonUse.self, [Filter(LessonUse.lessonField.name, [.reference(lesson.id)])],
      order: LessonUse.kind.newestFirst, most: 500)
    let use = LessonUseSummary(uses.map(\.value), on: environment.today)
    return Added { environment in
      let words = LessonUseWords(language: environment.language)
      return [Page.Section(words.heading, words.told(use).map(Page.Line.text))]
    }
  }
}

extension LessonUse { static let lessonField = field(\.lesson) }

struct LessonUseWords: Bilingual {
  let language: Language

  var heading: String { say("Wat het opleverde", "What came of it") }

  /// *3 keer toegepast, 2 keer hielp het.*
  func told(_ use: LessonUseSummary) -> [String] {
    guard use.times > 0 else {
      return [say("Nog niet toegepast in een ander project.", "Not applied elsewhere yet.")]
    }
    var parts = [times(use.times, say("toegepast", "applied"))]
    parts.append(
      use.helped > 0
        ? say("\(number(use.helped)) keer hielp het", "it helped \(timesAlone(use.helped))")
        : say("dat het hielp zei nog niemand", "nobody said yet that it helped"))
    for (count, words) in [
      (use.partly, say("hielp het deels", "it helped in part")),
      (use.notHelped, say("hielp het niet", "it did not help")),
      (use.tooEarly, say("is het nog te vroeg", "it is too early to tell")),
      (use.unknown, say("is het onbekend", "it is unknown")),
    ] where count > 0 {
      parts.append(
        language == .dutch
          ? "\(number(count)) keer \(words)" : "\(timesAlone(count)) \(words)")
    }
    var lines = [parts.joined(separator: ", ") + "."]
    if use.isLongUnused {
      lines.append(
        say(
          "De laatste 12 maanden niet toegepast.", "Not applied in the last 12 months."))
    }
    return lines
  }

  private func times(_ count: Int, _ what: String) -> String {
    language == .dutch
      ? "\(number(count)) keer \(what)" : "\(what) \(timesAlone(count))".capitalisedFirst
  }

  private func timesAlone(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(number(count)) times"
    }
  }
}
