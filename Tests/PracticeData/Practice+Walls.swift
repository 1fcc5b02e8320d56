/// What meetings leave behind: reports, and the notes on their walls.
extension Practice {
  func reportCells(_ number: Int) -> [String] {
    var numbers = numbers(.report, number)
    let meeting = heldMeeting(number)
    let type = ["report", "impression", "video", "screenshot", "photo", "drawing"][number % 6]
    let isVisual = type != "report" && type != "impression"
    let item = numbers.below(3) == 0 ? itemOfMeeting(meeting, &numbers) : ""
    return [
      "VSL-\(number)", "Verslag van " + title(&numbers), "BIJ-\(meeting)", item, type,
      numbers.pick(Self.functions),
      later(beginOfMeeting(meeting).day, within: 40, &numbers).text, link(.reports, number),
      numbers.pick(Self.readers), sentences(25, if: isVisual, &numbers), sentences(40, &numbers),
    ]
  }

  func wallNoteCells(_ number: Int) -> [String] {
    var numbers = numbers(.wallNote, number)
    let (held, place) = place(number, inGroupsOf: Self.notesPerMeeting)
    let meeting = heldMeeting(held)
    let status = numbers.pick([
      "posted", "posted", "grouped", "grouped", "converted", "archived",
    ])
    return [
      "NOT-\(number)", phrase(3 + numbers.below(8), &numbers), numbers.pick(["Muur A", "Muur B"]),
      numbers.below(3) == 0 ? "BIJ-\(meeting)" : itemOfMeeting(meeting, &numbers),
      status == "posted" ? "" : numbers.pick(Self.topics), "\(place)",
      numbers.pick(["geel", "geel", "roze", "blauw", "groen", ""]), status,
      status == "converted" ? any(of: Self.outcomes, &numbers) : "", themes(&numbers),
      sentences(8, if: numbers.below(5) == 0, &numbers),
    ]
  }

  /// A part of the day in which people talk.
  func itemOfMeeting(_ meeting: Int, _ numbers: inout RandomNumbers) -> String {
    "OND-\((meeting - 1) * Self.itemsPerMeeting + numbers.pick([2, 3, 4, 5, 7]))"
  }

  private static let outcomes: [PracticeFile] = [
    .observations, .lessons, .actions, .themes, .questions, .products,
  ]

  static let reportHeader = [
    "oogst_id", "title", "meeting", "item", "type", "madeBy", "date", "link", "readers",
    "textAlternative", "summary",
  ]
  static let wallNoteHeader = [
    "oogst_id", "title", "wall", "at", "group", "order", "colour", "status", "became", "themes",
    "note",
  ]
}
