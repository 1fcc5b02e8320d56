public import OogstDashboard
import OogstExchange
public import OogstModel

/// How things are written to a file, whatever they are.
public struct ExportForm: Hashable, Sendable {
  public var format: ExportFormat
  public var language: Language
  /// What is late is late on this day.
  public var today: Day
  /// Whether what is about a person goes with it: only when it was asked for.
  public var withPersonal: Bool

  public init(_ format: ExportFormat, _ language: Language, today: Day, withPersonal: Bool = false)
  {
    self.format = format
    self.language = language
    self.today = today
    self.withPersonal = withPersonal
  }

  /// For whom CSV is written.
  var csv: CSVWriter.Form { format == .csv ? .spreadsheet(language) : .programs }
}

/// The words of files.
struct ExportWords: Bilingual {
  let language: Language

  var number: String { say("nummer", "number") }
  var kind: String { say("soort", "kind") }
  var title: String { say("titel", "title") }
  var part: String { say("deel", "part") }
  var name: String { say("naam", "name") }
  var value: String { say("waarde", "value") }
  var before: String { say("was", "before") }
  var count: String { say("aantal", "count") }
  var together: String { say("samen", "together") }
  var unknown: String { say("onbekend", "unknown") }

  /// The heading above sums of a field in one currency.
  func sum(_ field: String, _ currency: String?) -> String {
    say("som van ", "sum of ") + field + (currency.map { " (" + $0 + ")" } ?? "")
  }

  func median(_ field: String, _ currency: String?) -> String {
    say("mediaan van ", "median of ") + field + (currency.map { " (" + $0 + ")" } ?? "")
  }

  func unknown(_ field: String) -> String { field + ", " + unknown }

  func unknownOf(_ count: Int) -> String {
    say("bij \(number(count)) onbekend", "unknown of \(number(count))")
  }

  func year(of field: String) -> String { say("jaar van ", "year of ") + field }
}
