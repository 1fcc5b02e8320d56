import Testing

@testable import OogstModel

/// Every word of the glossary is said in one plain sentence, and every kind is one of them.
@Suite struct GlossaryTests {
  @Test(arguments: Kind.all) func everyKindIsExplained(kind: Kind) throws {
    let term = try #require(Glossary.term(of: kind))
    #expect(term.word == kind.label)
    #expect(Glossary.term(for: kind.label.dutch) == term)
    #expect(Glossary.term(for: kind.plural.dutch) == term)
  }

  @Test func everyMeaningIsOneShortSentence() {
    for term in Glossary.all {
      for meaning in term.meaning.both {
        #expect(meaning.hasSuffix("."), "\(term.word.dutch)")
        #expect(meaning.filter { $0 == "." }.count == 1, "\(term.word.dutch)")
        #expect(meaning.split(separator: " ").count <= 20, "\(term.word.dutch)")
      }
      #expect(
        !term.meaning.dutch.lowercased().contains(" netwerk ")
          || term.meaning.dutch.contains("lerend"))
    }
  }

  @Test func noWordIsThereTwice() {
    let words = Glossary.all.map { Folding.folded($0.word.dutch) }
    #expect(Set(words).count == words.count)
    #expect(Glossary.terms(in: .english).count == words.count)
  }

  @Test func aWordIsFoundInAnyFormAndLanguage() {
    for word in ["monitorgesprek", "Monitorgesprekken", "monitoring conversation"] {
      #expect(Glossary.term(for: word)?.kind == Conversation.code, "\(word)")
    }
    #expect(Glossary.term(for: "banaan") == nil)
    #expect(Glossary.terms(like: "thema", in: .dutch).contains { $0.kind == Theme.code })
  }
}
