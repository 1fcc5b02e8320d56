import OogstModel
@testable import OogstReading
import Testing

@testable import OogstExchange

/// Dates as files write them; the day first where it makes a difference.
private let forms: [(String, String)] = [
  ("4-11-2015", "2015-11-04"), ("04-11-2015", "2015-11-04"), ("4/11/2015", "2015-11-04"),
  ("4.11.2015", "2015-11-04"), ("2015-11-04", "2015-11-04"), ("4 november 2015", "2015-11-04"),
  ("4 Nov 2015", "2015-11-04"), ("November 4, 2015", "2015-11-04"),
  ("November 4th, 2015", "2015-11-04"), ("Feb 2014", "2014-02"), ("mrt 2014", "2014-03"),
  ("2014", "2014"), ("2015/11/4", "2015-11-04"), ("2015-11-04 00:00:00", "2015-11-04"),
  ("2015-11-04T10:00:00Z", "2015-11-04"), ("20151104", "2015-11-04"),
  ("04-OCT-2015", "2015-10-04"), ("14 OKT 2020", "2020-10-14"), ("AUGUST 2020", "2020-08"),
  ("11-2015", "2015-11"), ("2015-11", "2015-11"), ("2015-11?", "2015-11?"),
  ("woensdag 1 januari 2020", "2020-01-01"), ("Wed, 1 Jan 2020", "2020-01-01"),
  ("wo 1-1-2020", "2020-01-01"), ("ma. 6 jan. 2020", "2020-01-06"), ("di 7/1/2020", "2020-01-07"),
  ("2017-02-09T00:00:00.000Z", "2017-02-09"), ("2017-02-09T00:00:00+01:00", "2017-02-09"),
  ("20170209T000000Z", "2017-02-09"), ("1/2/2020 3:15:00 PM", "2020-02-01"),
  ("1/2/2020 3:15 p.m.", "2020-02-01"), ("1/2/2020 3 PM", "2020-02-01"),
  ("1-2-2020 9:30 uur", "2020-02-01"), ("4 november 2015 10:00", "2015-11-04"),
  ("10/Oct/2000:13:55:36", "2000-10-10"), ("Wed Jan 01 2020 00:00:00 GMT+0100", "2020-01-01"),
]

/// Forms that must be named: what they are read as in a field of a begin and of an end.
private let oddForms: [(String, String?, String?, Oddity?)] = [
  ("2019/2020", "2019", "2020", .season), ("2013-14", "2013", "2014", .season),
  ("2013/14", "2013", "2014", .season), ("2013-2014", "2013", "2014", .season),
  ("2013 – 2014", "2013", "2014", .season), ("1999-00", "1999", "2000", .season),
  ("Q1 2020", "2020-01", "2020-03", .quarter), ("2020-Q1", "2020-01", "2020-03", .quarter),
  ("2020Q4", "2020-10", "2020-12", .quarter), ("kwartaal 2 2020", "2020-04", "2020-06", .quarter),
  ("1e kwartaal 2020", "2020-01", "2020-03", .quarter),
  ("derde kwartaal 2020", "2020-07", "2020-09", .quarter),
  ("1st quarter 2020", "2020-01", "2020-03", .quarter),
  ("43831", "2020-01-01", "2020-01-01", .excelDay),
  ("43831,5", "2020-01-01", "2020-01-01", .excelDay),
  ("43831.75", "2020-01-01", "2020-01-01", .excelDay),
  ("00-00-0000", nil, nil, .placeholder), ("0000-00-00", nil, nil, .placeholder),
  ("0", nil, nil, .placeholder), ("2008/09", "2008", "2009", .season),
  ("0000-00-00 00:00:00", nil, nil, .placeholder), ("31/12/9999", nil, nil, .placeholder),
  ("9999-12-31", nil, nil, .placeholder), ("31-12-2999", nil, nil, .placeholder),
  ("9999-12-31T23:59:59Z", nil, nil, .placeholder), ("0001-01-01", nil, nil, .placeholder),
  ("2020,0", "2020", "2020", .decimalYear), ("2020.0", "2020", "2020", .decimalYear),
  ("1-3-20", "2020-03-01", "2020-03-01", .shortYear),
  ("4-11-15", "2015-11-04", "2015-11-04", .shortYear),
  ("1-3-68", "2068-03-01", "2068-03-01", .shortYear),
  ("1-3-69", "1969-03-01", "1969-03-01", .shortYear),
  ("04-nov-15", "2015-11-04", "2015-11-04", .shortYear),
  ("nov-15", "2015-11", "2015-11", .shortYear),
]

/// The styles of columns that stand in one file.
private func styles(_ columns: [String]..., told: DateOrder? = nil) -> [DateStyle] {
  var evidence: [Int: DateStyle.Evidence] = [:]
  for (place, cells) in columns.enumerated() {
    for cell in cells { evidence[place, default: DateStyle.Evidence()].add(cell) }
  }
  let styles = DateStyle.decide(evidence, told)
  return columns.indices.compactMap { styles[$0] }
}

@Suite struct DateFormTests {
  @Test(arguments: forms) func datesAreReadAsTheyAreWritten(text: String, iso: String) throws {
    let reading = try DateStyle().reading(text, isEnd: false)
    #expect(reading == DateStyle.Reading(date: PartialDate(iso: iso), oddity: nil))
  }

  @Test(arguments: oddForms) func whatIsNotMeantToTheLetterIsNamed(
    text: String, begin: String?, end: String?, oddity: Oddity?
  ) throws {
    for (isEnd, iso) in [(false, begin), (true, end)] {
      let reader = ValueReader(field: field(.date, isEnd: isEnd))
      let date = iso.flatMap { PartialDate(iso: $0) }
      let value = date.map(Value.date) ?? .unknown
      #expect(try reader.value(text, currency: nil).get() == CellReading(value, oddity))
    }
  }

  @Test(arguments: [
    "31-2-2020", "gisteren", "2020-13-01", "99-99-9999", "12:30", "2000:30", "1-2-2020 9:30 hallo",
    "15000", "61000", "2019/2021", "2013-15", "Nov 15", "20 nov", "Q5 2020", "Q1", "1.234.567",
    "2020,5", "1-1-1-2020", "100-1-2020", "1-1-020",
  ]) func aDateThatDoesNotExistIsRefused(text: String) {
    #expect(throws: ValueReader.Trouble.noDate) { try DateStyle().reading(text, isEnd: false) }
  }

  @Test func everyOddityHasItsWords() {
    for oddity in Oddity.allCases { #expect(oddity.label.both.allSatisfy { !$0.isEmpty }) }
  }
}

@Suite struct DateEvidenceTests {
  @Test func aColumnWithTheMonthFirstIsFound() {
    let style = styles(["11/04/2015", "12/31/2015"])[0]
    #expect(style.date("11/04/2015")?.description == "2015-11-04")
    #expect(style.basis == .shown)
  }

  @Test func allColumnsOfDatesDecideTogether() {
    let begin = styles(["03/04/2021", "07/11/2021"], ["12/31/2022", "10/15/2022"])[0]
    #expect(begin.date("03/04/2021")?.description == "2021-03-04")
    #expect(begin.basis == .shown)
  }

  @Test func withoutEvidenceTheDayComesFirstAndItIsSaid() {
    let style = styles(["3-4-2021"])[0]
    #expect(style.date("3-4-2021")?.description == "2021-04-03")
    #expect(style.basis == .assumed && style.isNeeded)
  }

  @Test func columnsOfDifferentOrdersKeepTheirOwnAndDecideForNoOther() {
    let all = styles(
      ["13-1-2020", "3-4-2020"], ["1/13/2020", "3/4/2020"], ["3-4-2020", "5-5-2020"])
    #expect(all[0].date("3-4-2020")?.description == "2020-04-03")
    #expect(all[1].date("3/4/2020")?.description == "2020-03-04")
    #expect(throws: ValueReader.Trouble.ambiguousDate) {
      try all[2].reading("3-4-2020", isEnd: false)
    }
    #expect(all[2].date("5-5-2020")?.description == "2020-05-05")
  }

  @Test func aColumnOfBothOrdersReadsOnlyWhatIsCertain() {
    let all = styles(["13-1-2020", "1/13/2020", "3-4-2020"], ["3-4-2020"])
    #expect(all[0].date("13-1-2020")?.description == "2020-01-13")
    #expect(all[0].date("1/13/2020")?.description == "2020-01-13")
    for style in all {
      #expect(throws: ValueReader.Trouble.ambiguousDate) {
        try style.reading("3-4-2020", isEnd: false)
      }
    }
  }

  @Test(
    arguments: [
      (DateOrder.dayFirst, "3-4-2020", "2020-04-03"), (.monthFirst, "3-4-2020", "2020-03-04"),
      (.dayFirst, "1/13/2020", nil), (.monthFirst, "13-1-2020", nil), (.iso, "3-4-2020", nil),
      (.iso, "11-2015", nil), (.iso, "43831", nil), (.iso, "19-01-05", "2019-01-05"),
      (.iso, "20-12-31", "2020-12-31"), (.iso, "2020", "2020"),
      (.iso, "4 nov 2015", "2015-11-04"), (.iso, "20151104", "2015-11-04"),
      (.iso, "2015/11", "2015-11"),
      (.iso, "2008-09", "2008-09"),
    ] as [(DateOrder, String, String?)]) func whatIsToldIsFollowedToTheLetter(
      order: DateOrder, text: String, iso: String?
    )
  {
    let style = styles(["13-1-2020", "1/13/2020", "2008", "2010-11", text], told: order)[0]
    #expect(style.basis == .told)
    #expect(style.date(text)?.description == iso)
  }

  @Test(arguments: [
    ([], "2008-09"), (["2008"], "2008"), (["2010-2011"], "2008"), (["2013-14"], "2008"),
    (["2008", "2008-05"], "2008-09"), (["1-1-2008"], "2008-09"), (["nov 2009"], "2008-09"),
  ]) func aMonthAmongYearsIsASeason(beside: [String], iso: String) {
    let style = styles(beside + ["2008-09"])[0]
    #expect(style.date("2008-09")?.description == iso)
    #expect(style.isNeeded)
  }

  @Test func aSeasonAmongMonthsIsAmbiguous() {
    let style = styles(["2013-14", "2008-05", "2008-09"])[0]
    #expect(throws: ValueReader.Trouble.ambiguousMonth) {
      try style.reading("2008-09", isEnd: false)
    }
  }

  @Test func aColumnThatCannotBeMisreadNeedsNoWords() {
    #expect(!styles(["2020-01-02", "2020", "4 nov 2015", "", "?"])[0].isNeeded)
  }

  @Test func theExampleIsADateThatMayBeEither() {
    var evidence = ColumnEvidence(field: field(.date), header: "")
    for cell in ["-", "2020", "13-1-2020", "3-4-2020"] { evidence.add(cell) }
    #expect(evidence.example == "3-4-2020")
  }
}
