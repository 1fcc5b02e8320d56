/// What stands around the projects: organisations, programmes, themes and rounds.
extension Practice {
  /// The name of an organisation, counted from 1.
  public func organisation(_ number: Int) -> String {
    var numbers = numbers(.organisation, number)
    let form = numbers.pick([
      "Stichting", "Zorggroep", "Vereniging", "Coöperatie", "Kenniscentrum", "Werkplaats",
    ])
    return form + " " + capitalised(vocabulary.telling(&numbers))
  }

  func organisationCells(_ number: Int) -> [String] {
    var numbers = numbers(.organisation, number + organisationCount)
    let type = numbers.pick(["careOrganisation", "careOrganisation", "knowledgeInstitute", "other"])
    let place = capitalised(vocabulary.telling(&numbers)) + numbers.pick(["dorp", "burg", "hoven"])
    return ["ORG-\(number)", organisation(number), number == 1 ? "funder" : type, place]
  }

  func programmeCells(_ number: Int) -> [String] {
    var numbers = numbers(.programme, number)
    return [
      "PRG-\(number)", title(&numbers), numbers.pick(["programme", "trajectory"]),
      numbers.pick(["running", "running", "adopted", "ended"]), "ORG-1",
      day(from: 2012, years: 4, &numbers), day(from: 2020, years: 8, &numbers),
      sentences(30, &numbers),
    ]
  }

  func themeCells(_ number: Int) -> [String] {
    var numbers = numbers(.theme, number)
    return [
      "THE-\(number)", title(&numbers), numbers.pick(["overarching", "substantive", "subject"]),
      numbers.pick(["emerging", "adopted", "elaborated"]), sentences(20, &numbers),
    ]
  }

  func roundCells(_ number: Int) -> [String] {
    var numbers = numbers(.round, number)
    let isSecond = number.isMultiple(of: 2)
    return [
      "MET-\(number)", isSecond ? "Tweede meting" : "Eerste meting", isSecond ? "2" : "1",
      isSecond ? numbers.pick(["talking", "talked", "fedBack"]) : "fedBack",
      "PRG-\((number + 1) / 2)", isSecond ? "2024-03-01" : "2023-03-01",
      isSecond ? "2024-06-01" : "2023-06-01", sentences(25, &numbers),
    ]
  }

  static let organisationHeader = ["oogst_id", "name", "type", "place"]
  static let programmeHeader = [
    "oogst_id", "name", "form", "status", "funder", "begins", "ends", "summary",
  ]
  static let themeHeader = ["oogst_id", "name", "type", "status", "summary"]
  static let roundHeader = [
    "oogst_id", "name", "number", "status", "programme", "begins", "ends", "summary",
  ]
}
