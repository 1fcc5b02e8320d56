import OogstModel
import Testing

/// Whether two records are about the same.
@Suite struct SimilarityTests {
  private func topic(_ number: Int, _ title: String, _ story: String = "", themes: [Int] = [])
    -> Topic
  {
    var lesson = Lesson()
    lesson.title = title
    lesson.insight = Prose(story)
    lesson.themes = References(themes.map { .record(RecordID("THE", $0)) })
    return Topic(Record(lesson, number: number), Lesson.kind)
  }

  @Test(arguments: [
    // Two words of a title that stand in the other.
    (
      "Geef elke proef een eigenaar", "Een eigenaar voor elke proef", [Int](), [Int](),
      ["eigenaar", "proef"]
    ),
    // One word, and a theme.
    ("Leen een tablet", "Wie zorgt er voor de tablet?", [1], [1, 2], ["tablet"]),
  ])
  func whatSharesWordsOrAWordAndAThemeIsAlike(
    one: String, other: String, themes: [Int], others: [Int], words: [String]
  ) throws {
    let likeness = try #require(
      topic(1, one, themes: themes).likeness(to: topic(2, other, themes: others)))
    #expect(likeness.id == RecordID("LES", 2))
    #expect(likeness.words == words)
    #expect(likeness.themes == themes.filter(others.contains).map { RecordID("THE", $0) })
  }

  @Test func aThemeAloneOrAWordAloneIsNotEnough() {
    #expect(
      topic(1, "Leen een tablet", themes: [1]).likeness(to: topic(2, "Kook samen", themes: [1]))
        == nil)
    #expect(topic(1, "Leen een tablet").likeness(to: topic(2, "De tablet is stuk")) == nil)
  }

  @Test func nothingIsLikeItself() {
    let one = topic(1, "Geef elke proef een eigenaar", themes: [1])
    #expect(one.likeness(to: one) == nil)
  }

  /// What any text may say is no likeness.
  @Test func commonWordsDoNotCount() {
    #expect(
      topic(1, "Vraag bewoners altijd samen").likeness(
        to: topic(2, "Altijd samen met bewoners vragen")) == nil)
  }

  @Test func whoIsInvitedToAMeetingTwiceIsFound() {
    func invitation(_ invitee: RecordID?) -> Invitation {
      var invitation = Invitation()
      invitation.invitee = invitee.map { AnyReference($0) }
      return invitation
    }
    let (one, other) = (RecordID("PER", 1), RecordID("PER", 2))
    let invited = [one, other, one, nil, nil, one].enumerated().map {
      (id: RecordID("UIT", $0.offset + 1), invitation: invitation($0.element))
    }
    let found = TwiceInvited.found(invited)
    #expect(found.map(\.invitee) == [one])
    #expect(found.map(\.again) == [[RecordID("UIT", 3), RecordID("UIT", 6)]])
  }
}
