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

  /// Behind the heading of a list: which rows of it are shown.
  func shown(_ first: Int, _ last: Int) -> String {
    let rows = number(first) + say(" tot en met ", " to ") + number(last)
    return say(", rij \(rows)", ", rows \(rows)")
  }

  /// Behind a row of which something was left out; `key` reads all of it, where a key does.
  func more(_ key: String?) -> String {
    guard let key else { return say(", meer", ", more") }
    return say(", \(key) meer", ", \(key) more")
  }

  /// Of rows that somebody else changed while an arrow must not move any; `key` shows them.
  func changed(_ key: String) -> String {
    say("De lijst is veranderd; \(key) toont het.", "The list has changed; \(key) shows it.")
  }

  var matchesOnPages: String {
    say(
      "Van treffer naar treffer gaat u op een pagina. Open eerst een rij.",
      "You go from match to match on a page. Open a row first.")
  }

  /// The way from a search of one list to that of all.
  func elsewhere(_ text: String) -> String {
    say("Zoek in alles: \(Cleaning.short(text))", "Search everything: \(Cleaning.short(text))")
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
    say(
      "Er is geen vorige: dit is de eerste rij van de lijst.",
      "There is no previous one: this is the first row of the list.")
  }
  var lastOfList: String {
    say(
      "Er is geen volgende: dit is de laatste rij van de lijst.",
      "There is no next one: this is the last row of the list.")
  }
  func filterNeedsOneKind(by key: String) -> String {
    say(
      "Filteren kan in een lijst van één soort. Kies die met \(key).",
      "Filtering works in a list of one kind. Choose one with \(key).")
  }
  var groupNeedsOneKind: String {
    say("Groeperen kan in een lijst van één soort.", "Grouping works in a list of one kind.")
  }
  var columnsNeedOneKind: String {
    say("Kolommen kiest u in een lijst van één soort.", "Columns are chosen in a list of one kind.")
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
