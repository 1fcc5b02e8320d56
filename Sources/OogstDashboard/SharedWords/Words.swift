public import OogstModel

/// The words that all of the program shares.
public struct Words: Bilingual {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  var working: String { say("Bezig.", "Working.") }
  var onHeading: String { say("U staat op de kop", "You are on the heading") }
  var record: String { "record" }
  var records: String { "records" }
  var title: String { say("Titel", "Title") }
  var kind: String { say("Soort", "Kind") }
  /// What stands in place of rows; `add` is the key that adds one, where that may be done.
  func emptyList(add: String? = nil) -> String {
    let way = add.map { say(" \($0) voegt iets toe.", " \($0) adds something.") } ?? ""
    return say("Hier staat nog niets.", "There is nothing here yet.") + way
  }
  var nothingToOpen: String { say("Hier is niets te openen.", "There is nothing to open here.") }
  var noFurther: String { say("Verder is er niets.", "There is nothing further.") }
  var noSecondPane: String { say("Hier is geen tweede deel.", "There is no other part here.") }
  var onlyInLists: String { say("Dat kan alleen in een lijst.", "That works in a list only.") }

  /// *12 projecten*.
  func projects(_ count: Int) -> String {
    counted(count, ("project", "projecten"), ("project", "projects"))
  }

  /// Of a search that found nothing.
  public func nothingFound(_ text: String) -> String {
    say("Niets gevonden voor \(text).", "Nothing found for \(text).")
  }

  /// Of an id that no record has.
  public func noSuchRecord(_ id: String) -> String {
    say("\(id) bestaat niet.", "\(id) does not exist.")
  }

  /// Of an order by a field that is not there; names those that are.
  public func noSuchOrder(_ known: [String]) -> String {
    let all = known.joined(separator: ", ")
    return say(
      "Die volgorde is er niet. Kies uit: \(all), met - ervoor voor aflopend.",
      "There is no such order. Choose from: \(all), with - before it for descending.")
  }
}

extension String {
  /// With a full stop, unless it ends with a sign of its own.
  var asSentence: String { ".?!:".contains(last ?? " ") ? self : self + "." }
}
