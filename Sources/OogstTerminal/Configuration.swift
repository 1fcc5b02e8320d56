import Glibc
public import OogstDashboard
public import OogstModel

/// What a user wrote in `config.toml`; the program never writes it.
public struct Configuration: Equatable, Sendable {
  public var language: Language?
  public var listens: Bool?
  public var rowDetail: Settings.RowDetail?
  public var highlight: Settings.Highlight?
  public var width: Int?
  public var theme: String?
  public var database: String?
  public var showsSecondPane: Bool?
  public var takesMouse: Bool?
  /// How much the checks of a project by the five lessons ask for.
  public var checks = LessonCheck.Thresholds()
  /// Where exported files go: a path from the root, or from home with `~/`; nil for the folder that oogst is started in.
  public var exportFolder: String?
  /// The keys, as they come or as the user changed them.
  public var keymap = Keymap.standard

  public init() {}

  /// Reads the file if there is one; what is wrong in it is told and left out, the rest holds.
  public static func read(_ path: String) -> (Configuration, [Problem]) {
    guard access(path, F_OK) == 0 else { return (Configuration(), []) }
    do {
      return read(try TOMLFile.read(path))
    } catch {
      return (Configuration(), [error])
    }
  }

  /// Reads the text of a configuration; `name` is what messages call it.
  public static func read(_ text: String, name: String) -> (Configuration, [Problem]) {
    do {
      return read(try TOMLFile(text, name: name))
    } catch {
      return (Configuration(), [error])
    }
  }

  private static func read(_ file: TOMLFile) -> (Configuration, [Problem]) {
    var configuration = Configuration()
    var problems: [Problem] = []
    for entry in file.table.entries {
      do {
        try configuration.take(entry, file)
      } catch {
        problems.append(error)
      }
    }
    var keys = KeySettings(file)
    configuration.keymap = keys.keymap()
    problems += keys.problems
    return (configuration, problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private mutating func take(_ entry: TOMLEntry, _ file: TOMLFile) throws(Problem) {
    let (key, value) = (entry.key, entry.value)
    func text<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) throws(Problem)
      -> Choice
    where Choice.RawValue == String {
      guard let choice = value.string.flatMap(Choice.init(rawValue:)) else {
        let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.problem(entry, "\(key) is een van: \(all).", "\(key) is one of: \(all).")
      }
      return choice
    }
    func yesNo() throws(Problem) -> Bool {
      guard let answer = value.boolean else {
        throw file.problem(entry, "\(key) is true of false.", "\(key) is true or false.")
      }
      return answer
    }
    func string() throws(Problem) -> String {
      guard let text = value.string else {
        throw file.problem(
          entry, "\(key) is een tekst tussen aanhalingstekens.", "\(key) is a text in quotes.")
      }
      return text
    }
    func number(_ bounds: ClosedRange<Int>) throws(Problem) -> Int {
      guard let number = value.integer, bounds.contains(number) else {
        let (low, high) = (bounds.lowerBound, bounds.upperBound)
        throw file.problem(
          entry, "\(key) is een getal van \(low) tot \(high).",
          "\(key) is a number from \(low) to \(high).")
      }
      return number
    }
    /// By its name, or by its word in either language.
    func participation() throws(Problem) -> Participation.Level {
      let word = value.string.map { Folding.folded($0) }
      let level = Participation.Level.allCases.first { level in
        ([level.rawValue] + level.label.both).contains { Folding.folded($0) == word }
      }
      guard let level else {
        let all = Participation.Level.allCases.map(\.label)
        throw file.problem(
          entry, "\(key) is een van: \(all.map(\.dutch).joined(separator: ", ")).",
          "\(key) is one of: \(all.map(\.english).joined(separator: ", ")).")
      }
      return level
    }
    switch Name(rawValue: key) {
    case .language: language = try text(Language.self)
    case .listen: listens = try yesNo()
    case .row: rowDetail = try text(Settings.RowDetail.self)
    case .highlight: highlight = try text(Settings.Highlight.self)
    case .theme: theme = try string()
    case .database: database = try string()
    case .secondPane: showsSecondPane = try yesNo()
    case .mouse: takesMouse = try yesNo()
    case .exportFolder:
      let folder = try string()
      guard folder.hasPrefix("/") || folder.hasPrefix("~/") else {
        throw file.problem(
          entry, "export_folder is een map die begint met / of ~/.",
          "export_folder is a folder that begins with / or ~/.")
      }
      exportFolder = folder
    case .width: width = try number(10...80)
    case .checkExpertises: checks.expertises = try number(1...20)
    case .checkDecisionMonths: checks.decisionMonths = try number(1...120)
    case .checkAnswerDays: checks.answerDays = try number(1...1_000)
    case .checkRiskPercent: checks.riskPercent = try number(1...100)
    case .checkParticipation: checks.participation = try participation()
    case .characterKeys, .keys: break
    case nil:
      throw file.problem(
        entry, "\(key) is hier niet bekend. Kies uit \(Name.all).",
        "\(key) is not known here. Choose from \(Name.all).")
    }
  }

  /// What can be set.
  private enum Name: String, CaseIterable {
    case language, listen, row, highlight, theme, database, width, keys, mouse
    case secondPane = "second_pane"
    case exportFolder = "export_folder"
    case characterKeys = "character_keys"
    case checkExpertises = "check_expertises"
    case checkParticipation = "check_participation"
    case checkDecisionMonths = "check_decision_months"
    case checkAnswerDays = "check_answer_days"
    case checkRiskPercent = "check_risk_percent"

    /// Put together once: a file may hold a hundred thousand names that are none of these.
    static let all = allCases.map(\.rawValue).joined(separator: ", ")
  }
}
