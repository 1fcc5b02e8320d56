import OogstModel
@testable import OogstReading
import Testing

@testable import OogstExchange

/// A form in which files write numbers, under the convention with a decimal comma.
private struct Form: CustomTestStringConvertible, Sendable {
  var comma: String
  var hundredths: Int
  var currency: String?

  init(_ comma: String, _ hundredths: Int, _ currency: String? = nil) {
    self.comma = comma
    self.hundredths = hundredths
    self.currency = currency
  }

  /// The same form under the other convention: the marks change places.
  var point: String {
    String(comma.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }

  func text(_ mark: DecimalMark) -> String { mark == .comma ? comma : point }

  var testDescription: String { comma }
}

/// Every way of writing a number that is read, without and with marks, signs, words and powers of ten.
private let forms: [Form] = {
  var forms: [Form] = []
  let bodies: [(String, Int)] = [
    ("7", 700), ("1500", 150_000), ("25.000", 2_500_000), ("1.500.000", 150_000_000),
    ("1.500,00", 150_000), ("1500,00", 150_000), ("25 000", 2_500_000), ("25\u{A0}000", 2_500_000),
    ("25\u{202F}000", 2_500_000), ("25'000", 2_500_000), ("25\u{2019}000", 2_500_000),
    ("1.500,-", 150_000), ("1.500,--", 150_000), ("1.500,=", 150_000), ("500,—", 50_000),
  ]
  for (body, hundredths) in bodies {
    forms += [
      Form(body, hundredths), Form("+" + body, hundredths), Form("-" + body, -hundredths),
      Form("- " + body, -hundredths), Form("\u{2212}" + body, -hundredths),
      Form("(" + body + ")", -hundredths), Form("€ " + body, hundredths, "EUR"),
      Form("-€ " + body, -hundredths, "EUR"), Form("€ -" + body, -hundredths, "EUR"),
      Form("(€ " + body + ")", -hundredths, "EUR"), Form("€" + body, hundredths, "EUR"),
      Form("US$ " + body, hundredths, "USD"), Form("$" + body, hundredths, "USD"),
      Form(body + " USD", hundredths, "USD"), Form("EUR " + body, hundredths, "EUR"),
      Form("euro " + body, hundredths, "EUR"), Form(body + " chf", hundredths, "CHF"),
      Form("€ " + body + " EUR", hundredths, "EUR"),
    ]
    if body.last?.isNumber == true { forms.append(Form(body + "-", -hundredths)) }
  }
  return forms + [Form("1,2E+05", 12_000_000), Form("1E+05", 10_000_000), Form("5e3", 500_000)]
}()

/// What is no number that can be used, and why.
private let troubles: [(String, ValueReader.Trouble)] = [
  ("50%", .percent), ("€ 1,5 %", .percent), ("#####", .narrowColumn), ("1,5 mln", .word),
  ("5 k", .word), ("€ 500k", .word), ("5 duizend", .word), ("EUR 5 xyz", .word),
  ("500 per jaar", .word), ("80 deelnemers", .word), ("6,36301E+11", .shortened),
  ("1,23E+05", .shortened), ("1,234567E+20", .shortened), ("veel", .noNumber), ("1.2.3", .noNumber),
  ("--5", .noNumber), ("12 EUR 34", .noNumber), ("€ 5 USD", .word), ("60 80", .noNumber),
  ("5\n600", .noNumber), ("1,5E-07", .noNumber), ("1E+900", .noNumber), (",", .noNumber),
  ("1.234 567", .noNumber), ("01 234", .noNumber), ("(5", .noNumber), ("-5-", .noNumber),
]

/// Of any field with a type; what it is called makes no difference.
func field(_ type: FieldType, isEnd: Bool = false) -> Field {
  Field(
    name: "field", label: Label("veld", "field"), type: type, uses: isEnd ? .end : [], help: nil,
    columns: [])
}

/// What cells say together, read by the style that their own column gives.
func column(
  _ cells: [String], _ type: FieldType, _ choices: StyleChoices = StyleChoices(),
  header: String = "", isEnd: Bool = false
) throws -> (style: ValueStyle, reader: ValueReader) {
  var evidence = ColumnEvidence(field: field(type, isEnd: isEnd), header: header)
  for cell in cells { evidence.add(cell) }
  let style = try #require(ValueStyle.decide([0: evidence], choices)[0])
  return (style, ValueReader(field: evidence.field, style: style))
}

@Suite struct NumberFormTests {
  @Test(arguments: forms, [DecimalMark.comma, .point])
  fileprivate func everyFormIsReadAsAnAmount(_ form: Form, mark: DecimalMark) throws {
    let text = form.text(mark)
    let money = Value.money(Money(cents: form.hundredths, currency: form.currency))
    let told = try column([text], .money, StyleChoices(decimal: mark))
    #expect(try told.reader.value(text, currency: nil).get().value == money)
    // Beside a cell that shows the convention.
    let shown = try column([text, mark == .comma ? "0,5" : "0.5"], .money)
    #expect(try shown.reader.value(text, currency: nil).get().value == money)
  }

  @Test(arguments: forms, [DecimalMark.comma, .point])
  fileprivate func everyFormIsReadAsANumber(_ form: Form, mark: DecimalMark) throws {
    let text = form.text(mark)
    let told = try column([text], .number, StyleChoices(decimal: mark))
    #expect(
      try told.reader.value(text, currency: nil).get().value == .number(form.hundredths / 100))
  }

  @Test(arguments: forms, [DecimalMark.comma, .point])
  fileprivate func everyFormIsReadAsARangeAndAsEachEndOfOne(
    _ form: Form, mark: DecimalMark
  ) throws {
    let number = form.hundredths / 100
    let text = form.text(mark)
    var cells = [(text, NumberRange(number, number))]
    for divider in [" tot ", " to ", " t/m ", " tot en met ", " – ", " - "] {
      cells.append(("2" + divider + text, NumberRange(2, number)))
      cells.append((text + divider + "2", NumberRange(number, 2)))
    }
    for (cell, range) in cells {
      let told = try column([cell], .range, StyleChoices(decimal: mark))
      #expect(try told.reader.value(cell, currency: nil).get().value == .range(range), "\(cell)")
    }
  }

  @Test(arguments: troubles, [DecimalMark.comma, .point])
  func whatIsNoNumberSaysWhy(_ trouble: (String, ValueReader.Trouble), mark: DecimalMark) throws {
    let text = Form(trouble.0, 0).text(mark)
    for type in [FieldType.number, .money, .range] {
      let told = try column([text], type, StyleChoices(decimal: mark))
      let isMoney = type == .money && trouble.1 == .noNumber
      #expect(
        told.reader.value(text, currency: nil) == .failure(isMoney ? .noAmount : trouble.1),
        "\(text) as \(type)")
    }
  }

  @Test(arguments: forms) fileprivate func withoutEvidenceNothingIsReadOtherwise(_ form: Form)
    throws
  {
    for mark in [DecimalMark.comma, .point] {
      let cells = [form.text(mark)]
      let money = try column(cells, .money).reader.value(cells[0], currency: nil).get().value
      #expect(money == .money(Money(cents: form.hundredths, currency: form.currency)))
    }
  }

  @Test(arguments: ["1,5", "0,125", "1,25", "2,750", "1234,567", ",5", "1.234,567"])
  func decimalsAreNoWholeNumber(text: String) throws {
    for type in [FieldType.number, .range] {
      let told = try column([text], type, StyleChoices(decimal: .comma))
      #expect(told.reader.value(text, currency: nil) == .failure(.noNumber))
    }
  }

  @Test func theThirdDecimalOfAnAmountRounds() {
    #expect(NumberStyle.dutch.hundredths("1,234") == 123)
    #expect(NumberStyle.dutch.hundredths("1,235") == 124)
    #expect(NumberStyle.dutch.hundredths("-1,2359") == -124)
  }

  @Test func aPowerOfTenThatIsReadIsNamed() throws {
    let reading = try column(["1.2E+05"], .number).reader.value("1.2E+05", currency: nil).get()
    #expect(reading == CellReading(.number(120_000), .exponent))
  }
}

@Suite struct NumberEvidenceTests {
  @Test(arguments: [
    (["1.234,56", "12"], "1.234,56", 123_456), (["1,234.56"], "1,234.56", 123_456),
    (["20,854.00", "0.00"], "20,854.00", 2_085_400),
    (["15615031,00"], "15615031,00", 1_561_503_100),
    (["642632.00"], "642632.00", 64_263_200), (["12,5"], "12,5", 1_250), (["-3.5"], "-3.5", -350),
    (["1.500.000"], "1.500.000", 150_000_000), (["1,500,000"], "1,500,000", 150_000_000),
    (["7"], "7", 700), (["1.500,-", "2,75"], "1.500,-", 150_000),
    (["25.000"], "25.000", 2_500_000), (["25,000"], "25,000", 2_500_000),
    (["2.750", "2.5"], "2.750", 275), (["2,750", "2,5"], "2,750", 275),
    (["2.750", "0.125"], "2.750", 275), (["2.750", "1234.567"], "2.750", 275),
    (["2.750", "1 234.567"], "2.750", 275), (["2.750", "€ 2.5"], "2.750", 275),
    (["1.234", "5,50"], "1.234", 123_400), (["1,234", "5.50"], "1,234", 123_400),
    (["2.750", "1.5E+03"], "2.750", 275), (["1,234", "5.-"], "1,234", 123_400),
  ]) func aColumnsOwnCellsDecide(cells: [String], text: String, hundredths: Int) {
    var evidence = NumberStyle.Evidence()
    for cell in cells { evidence.add(cell) }
    #expect(evidence.style().hundredths(text) == hundredths)
  }

  @Test func bothMarksBeforeThreeDigitsAreAmbiguousUntilTold() throws {
    let cells = ["25.000", "25,000", "5"]
    let found = try column(cells, .money)
    #expect(found.style.numbers.isAmbiguous)
    for cell in cells.prefix(2) {
      #expect(found.reader.value(cell, currency: nil) == .failure(.ambiguousNumber))
    }
    #expect(try found.reader.value("5", currency: nil).get().value != .unknown)
    let told = try column(cells, .money, StyleChoices(decimal: .comma))
    #expect(told.style.numbers.hundredths("25.000") == 2_500_000)
    #expect(told.style.numbers.hundredths("25,000") == 2_500)
  }

  @Test func aColumnThatContradictsItselfIsReadByItsMajority() throws {
    let cells = ["1.234,56", "2.345,67", "1,234.56", "25.000"]
    let reader = try column(cells, .money).reader
    #expect(reader.style.numbers.decimal == ",")
    #expect(reader.style.numbers.hundredths("1.234,56") == 123_456)
    #expect(reader.value("1,234.56", currency: nil) == .failure(.otherDecimal))
    #expect(reader.value("25.000", currency: nil) == .failure(.ambiguousNumber))
  }

  @Test func whatIsToldIsFollowedToTheLetter() throws {
    let comma = try column(["2.5", "2.5"], .money, StyleChoices(decimal: .comma))
    #expect(comma.style.numbers.basis == .told)
    #expect(comma.reader.value("2.5", currency: nil) == .failure(.otherDecimal))
    #expect(comma.reader.value("0.125", currency: nil) == .failure(.otherDecimal))
    let point = try column(["1.500,-"], .money, StyleChoices(decimal: .point))
    #expect(point.reader.value("1.500,-", currency: nil) == .failure(.otherDecimal))
  }

  @Test(arguments: [
    (["5", "12", ""], Basis.assumed, false), (["25.000"], .assumed, true),
    (["1,5", "25.000"], .shown, true), (["n.v.t.", "veel."], .assumed, false),
  ]) func theBasisIsKnownAndWhetherItMatters(cells: [String], basis: Basis, isNeeded: Bool) throws {
    for type in [FieldType.number, .money, .range] {
      let style = try column(cells, type).style.numbers
      #expect(style.basis == basis)
      #expect(style.isNeeded == isNeeded)
    }
  }

  @Test(arguments: ["12,50", "1,5", "1,2345", "12,34,567", "1,,000", "0,125", "1234,567"])
  func groupsThatAreNotOfThreeAreNotGuessedAt(text: String) {
    #expect(NumberStyle.english.hundredths(text) == nil)
  }

  @Test(arguments: ["veel", "", "1.2.3,4,5", "12a", "--5", ","])
  func whatIsNoNumberIsRefused(text: String) {
    #expect(NumberStyle.dutch.hundredths(text) == nil)
  }

  @Test(arguments: [
    (["", "5", "12,50", "25.000"], "25.000"), (["-", "5", "6"], "5"), (["", "veel", "5"], "5"),
    (["5", "12,50"], "12,50"), (["", "veel"], "veel"),
  ]) func theExampleIsTheCellThatTellsMost(cells: [String], example: String) {
    var evidence = ColumnEvidence(field: field(.money), header: "")
    for cell in cells { evidence.add(cell) }
    #expect(evidence.example == example)
  }
}

@Suite struct RangeTests {
  @Test(arguments: [
    ("60", 60, 60), ("60-80", 60, 80), ("60 tot 80", 60, 80), ("60 to 80", 60, 80),
    ("60 t/m 80", 60, 80), ("60 – 80", 60, 80), ("60–80", 60, 80), ("60 -80", 60, 80),
    ("60 TOT 80", 60, 80), ("80-60", 60, 80), ("1.000-1.500", 1_000, 1_500),
    ("1.000", 1_000, 1_000),
    ("1.500,--2.000,-", 1_500, 2_000), ("€ 1.500,- - € 2.000,-", 1_500, 2_000), ("-5", -5, -5),
    ("-5--3", -5, -3), ("-3-5", -3, 5), ("10--5", -5, 10), ("60-80 EUR", 60, 80),
  ]) func bothEndsAreReadWhole(text: String, low: Int, high: Int) throws {
    let reader = try column([text], .range).reader
    #expect(try reader.value(text, currency: nil).get().value == .range(NumberRange(low, high)))
  }

  @Test(arguments: [
    ("60 tot 80 deelnemers", ValueReader.Trouble.word), ("60 à 80", .word), ("60-70-80", .noNumber),
    ("60-80-", .noNumber), ("tot 80", .word), ("€ 5-$ 6", .word),
  ]) func wordsAndLooseEndsAreNotPassedOver(text: String, trouble: ValueReader.Trouble) throws {
    let reader = try column([text], .range).reader
    #expect(reader.value(text, currency: nil) == .failure(trouble))
  }

  @Test func anEndWithDecimalsIsNoNumberOfAnything() throws {
    let reader = try column(["1,5-2"], .range).reader
    #expect(reader.value("1,5-2", currency: nil) == .failure(.noNumber))
  }
}

@Suite struct CurrencyTests {
  private func currency(
    _ cell: String, beside: [String] = [], row: String? = nil, told: String? = nil,
    header: String = ""
  ) throws -> String? {
    let found = try column(
      [cell] + beside, .money, StyleChoices(currency: told), header: header)
    guard case .money(let money) = try found.reader.value(cell, currency: row).get().value else {
      return "no amount"
    }
    return money.currency
  }

  @Test func theNearestThatNamesACurrencyDecidesAndNobodyElse() throws {
    #expect(try currency("5") == nil)
    #expect(try currency("5", beside: ["€ 6", "7"]) == "EUR")
    #expect(try currency("5", beside: ["€ 6", "$ 7"]) == nil)
    #expect(try currency("5", beside: ["€ 6"], header: "Amount (USD)") == "USD")
    #expect(try currency("5", told: "GBP", header: "Amount (USD)") == "GBP")
    #expect(try currency("5", row: "CHF", told: "GBP") == "CHF")
    #expect(try currency("5 SEK", row: "SEK", told: "GBP") == "SEK")
    #expect(throws: ValueReader.Trouble.twoCurrencies) { try currency("5 SEK", row: "CHF") }
  }

  @Test(
    arguments: [
      ("Bedrag (EUR)", "EUR"), ("Bedrag in euro", "EUR"), ("Budget €", "EUR"),
      ("amount_eur", "EUR"),
      ("totalCostEUR", "EUR"), ("Amount (US$)", "USD"), ("Bedrag", nil), ("Bedrag x 1000", nil),
      ("Amount ($ or €)", nil), ("Top all", nil), ("BEDRAG PER JAAR", nil),
    ] as [(String, String?)]) func aHeadingMayNameACurrency(heading: String, code: String?)
  {
    #expect(CurrencyWord.code(inHeading: heading) == code)
  }

  @Test func theBasisOfACurrencyIsKnown() throws {
    #expect(try column(["5"], .money).style.currencyBasis == .assumed)
    #expect(try column(["€ 5"], .money).style.currencyBasis == .assumed)
    #expect(try column(["5"], .money, header: "Bedrag (EUR)").style.currencyBasis == .shown)
    let told = try column(["€ 5"], .money, StyleChoices(currency: "USD")).style
    #expect(told.currencyBasis == .told)
  }

  @Test(arguments: ["MLN", "BTW", "XYZ", "eur", "E\u{9B}R", ""])
  func whatIsNoCodeIsNoCurrency(text: String) {
    #expect(!ValueReader.isCurrency(text))
  }
}
