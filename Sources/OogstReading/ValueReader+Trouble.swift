package import OogstModel

extension ValueReader {
  /// Why a cell cannot be read.
  package enum Trouble: Error, Hashable, Sendable {
    case noDate, noNumber, noAmount
    /// The mark may stand before thousands or before decimals.
    case ambiguousNumber
    /// Day and month may be the other way round.
    case ambiguousDate
    /// `2008-09` may be a month, or a season of two years.
    case ambiguousMonth
    /// As `1,234.56` among `1.234,56`.
    case otherDecimal
    case percent
    /// `####`: what a spreadsheet shows of a number in a column that is too narrow for it.
    case narrowColumn
    /// A number with a word that says how much or of what, as `5 k`.
    case word
    /// `#REF!` and its kin.
    case sheetError
    /// The amount names one currency, its row another.
    case twoCurrencies
    /// More digits behind the mark than the field has.
    case tooManyDecimals(Int)
    /// Less or more than the field may be, in its last decimal.
    case outOfBounds(ClosedRange<Int>, decimals: Int)
    /// What is wrong in a row of a table, counted from 1: the column, and what its cell is.
    case inRow(Int, Label, Label)
    /// A number of which a spreadsheet wrote only the first digits, as `6,36301E+11`.
    case shortened

    /// What the cell is, as it stands behind "… is".
    package var reason: Label {
      switch self {
      case .noDate:
        Label("geen datum die bestaat of te lezen is", "no date that exists or can be read")
      case .noNumber: Label("geen heel getal", "no whole number")
      case .noAmount: Label("geen bedrag", "no amount")
      case .ambiguousNumber:
        Label(
          "een getal met duizenden of met decimalen: kies met --decimal comma of point",
          "a number with thousands or with decimals: choose with --decimal comma or point")
      case .ambiguousDate:
        Label(
          "een datum met de dag of de maand voorop: kies met --dates day-first of month-first",
          "a date with the day or the month first: choose with --dates day-first or month-first")
      case .ambiguousMonth:
        Label(
          "een maand of een seizoen van twee jaren: --dates iso leest een maand",
          "a month or a season of two years: --dates iso reads a month")
      case .otherDecimal:
        Label(
          "een getal met een ander decimaalteken dan de rest van zijn kolom",
          "a number with another decimal mark than the rest of its column")
      case .sheetError:
        Label(
          "een fout van het rekenblad: herstel de formule",
          "an error of the spreadsheet: mend the formula")
      case .twoCurrencies:
        Label(
          "een bedrag in een andere munt dan de rij zegt",
          "an amount in another currency than its row says")
      case .percent:
        Label("een percentage en geen aantal of bedrag", "a percentage, and no number or amount")
      case .narrowColumn:
        Label(
          "een getal dat niet in de kolom van Excel paste: maak die breder en bewaar opnieuw",
          "a number that did not fit its column in Excel: widen it and save again")
      case .word:
        Label(
          "een getal met iets erbij dat geen munt en geen getal is",
          "a number with something beside it that is no currency and no number")
      case .tooManyDecimals(let most):
        Label(
          "een getal met meer dan \(most) cijfers achter de komma",
          "a number with more than \(most) decimals")
      case .outOfBounds(let bounds, let decimals):
        Label(
          "een getal buiten \(bounds.lowerBound.written(decimals: decimals, mark: ",")) tot en met \(bounds.upperBound.written(decimals: decimals, mark: ","))",
          "a number outside \(bounds.lowerBound.written(decimals: decimals)) to \(bounds.upperBound.written(decimals: decimals))"
        )
      case .inRow(let row, let column, let reason):
        Label(
          "geen tabel die te lezen is: rij \(row), \(column.dutch): \(reason.dutch)",
          "no table that can be read: row \(row), \(column.english): \(reason.english)")
      case .shortened:
        Label(
          "een getal dat Excel heeft ingekort: bewaar de kolom als Getal",
          "a number that Excel shortened: save the column as Number")
      }
    }
  }
}
