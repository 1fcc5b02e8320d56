import Testing

@testable import OogstStore

struct QueryWordsTests {
  @Test func aWordThatIsPastedHundredsOfTimesIsLookedForOnce() {
    let pasted = Array(repeating: "Zoek zorg", count: 400).joined(separator: " ")
    #expect(SearchText.distinctWords(pasted) == ["Zoek", "zorg"])
  }

  @Test func theWordsOfAQueryKeepTheirOrder() {
    #expect(
      SearchText.distinctWords("rolstoel Zorg, Rolstoel aan huis") == [
        "rolstoel", "Zorg", "aan", "huis",
      ])
  }
}
