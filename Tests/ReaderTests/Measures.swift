import Foundation
import VirtualTerminal

/// What one step is worth to someone who listens or reads braille.
extension Record {
  var saidText: String { moment.said.joined(separator: " ") }

  /// How much of what was said was the item that has the focus now; 0 when it was not said.
  var share: Double {
    let item = moment.textFromCursor
    guard !saidText.isEmpty, Matching.contains(saidText, all: item) else { return 0 }
    return Double(min(item.count, saidText.count)) / Double(saidText.count)
  }

  /// The item is in the window of the braille display.
  var isInBraille: Bool {
    Matching.contains(moment.braille ?? "", beginningOf: moment.textFromCursor)
  }

  /// The cursor is where a reader of any kind looks: shown, at the beginning of a row or in a prompt.
  var isCursorAtStart: Bool {
    let isPrompt =
      moment.textFromCursor.isEmpty && moment.cursorRow.contains(":") && moment.cursor.column > 0
    let isRow = moment.cursor.column == 0 && !moment.cursorRow.isEmpty
    // Who spells, or types between letters, is elsewhere on purpose.
    let isWithin = step.purpose == .spell || step.purpose == .letter || isMovedInText
    return moment.isCursorVisible && (isPrompt || isRow || isWithin)
  }

  private var isMovedInText: Bool {
    guard case .key(let key) = step.action, step.purpose == .other else { return false }
    return key == .left || key == .backspace || key == .end
  }

  /// What is said for a typed letter beside that letter, in characters.
  var saidBesideTheLetter: Int {
    max(Matching.plain(saidText).count - 1, 0)
  }

  /// The name of an event; nil when the step is none.
  var eventName: String? {
    if case .event(let name, _) = step.purpose { name } else { nil }
  }

  /// The text that tells what happened; nil when it is not on the screen as expected.
  var eventText: String? {
    guard case .event(_, let expectation) = step.purpose else { return nil }
    switch expectation {
    // In an empty prompt nothing comes after the cursor; its label tells what it is.
    case .focus:
      return moment.textFromCursor.isEmpty ? moment.cursorRow : moment.textFromCursor
    case .heading: return moment.heading
    case .news(let words):
      let isThere = Matching.plain(moment.textFromCursor).contains(Matching.plain(words))
      return isThere || words.isEmpty ? moment.textFromCursor : nil
    }
  }

  var isEventSpoken: Bool {
    eventText.map { Matching.contains(saidText, all: $0) } ?? false
  }

  /// How much is said before what answers the key; nil when it is not said, or is no answer in words.
  var lead: Int? {
    guard case .event(_, .news) = step.purpose, let text = eventText else { return nil }
    return Matching.lead(of: text, in: saidText)
  }

  /// A key that spells is answered by the letter, and by nothing else.
  var isSpelled: Bool {
    let letter = moment.textFromCursor.first.map { String($0).lowercased() } ?? ""
    let said = saidText.lowercased().trimmingCharacters(in: .whitespaces)
    return said == letter || letter == " " && (said.isEmpty || said == "space")
  }

  var isEventInBraille: Bool {
    eventText.map { Matching.contains(moment.braille ?? "", beginningOf: $0) } ?? false
  }
}

extension Sequence<Record> {
  func with(_ purpose: Step.Purpose) -> [Record] { filter { $0.step.purpose == purpose } }

  var events: [Record] { filter { $0.eventName != nil } }
}

extension Sequence<Double> {
  /// nil when there is nothing to take the mean of.
  var mean: Double? {
    let all = Array(self)
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  var median: Double? {
    let all = sorted()
    return all.isEmpty ? nil : all[all.count / 2]
  }
}

extension Sequence {
  /// The part of which something is true; nil of nothing.
  func part(where isTrue: (Element) -> Bool) -> Double? {
    map { isTrue($0) ? 1.0 : 0.0 }.mean
  }
}
