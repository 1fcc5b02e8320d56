import OogstModel
import OogstReading

extension ScreenID { static let glossary = ScreenID("glossary") }

extension ScreenDefinition {
  /// The words of the field, all of them or the one that was asked for.
  static let glossary = ScreenDefinition(
    .glossary,
    Door(
      key: nil, short: Label("woordenlijst", "glossary"),
      description: Label("Wat een woord betekent", "What a word means"),
      dutch: ["woord", "woorden", "woordenlijst", "begrippen"],
      english: ["word", "words", "glossary"], opensOnTop: true),
    PageDefinition(
      show: { page, environment in
        let glossary = GlossaryPage(environment: environment)
        guard let word = page.subject.field else { return glossary.all }
        return Glossary.term(for: word).map(glossary.page) ?? glossary.found(for: word)
      },
      name: PageDefinition.named(.screen(.glossary)), role: .text))
}

extension Subject {
  /// What a word means.
  static func word(_ word: String) -> Subject { Subject(.glossary, field: word) }
}

private struct GlossaryPage {
  let environment: Environment

  private var language: Language { environment.language }
  private var words: GlossaryWords { GlossaryWords(language: language) }

  var all: Page {
    Page(
      heading: words.heading,
      sections: [Page.Section(nil, Glossary.terms(in: language).map(line))])
  }

  private func line(_ term: Glossary.Term) -> Page.Line {
    .field(
      label: term.word[language].capitalisedFirst, value: term.meaning[language],
      opens: .page(.word(term.word[language])))
  }

  /// One word: what it means, what it is in the other language, its records, and the words that name it.
  func page(_ term: Glossary.Term) -> Page {
    let other: Language = language == .dutch ? .english : .dutch
    var lines: [Page.Line] = [
      .text(term.meaning[language]),
      .field(label: words.inOther, value: term.word[other], opens: nil),
    ]
    if let kind = environment.kind(term.kind) {
      lines.append(
        .item(
          words.records(kind.plural[language]),
          opens: .list(ListQuery(kind.code, order: kind.order))))
    }
    let related = Glossary.terms(like: term.word[language], in: language).filter { $0 != term }
    let sections = [
      Page.Section(nil, lines), Page.Section(words.related, related.map(line)),
    ]
    return Page(
      heading: words.about(term.word[language]), sections: sections.filter { !$0.lines.isEmpty })
  }

  /// The words that come near one that is not there.
  func found(for word: String) -> Page {
    let found = Glossary.terms(like: word, in: language)
    let short = Cleaning.short(word)
    guard found.isEmpty else {
      return Page(heading: words.some(short), sections: [Page.Section(nil, found.map(line))])
    }
    let all = Glossary.terms(in: language).flatMap(\.word.both)
    let near = Nearest.word(to: word, in: all).flatMap { Glossary.term(for: $0) }
    let lines =
      (near.map { [line($0)] } ?? [])
      + [.item(words.showAll, opens: .page(Subject(.glossary)))]
    return Page(heading: words.none(short), sections: [Page.Section(nil, lines)])
  }
}

struct GlossaryWords: Bilingual {
  let language: Language

  var heading: String { say("Woordenlijst", "Glossary") }
  func about(_ word: String) -> String { say("Woord: \(word)", "Word: \(word)") }
  var inOther: String { say("In het Engels", "In Dutch") }
  var related: String { say("Zie ook", "See also") }
  var showAll: String { say("De hele woordenlijst", "The whole glossary") }
  func records(_ plural: String) -> String { say("Alle \(plural)", "All \(plural)") }
  func some(_ word: String) -> String {
    say("Woordenlijst, woorden met \(word)", "Glossary, words with \(word)")
  }
  func none(_ word: String) -> String {
    say("Het woord \(word) staat er niet in", "The word \(word) is not in it")
  }
}
