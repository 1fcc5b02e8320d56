public import OogstModel

/// A way of writing that was read as something it does not literally say, so that a report must name it.
public enum Oddity: Hashable, Sendable, CaseIterable {
  case excelDay, season, quarter, shortYear, placeholder, decimalYear, exponent, rounded

  public var label: Label {
    switch self {
    case .excelDay:
      Label("dagnummer van Excel, als dag gelezen", "day number of Excel, read as a day")
    case .season:
      Label("seizoen over twee jaren, als jaar gelezen", "season of two years, read as a year")
    case .quarter: Label("kwartaal, als maand gelezen", "quarter, read as a month")
    case .shortYear:
      Label(
        "jaar in twee cijfers, aangevuld; staat het jaar voorop, geef dan --dates iso",
        "year in two digits, completed; if the year comes first give --dates iso")
    case .placeholder:
      Label(
        "datum die voor een onbekende datum staat", "date that stands for one that is not known")
    case .decimalYear: Label("jaar met een nul erachter", "year with a zero behind it")
    case .rounded: Label("afgerond op centen", "rounded to cents")
    case .exponent:
      Label("getal als macht van tien, uitgeschreven", "number as a power of ten, written out")
    }
  }
}
