/// Where people of several projects see each other: learning networks, meetings and what belongs to a meeting's day.
extension Practice {
  func networkCells(_ number: Int) -> [String] {
    var numbers = numbers(.network, number)
    let begins = PracticeDay.between(PracticeDay(2017, 1, 1), PracticeDay(2019, 12, 1), &numbers)
    return [
      "NET-\(number)", "Netwerk " + title(&numbers), "PRG-\((number + 1) / 2)", begins.text,
      numbers.below(3) == 0 ? "" : (PracticeDay.today + numbers.below(600)).text,
      themes(&numbers), link(.networks, number), sentences(20, &numbers), sentences(12, &numbers),
    ]
  }

  /// The day and the first minute of a meeting.
  func beginOfMeeting(_ number: Int) -> (day: PracticeDay, minute: Int) {
    var numbers = numbers(.meeting, number)
    let (_, place) = place(number, inGroupsOf: Self.meetingsPerProgramme)
    let first = PracticeDay(2019 + place, 2, 1)
    return (first + numbers.below(300), 60 * (9 + numbers.below(2)) + 30 * numbers.below(2))
  }

  /// One of those that were held.
  func heldMeeting(_ number: Int) -> Int {
    let (programme, place) = place(number, inGroupsOf: Self.heldMeetingsPerProgramme)
    return (programme - 1) * Self.meetingsPerProgramme + place
  }

  private func statusOfMeeting(_ number: Int) -> String {
    let (programme, place) = place(number, inGroupsOf: Self.meetingsPerProgramme)
    return switch place {
    case 5: programme.isMultiple(of: 2) ? "cancelled" : "held"
    case 6: ["idea", "planned", "invited"][programme % 3]
    default: place == 1 ? "held" : "reported"
    }
  }

  func meetingCells(_ number: Int) -> [String] {
    var numbers = numbers(.meeting, number + meetingCount)
    let (programme, place) = place(number, inGroupsOf: Self.meetingsPerProgramme)
    let (day, minute) = beginOfMeeting(number)
    let form = ["onSite", "online", "hybrid", "onSite"][number % 4]
    let people = 20 + 5 * numbers.below(20)
    // The fourth and the fifth come after the two rounds.
    let round = place == 4 ? programme * 2 - 1 : programme * 2
    return [
      "BIJ-\(number)", "Bijeenkomst " + title(&numbers), phrase(4, &numbers),
      statusOfMeeting(number), day.text, time(minute), time(minute + 360), form,
      form == "online" ? "" : capitalised(vocabulary.telling(&numbers)) + "burg",
      numbers.below(3) == 0 ? "\(people)" : "\(people)-\(people + 20)",
      place.isMultiple(of: 2) ? "NET-\(programme * 2 - numbers.below(2))" : "",
      place == 4 || place == 5 ? "MET-\(round)" : "", "PRG-\(programme)",
      link(.meetings, number), sentences(25, &numbers),
    ]
  }

  func agendaItemCells(_ number: Int) -> [String] {
    var numbers = numbers(.agendaItem, number)
    let (meeting, place) = place(number, inGroupsOf: Self.itemsPerMeeting)
    let (programme, _) = self.place(meeting, inGroupsOf: Self.meetingsPerProgramme)
    let slot = Self.slots[place - 1]
    let minute = beginOfMeeting(meeting).minute + slot.minute
    let type = numbers.pick(slot.types)
    let about =
      switch type {
      case "feedback": "MET-\(programme * 2 - numbers.below(2))"
      case "presentation", "session", "groupWork", "panel", "audienceTalk":
        any(of: Self.subjects, &numbers)
      default: ""
      }
    return [
      "OND-\(number)", title(&numbers), "BIJ-\(meeting)", "\(slot.order)", slot.track, type,
      time(minute), time(minute + slot.minutes),
      type == "session" ? "NET-\(programme * 2 - numbers.below(2))" : "", about,
      about.isEmpty ? "" : some(.persons, upTo: 2, &numbers),
      sentences(12, if: !about.isEmpty, &numbers),
    ]
  }

  func invitationCells(_ number: Int) -> [String] {
    var numbers = numbers(.invitation, number)
    let (meeting, _) = place(number, inGroupsOf: Self.invitationsPerMeeting)
    let day = beginOfMeeting(meeting).day
    let status = statusOfMeeting(meeting)
    let isSent = status != "idea" && status != "planned"
    let reply = isSent ? numbers.pick(["coming", "coming", "notComing", "maybe", ""]) : ""
    let wasHeld = status == "held" || status == "reported"
    let came = reply == "coming" ? numbers.below(8) > 0 : numbers.below(8) == 0
    let sent = min(day - 42, PracticeDay.today - 7)
    return [
      "UIT-\(number)", "Uitnodiging van " + title(&numbers), "BIJ-\(meeting)",
      any(of: [.persons, .persons, .persons, .networks, .projects, .organisations], &numbers),
      isSent ? sent.text : "", isSent ? (day - 14).text : "", reply,
      wasHeld ? (came ? "ja" : "nee") : "", sentences(8, if: numbers.below(4) == 0, &numbers),
    ]
  }

  private struct Slot {
    let order: Int
    var track = ""
    let types: [String]
    let minute: Int
    let minutes: Int
  }

  /// A meeting's day; two of its parts are at one time.
  private static let slots = [
    Slot(order: 1, types: ["opening"], minute: 0, minutes: 15),
    Slot(order: 2, types: ["lookBack", "feedback"], minute: 15, minutes: 30),
    Slot(order: 3, types: ["presentation"], minute: 45, minutes: 45),
    Slot(order: 4, track: "A", types: ["session"], minute: 90, minutes: 60),
    Slot(order: 4, track: "B", types: ["session"], minute: 90, minutes: 60),
    Slot(order: 5, types: ["meal"], minute: 150, minutes: 60),
    Slot(order: 6, types: ["groupWork", "panel", "audienceTalk"], minute: 210, minutes: 90),
    Slot(order: 7, types: ["drinks", "drinks", "other"], minute: 300, minutes: 60),
  ]
  private static let subjects: [PracticeFile] = [
    .projects, .projects, .lessons, .themes, .rounds, .events, .products, .programmes,
  ]

  static let networkHeader = [
    "oogst_id", "name", "programme", "begins", "ends", "themes", "link", "goal", "agreements",
  ]
  static let meetingHeader = [
    "oogst_id", "title", "motto", "status", "date", "begins", "ends", "form", "place",
    "participants", "network", "round", "programme", "link", "summary",
  ]
  static let agendaItemHeader = [
    "oogst_id", "title", "meeting", "order", "track", "type", "begins", "ends", "network", "about",
    "speakers", "notes",
  ]
  static let invitationHeader = [
    "oogst_id", "title", "meeting", "invitee", "sentOn", "replyBy", "reply", "attended", "note",
  ]
}
