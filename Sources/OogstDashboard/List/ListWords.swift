import OogstModel
import OogstReading

/// What a list says: of its place, of being empty, of what cannot be done in it.
struct ListWords: Bilingual {
  let language: Language

  /// Of a filter that leaves nothing; `back` is the key, or the word, that takes it away.
  func nothingWithFilter(_ back: String) -> String {
    say(
      "Niets voldoet aan dit filter. \(back) haalt het filter weg.",
      "Nothing meets this filter. \(back) takes the filter away.")
  }
  var otherWords: String { say("Probeer minder of andere woorden.", "Try fewer or other words.") }

  func position(_ number: Int?, of total: Int?) -> String {
    let row = say("Rij", "Row")
    guard let number else { return row }
    guard let total else { return row + " " + self.number(number) }
    return row + " " + self.number(number) + say(" van ", " of ") + self.number(total)
  }

  func order(_ order: String) -> String { say("Volgorde: \(order)", "Order: \(order)") }
  /// The order is *op* a field, or has a name of its own.
  func ordered(_ order: Order, _ kind: Kind?) -> String {
    let name = OrderText.words(order, kind, language, saysAscending: true)
    if case .field(let field) = order.key, field != kind?.dated {
      return say("De lijst is gesorteerd \(name).", "The list is sorted \(name).")
    }
    return say("De lijst is gesorteerd: \(name).", "The list is sorted: \(name).")
  }

  var firstOfList: String {
    say("Dit is het begin van de lijst.", "This is the beginning of the list.")
  }
  var lastOfList: String {
    say("Dit is het einde van de lijst.", "This is the end of the list.")
  }
  func filterNeedsOneKind(by key: String) -> String {
    say(
      "Filteren kan in een lijst van één soort. Kies die met \(key).",
      "Filtering works in a list of one kind. Choose one with \(key).")
  }
  var sortNeedsOneKind: String {
    say(
      "De volgorde kiezen kan in een lijst van één soort.",
      "Choosing the order works in a list of one kind.")
  }
  var nothingToClear: String {
    say(
      "Er is geen zoekopdracht of filter om te wissen.", "There is no search or filter to clear.")
  }
  var cleared: String { say("Zoekopdracht en filter zijn weg.", "Search and filter are gone.") }
  var searchCleared: String { say("De zoekopdracht is weg.", "The search is gone.") }
  var filterCleared: String { say("Het filter is weg.", "The filter is gone.") }
}
