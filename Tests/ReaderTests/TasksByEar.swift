import Foundation
import Testing

/// Six tasks on the screens of what is going on, played under yasr in listening mode: the answer must be said.
enum TaskByEar: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case nextMeeting, overdueOfOne, themesThatGrew, noTalk, lessonThatFits, changed

  var testDescription: String { rawValue }

  /// The keys of somebody who knows the program.
  var keys: [Key] {
    func down(_ rows: Int) -> [Key] { Array(repeating: .down, count: rows) }
    func heading(_ count: Int) -> [Key] { Array(repeating: .text("n"), count: count) }
    // All programmes, then the practice programme.
    let practice: [Key] = [.text("0")] + down(3) + [.enter]
    return switch self {
    case .nextMeeting:
      [.text("5")] + down(2) + [.enter, .text("/"), .text("tegelijk"), .enter]
    case .overdueOfOne:
      [.text(":"), .text("agenda gespreksvoerder regio noord"), .enter] + down(2)
    case .themesThatGrew: practice + [.text("6")] + down(2)
    case .noTalk: [.text("4")] + down(1) + [.enter] + heading(2) + down(1)
    case .lessonThatFits:
      [.text(":"), .text("PRJ-26"), .enter, .text("/"), .text("zelfde stadium"), .enter]
    case .changed: [.text(":"), .text("wijzigingen"), .enter] + down(2)
    }
  }

  /// What must be said on the way.
  var answers: [String] {
    switch self {
    case .nextMeeting:
      ["18 april 2024", "Terugkoppeling van meting 2", "13:00 tot 14:15, 3 sessies tegelijk"]
    case .overdueOfOne: ["Agenda van", "Te laat: 1", "Gesprek voeren"]
    case .themesThatGrew: ["vrijwilligers: van 1 naar 4 gesprekken"]
    case .noTalk: ["Nog geen gesprek: 5", "alle aandacht ging naar de zorg"]
    case .lessonThatFits: ["laat de buurt eerst op bezoek komen", "zelfde stadium verkennen"]
    case .changed: ["import, 757 nieuw"]
    }
  }

  /// The same typed as lines.
  var lines: [String] {
    switch self {
    case .nextMeeting: ["s5", "1", "zoek tegelijk"]
    case .overdueOfOne: ["agenda gespreksvoerder regio noord"]
    case .themesThatGrew: ["programma oefenprogramma", "s6"]
    case .noTalk: ["s4", "1", "zoek nog geen gesprek", "zoek alle aandacht"]
    case .lessonThatFits: ["PRJ-26", "zoek zelfde stadium"]
    case .changed: ["wijzigingen"]
    }
  }

  /// What comes back for the lines, behind what the program says by itself.
  func told() throws -> String {
    let greeting = try StakeholderTask.output(of: [], .nl)
    return String(try StakeholderTask.output(of: lines, .nl).dropFirst(greeting.count))
  }

  func session(_ isListening: Bool = true) throws -> ReaderSession {
    let session = try ReaderSession(
      ProgramUnderTest.command(["--example"] + (isListening ? ["--listen"] : [])), reader: .yasr,
      isListening: isListening)
    for key in keys { session.press(.other(key)) }
    return session
  }
}

/// How many keys, lines and words each of the tasks takes.
enum TaskFigures {
  static func lines() throws -> [String] {
    try TaskByEar.allCases.map { task in
      let said = try task.session().records.map(\.saidText).joined(separator: " ")
      let told = try task.told()
      return "\(task.rawValue): listening \(task.keyCount) keys, \(words(said)) words;"
        + " linear \(task.lines.count) lines, \(words(told)) words"
    }
  }

  private static func words(_ text: String) -> Int {
    text.split { !$0.isLetter && !$0.isNumber }.count
  }
}

extension TaskByEar {
  /// Typed letters count, too.
  fileprivate var keyCount: Int {
    keys.reduce(0) { count, key in
      if case .text(let text) = key { count + text.count } else { count + 1 }
    }
  }
}

extension ReaderTests {
  @Suite struct TaskTests {
    @Test(
      .enabled(if: ScreenReader.yasr.isInstalled, "yasr is not installed"),
      arguments: TaskByEar.allCases)
    func theAnswerIsSaid(task: TaskByEar) throws {
      let session = try task.session()
      let said = session.records.map(\.saidText).joined(separator: " ")
      let plain = Matching.plain(said)
      for answer in task.answers {
        #expect(plain.contains(Matching.plain(answer)), "\(answer)\n\(said)")
      }
    }

    @Test(arguments: TaskByEar.allCases) func theAnswerIsGivenInLines(task: TaskByEar) throws {
      let told = try task.told()
      for answer in task.answers where answer != "Agenda van" {
        #expect(Matching.plain(told).contains(Matching.plain(answer)), "\(answer)\n\(told)")
      }
    }
  }
}
