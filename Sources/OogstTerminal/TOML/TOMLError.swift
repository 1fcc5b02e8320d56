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
  var dutch: String {
    switch self {
    case .notUTF8: "de tekst is niet in UTF-8"
    case .controlCharacter: "hier staat een onzichtbaar teken"
    case .bareCarriageReturn: "hier staat een half regeleinde (CR zonder LF)"
    case .keyExpected: "hier hoort een naam; alleen a-z, 0-9, - en _ kunnen zonder aanhalingstekens"
    case .equalsExpected: "hier hoort een = met een waarde"
    case .valueExpected: "hier hoort een waarde"
    case .unknownValue: "dit is geen waarde; tekst staat tussen aanhalingstekens"
    case .headingNotClosed: "hier hoort een ] na de naam van de tabel"
    case .textBehind: "na het einde staat nog iets op de regel"
    case .stringNotClosed: "na deze tekst ontbreekt het aanhalingsteken"
    case .arrayNotClosed: "na deze lijst ontbreekt de ]"
    case .tableNotClosed: "na deze tabel ontbreekt de }"
    case .commaExpected: "hier hoort een komma, of het einde"
    case .lineBreakInTable: "een tabel tussen { en } staat op één regel"
    case .badEscape: "na een \\ hoort een van b t n f r \" \\ of uXXXX; \\\\ is een gewone \\"
    case .badNumber: "dit is geen getal en geen datum"
    case .numberTooLarge: "dit getal is te groot"
    case .alreadyWritten(let line): "deze naam staat al op regel \(line)"
    case .tooManyParts: "een naam heeft ten hoogste \(TOMLReader.mostParts) delen"
    case .tooDeep: "lijsten en tabellen staan ten hoogste \(TOMLReader.mostDepth) diep in elkaar"
    }
  }

  /// Part of a sentence: no capital, no full stop.
  var english: String {
    switch self {
    case .notUTF8: "the text is not in UTF-8"
    case .controlCharacter: "an invisible character stands here"
    case .bareCarriageReturn: "half a line end stands here (CR without LF)"
    case .keyExpected: "a name belongs here; only a-z, 0-9, - and _ can do without quotes"
    case .equalsExpected: "an = with a value belongs here"
    case .valueExpected: "a value belongs here"
    case .unknownValue: "this is no value; text stands in quotes"
    case .headingNotClosed: "a ] belongs here, after the name of the table"
    case .textBehind: "something is left on the line after its end"
    case .stringNotClosed: "the quote after this text is missing"
    case .arrayNotClosed: "the ] after this list is missing"
    case .tableNotClosed: "the } after this table is missing"
    case .commaExpected: "a comma belongs here, or the end"
    case .lineBreakInTable: "a table in { and } stands on one line"
    case .badEscape: "after a \\ comes one of b t n f r \" \\ or uXXXX; \\\\ is a plain \\"
    case .badNumber: "this is no number and no date"
    case .numberTooLarge: "this number is too large"
    case .alreadyWritten(let line): "this name stands on line \(line) already"
    case .tooManyParts: "a name has \(TOMLReader.mostParts) parts at most"
    case .tooDeep: "lists and tables stand \(TOMLReader.mostDepth) deep in each other at most"
    }
  }
}
