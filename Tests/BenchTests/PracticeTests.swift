import Testing

@testable import PracticeData

struct PracticeTests {
  private static let vocabulary = Vocabulary(count: 2_000, seed: 1)
  private let practice = Practice(projects: 300, seed: 1, vocabulary: vocabulary)

  @Test(arguments: PracticeFile.allCases) func sameSeedGivesTheSameRows(_ file: PracticeFile) {
    let again = Practice(projects: 300, seed: 1, vocabulary: Vocabulary(count: 2_000, seed: 1))
    let other = Practice(projects: 300, seed: 2, vocabulary: Self.vocabulary)
    #expect(file.cells(practice, 3) == file.cells(again, 3))
    #expect(file.cells(practice, 3).count == file.header.count)
    // The first two cells of some kinds are the same whatever is drawn.
    #expect(file.cells(practice, 3) != file.cells(other, 3))
  }

  @Test func bytesAreThoseOfOtherMachines() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in PracticeFile.firstKinds {
      for byte in file.cells(practice, 2).joined(separator: ",").utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    #expect(hash == 2_821_688_480_791_607_104)
  }

  @Test func everyReferenceIsToSomethingThatIsThere() {
    let counts = [
      "ORG": practice.organisationCount, "PRG": practice.programmeCount,
      "THE": practice.themeCount, "PRJ": practice.projectCount, "MET": practice.roundCount,
      "LES": practice.lessonCount, "GES": practice.conversationCount,
    ]
    for file in PracticeFile.firstKinds {
      for number in 1...file.count(practice) {
        for cell in file.cells(practice, number) where cell.count < 40 {
          for id in cell.split(separator: "; ") {
            guard let most = counts[String(id.prefix(3))], id.dropFirst(3).first == "-",
              let target = Int(id.dropFirst(4))
            else { continue }
            #expect((1...most).contains(target), "\(file.rawValue) \(number): \(id)")
          }
        }
      }
    }
  }

  @Test func wordsAreManyAndDifferent() {
    let words = Self.vocabulary.words
    #expect(words.count == 2_000)
    #expect(Set(words).count == 2_000)
    #expect(words.allSatisfy { (2...18).contains($0.count) })
    #expect(words.contains { $0.count > 14 })
  }

  @Test func aConversationIsOfARoundOfItsProjectsProgramme() {
    for number in 1...20 {
      let cells = PracticeFile.conversations.cells(practice, number)
      let round = Int(cells[2].dropFirst(4)) ?? 0
      let project = practice.project(Int(cells[3].dropFirst(4)) ?? 0)
      #expect((round + 1) / 2 == project.programme)
    }
  }
}
