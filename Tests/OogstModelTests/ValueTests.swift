import OogstModel
import Testing

@Suite struct ValueTests {
  @Test(arguments: ["2020", "2020-06", "2020-06-15", "2020?", "0900-01-31", "2024-02-29"])
  func datesKeepTheirExactness(text: String) throws {
    #expect(try #require(PartialDate(iso: text)).description == text)
  }

  @Test(arguments: [
    "2021-02-29", "2020-13", "2020-00-10", "20200615", "2020-6-15", "", "jaar", "-1-1-1",
  ])
  func datesThatDoNotExistAreRefused(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2020", "2020-12-31"), ("2020-02", "2020-02-29"), ("2020-06-15", "2020-06-15"),
  ])
  func aDateCanMeanAnyDayUpToItsLast(text: String, last: String) throws {
    #expect(try #require(PartialDate(iso: text)).lastDay.description == last)
  }

  @Test(arguments: [
    (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_710_460_799, "2024-03-14"),
    (1_710_460_800, "2024-03-15"), (-1, "1969-12-31"),
  ]) func secondsFallOnADay(seconds: Int, day: String) {
    #expect(Day(secondsSince1970: seconds).description == day)
  }

  @Test(arguments: [
    ("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31"), ("2024-05-15", "2024-05-14"),
  ])
  func aDayHasADayBefore(day: String, before: String) throws {
    #expect(try #require(Day(day)).before.description == before)
  }

  @Test(arguments: [("PRJ-12", "PRJ-12"), ("les-2", "LES-2")])
  func idsAreReadInEitherCase(text: String, id: String) {
    #expect(RecordID(text)?.description == id)
  }

  @Test(arguments: [
    "PRJ", "PRJ-", "PRJ-0", "PRJ--1", "-1", "12", "P1-2", "PRJ-99999999999999", "PRJ-1-2",
  ])
  func whatIsNoIdIsRefused(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test func aRangeKnowsItsEnds() {
    #expect(NumberRange(80, 60).low == 60)
    #expect(NumberRange(80, 60).high == 80)
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("’s-Hertogenbosch", "s hertogenbosch"), ("IJsselland", "ijsselland"), ("Énergie", "energie"),
    ("Straße", "strasse"), ("Łódź", "lodz"), ("Voor elkaar!", "voor elkaar"),
    ("  Dans   op ", "dans op"),
    ("Œuvre", "oeuvre"), ("Coöperatie", "cooperatie"), ("Cafe\u{301}", "cafe"), ("!?", ""),
  ]) func titlesSortWithoutCaseDiacriticsOrMarks(title: String, key: String) {
    #expect(Folding.sortKey(title) == key)
  }

  @Test(arguments: [
    ("samen\u{AD}werking", "samenwerking"), ("samen\u{200B}werking", "samenwerking"),
    ("\u{FEFF}Zorg\u{2060} 1\u{AD}0", "zorg 210"), ("e\u{FB03}ciënt", "efficient"),
    ("\u{FB00}\u{FB01}\u{FB02}\u{FB04}\u{FB05}\u{FB06}", "fffiflfflstst"),
  ]) func lettersThatNobodySeesAndLigaturesHideNoWord(text: String, key: String) {
    #expect(Folding.sortKey(text) == key)
    #expect(Folding.sortKey(Folding.plain(text)) == key)
    #expect(Folding.folded(text) == Folding.folded(Folding.plain(text)))
  }

  @Test func aWordWithoutThemStaysAsItIs() {
    for text in ["Coöperatie ’s-Hertogenbosch", "漢字 \u{1F468}", ""] {
      #expect(Folding.plain(text) == text)
    }
    #expect(Folding.plain("e\u{FB03}\u{AD}ciënt") == "efficiënt")
  }

  @Test func numbersSortBySize() {
    let titles = ["Zorg 10", "Zorg 2", "Zorg 002", "Zorg", "Zorg 1000", "Zorgen"]
    let sorted = titles.sorted { Folding.sortKey($0) < Folding.sortKey($1) }
    #expect(sorted == ["Zorg", "Zorg 2", "Zorg 002", "Zorg 10", "Zorg 1000", "Zorgen"])
  }

  @Test func unknownSortsLast() {
    for title in ["zz", "Ω", "漢字", "9999999999"] {
      #expect(Folding.sortKey(title) < Folding.unknownKey)
    }
  }

  @Test func bareWordsAreLettersAndDigits() {
    #expect(Folding.folded("proj_Title 2 ") == "projtitle2")
    #expect(Folding.folded("Thema's") == "themas")
  }
}
