public import OogstModel

/// What happened to records, in words: lines of their history, and of the log.
public struct ChangeText: Bilingual {
  public let language: Language
  let titles: [RecordID: String]

  public init(language: Language, titles: [RecordID: String]) {
    self.language = language
    self.titles = titles
  }

  /// *3 maart 2024 om 14:05, jansen: stadium van beginnen naar opschalen*.
  func text(_ change: Change, _ kind: Kind) -> String {
    when(change.stamp) + ": " + what(change, kind)
  }

  /// *stadium van beginnen naar opschalen*; of long prose only that it changed, which is too long to say.
  public func what(_ change: Change, _ kind: Kind) -> String {
    switch change.event {
    case .changed: break
    case .made: return say("gemaakt", "made")
    case .removed: return say("weggegooid", "removed")
    case .restored: return say("teruggehaald", "restored")
    case .imported: return say("geïmporteerd", "imported")
    }
    // A field that the program no longer knows keeps its name.
    guard let field = change.field.flatMap({ kind.field($0) }) else { return change.field ?? "" }
    let label = field.label[language].lowercasedFirst
    let values = ValueText(language)
    let old = values.text(change.old, field, titles)
    let new = values.text(change.new, field, titles)
    guard field.type != .prose || old.count + new.count < Self.mostProse else {
      return say("\(label) is herschreven", "\(label) was rewritten")
    }
    return say("\(label) van \(old) naar \(new)", "\(label) from \(old) to \(new)")
  }

  /// What a save did, in one line: its first change, and how many more there are.
  public func summary(_ entry: SaveEntry, _ kinds: [Kind]) -> String {
    if entry.act == .import {
      let codes = Set(entry.lines.map(\.id.kind))
      guard codes.count == 1, let name = codes.first.flatMap({ kinds[code: $0] })?.plural[language]
      else {
        return say("import, \(number(entry.made)) nieuw", "import, \(number(entry.made)) new")
      }
      return say(
        "import van \(name), \(number(entry.made)) nieuw",
        "import of \(name), \(number(entry.made)) new")
    }
    guard let line = entry.lines.first, let kind = kinds[code: line.id.kind] else {
      return number(entry.number)
    }
    let title = titles[line.id].map { Cleaning.short($0, most: 40) } ?? line.id.description
    let others = entry.lines.count - 1
    let more = others > 0 ? say(", en meer", ", and more") : ""
    let undoing = entry.act == .undo ? say("ongedaan gemaakt: ", "undone: ") : ""
    return undoing + title + ", " + what(line.change, kind) + more
  }

  private static let mostProse = 120

  /// *3 maart 2024 om 14:05, jansen*.
  public func when(_ stamp: Stamp) -> String {
    let moment = LocalMoment(secondsSince1970: stamp.at)
    let day = moment.day.date.map { Words(language).date($0) } ?? moment.day.description
    let date = say("\(day) om \(moment.time)", "\(day) at \(moment.time)")
    return stamp.by.isEmpty ? date : date + ", " + Cleaning.line(stamp.by)
  }
}
