import OogstModel

/// Why a text is no TOML, and the line (counted from 1) where that shows.
struct TOMLError: Error, Equatable, Sendable {
  var line: Int
  var reason: Reason

  /// What is wrong, in a form that tests and messages can both use.
  enum Reason: Error, Equatable, Sendable {
    case notUTF8
    case controlCharacter
    case bareCarriageReturn
    case keyExpected
    case equalsExpected
    case valueExpected
    case unknownValue
    case headingNotClosed
    case textBehind
    case stringNotClosed
    case arrayNotClosed
    case tableNotClosed
    case commaExpected
    case lineBreakInTable
    case badEscape
    case badNumber
    case numberTooLarge
    /// The key, or the table, stands on this line already.
    case alreadyWritten(line: Int)
    case tooManyParts
    case tooDeep
  }
}

extension TOMLError.Reason {
  /// Part of a sentence: no capital, no full stop.
  var label: Label {
    switch self {
    case .notUTF8:
      Label(
        "de tekst is niet in UTF-8",
        "the text is not in UTF-8")
    case .controlCharacter:
      Label(
        "hier staat een onzichtbaar teken",
        "an invisible character stands here")
    case .bareCarriageReturn:
      Label(
        "hier staat een half regeleinde (CR zonder LF)",
        "half a line end stands here (CR without LF)")
    case .keyExpected:
      Label(
        "hier hoort een naam; alleen a-z, 0-9, - en _ kunnen zonder aanhalingstekens",
        "a name belongs here; only a-z, 0-9, - and _ can do without quotes")
    case .equalsExpected:
      Label(
        "hier hoort een = met een waarde",
        "an = with a value belongs here")
    case .valueExpected:
      Label(
        "hier hoort een waarde",
        "a value belongs here")
    case .unknownValue:
      Label(
        "dit is geen waarde; tekst staat tussen aanhalingstekens",
        "this is no value; text stands in quotes")
    case .headingNotClosed:
      Label(
        "hier hoort een ] na de naam van de tabel",
        "a ] belongs here, after the name of the table")
    case .textBehind:
      Label(
        "na het einde staat nog iets op de regel",
        "something is left on the line after its end")
    case .stringNotClosed:
      Label(
        "na deze tekst ontbreekt het aanhalingsteken",
        "the quote after this text is missing")
    case .arrayNotClosed:
      Label(
        "na deze lijst ontbreekt de ]",
        "the ] after this list is missing")
    case .tableNotClosed:
      Label(
        "na deze tabel ontbreekt de }",
        "the } after this table is missing")
    case .commaExpected:
      Label(
        "hier hoort een komma, of het einde",
        "a comma belongs here, or the end")
    case .lineBreakInTable:
      Label(
        "een tabel tussen { en } staat op één regel",
        "a table in { and } stands on one line")
    case .badEscape:
      Label(
        "na een \\ hoort een van b t n f r \" \\ of uXXXX; \\\\ is een gewone \\",
        "after a \\ comes one of b t n f r \" \\ or uXXXX; \\\\ is a plain \\")
    case .badNumber:
      Label(
        "dit is geen getal en geen datum",
        "this is no number and no date")
    case .numberTooLarge:
      Label(
        "dit getal is te groot",
        "this number is too large")
    case .alreadyWritten(let line):
      Label(
        "deze naam staat al op regel \(line)",
        "this name stands on line \(line) already")
    case .tooManyParts:
      Label(
        "een naam heeft ten hoogste \(TOMLReader.mostParts) delen",
        "a name has \(TOMLReader.mostParts) parts at most")
    case .tooDeep:
      Label(
        "lijsten en tabellen staan ten hoogste \(TOMLReader.mostDepth) diep in elkaar",
        "lists and tables stand \(TOMLReader.mostDepth) deep in each other at most")
    }
  }
}
