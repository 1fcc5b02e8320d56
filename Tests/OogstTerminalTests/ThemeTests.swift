import CCurses
import Foundation
import OogstDashboard
import OogstModel
import OogstTerminal
import Testing

@Suite struct ThemeTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../themes").standardizedFileURL

  @Test func everyThemeOfTheFolderIsBuiltInAndReads() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(ThemeFile.builtIn.keys.map { $0 + ".toml" }))
    for (name, bytes) in ThemeFile.builtIn {
      _ = try ThemeFile.theme(String(decoding: bytes(), as: UTF8.self), name: name)
    }
  }

  @Test func theStandardThemeInCodeIsThatOfItsFile() throws {
    #expect(try ThemeFile.theme("standaard", environment: [:]) == Theme.standard)
  }

  @Test(arguments: [("contrast", 7.0), ("donker", 4.5), ("licht", 4.5)])
  func aThemeThatPaintsReachesItsContrastInEveryRole(name: String, least: Double) throws {
    let theme = try ThemeFile.theme(name, environment: [:])
    #expect(theme.isPainted)
    for role in Canvas.Role.allCases {
      let style = try #require(theme.styles[role], "\(role)")
      let foreground = try #require(style.foreground)
      let background = try #require(style.background)
      #expect(foreground >= 16 && background >= 16)
      #expect(contrast(foreground, background) >= least, "\(role)")
    }
  }

  /// One that sets both colours of a role sets them for all: what it does not say would stand on another ground.
  @Test func aThemePaintsAllOrNothing() throws {
    for name in ThemeFile.builtIn.keys {
      let theme = try ThemeFile.theme(name, environment: [:])
      let painted = theme.styles.filter { $0.value.background != nil }
      #expect(painted.isEmpty || painted.count == Canvas.Role.allCases.count, "\(name)")
      // The terminal's own palette is known by sixteen names: others come with a ground of their own.
      if painted.isEmpty { #expect(theme.coloursNeeded <= 8, "\(name)") }
    }
  }

  /// WCAG 2.1's contrast ratio of two colours of xterm's palette (cube and grey ramp).
  private func contrast(_ one: Int, _ other: Int) -> Double {
    let light = [luminance(one), luminance(other)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  private func luminance(_ colour: Int) -> Double {
    func channel(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let rgb: [Int]
    if colour >= 232 {
      rgb = Array(repeating: 8 + (colour - 232) * 10, count: 3)
    } else {
      rgb = [(colour - 16) / 36, (colour - 16) / 6 % 6, (colour - 16) % 6].map {
        $0 == 0 ? 0 : 55 + $0 * 40
      }
    }
    return 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2])
  }

  @Test func withoutColoursOnlyWhatStoodOutByItsBackgroundIsReversed() throws {
    for name in ["contrast", "donker", "licht"] {
      let theme = try ThemeFile.theme(name, environment: [:]).withoutColours
      let reversed = theme.styles.filter { $0.value.modifiers.contains(.reversed) }.map(\.key)
      #expect(reversed.contains(.selection), "\(name)")
      for role in [Canvas.Role.text, .item, .label, .hint, .good, .late, .bar, .columns] {
        #expect(!reversed.contains(role), "\(name): \(role)")
      }
    }
  }

  @Test func withoutColoursTheSelectionStillStandsOut() throws {
    for name in ThemeFile.builtIn.keys {
      let theme = try ThemeFile.theme(name, environment: [:]).withoutColours
      #expect(theme.styles[.selection]?.modifiers.isEmpty == false)
      for style in theme.styles.values {
        #expect(style.foreground == nil && style.background == nil)
      }
    }
  }

  @Test(arguments: [
    ("heading = { fg = \"rood\" }", 1), ("\nkleur = { fg = \"red\" }", 2), ("text = [", 1),
    ("a = 1\n", 1), ("\n\nhighlight = \"veel\"", 3), ("item = { fg = 300 }", 1),
    ("item = { modifiers = [\"knipperend\"] }", 1),
  ]) func aBrokenThemeIsOneLineWithFileAndLine(text: String, line: Int) {
    do {
      _ = try ThemeFile.theme(text, name: "eigen.toml")
      Issue.record("it was read")
    } catch {
      #expect(error.file == "eigen.toml")
      #expect(error.line == line)
      for language in Language.allCases {
        #expect(error.text(language).hasPrefix("eigen.toml, "))
        #expect(!error.text(language).contains("\n"))
      }
    }
  }

  @Test func aThemeThatIsNotThereNamesThoseThatAre() {
    do {
      _ = try ThemeFile.theme("roze", environment: [:])
      Issue.record("it was found")
    } catch { #expect(error.what.dutch.contains("contrast, donker, licht, mono, standaard")) }
  }
}

@Suite struct ConfigurationTests {
  @Test func everySettingIsRead() {
    let (configuration, problems) = Configuration.read(
      """
      language = "en"
      listen = true
      row = "full"
      highlight = "mark"
      width = 40
      theme = "mono"
      database = "/x/y.sqlite"
      second_pane = false
      """, name: "config.toml")
    #expect(problems.isEmpty)
    #expect(configuration.language == .english)
    #expect(configuration.listens == true)
    #expect(configuration.rowDetail == .full)
    #expect(configuration.highlight == .mark)
    #expect(configuration.width == 40)
    #expect(configuration.theme == "mono")
    #expect(configuration.database == "/x/y.sqlite")
    #expect(configuration.showsSecondPane == false)
  }

  @Test(arguments: ["adviser", "adviseur"]) func theChecksOfAProjectAreSet(word: String) {
    let (configuration, problems) = Configuration.read(
      """
      check_expertises = 4
      check_participation = "\(word)"
      check_decision_months = 12
      check_answer_days = 14
      check_risk_percent = 40
      """, name: "config.toml")
    #expect(problems.isEmpty)
    let checks = configuration.checks
    #expect(checks.expertises == 4)
    #expect(checks.participation == .adviser)
    #expect(checks.decisionMonths == 12)
    #expect(checks.answerDays == 14)
    #expect(checks.riskPercent == 40)
    let (other, wrong) = Configuration.read(
      "check_risk_percent = 0\ncheck_participation = \"baas\"\n", name: "config.toml")
    #expect(other.checks == LessonCheck.Thresholds())
    #expect(wrong.map(\.line) == [1, 2])
  }

  @Test func whatIsWrongIsToldAndTheRestHolds() {
    let (configuration, problems) = Configuration.read(
      "width = 400\nlisten = true\nkleur = 1\nrow = \"veel\"\n", name: "config.toml")
    #expect(configuration.listens == true)
    #expect(problems.map(\.line) == [1, 3, 4])
    #expect(
      problems[0].text(.dutch) == "config.toml, regel 1: width is een getal van 10 tot 80.")
  }

  @Test func aFileThatIsNoTOMLIsOneProblem() {
    let (configuration, problems) = Configuration.read("width = \n", name: "config.toml")
    #expect(configuration == Configuration())
    #expect(problems.count == 1 && problems[0].line == 1)
  }

  @Test func noFileIsNoProblem() {
    let (_, problems) = Configuration.read("/nergens/config.toml")
    #expect(problems.isEmpty)
  }
}

@Suite struct InboxTests {
  @Test func whatIsPostedByTasksIsTakenOnce() async throws {
    let inbox = try #require(Inbox<Int>())
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 { group.addTask { inbox.post(number) } }
    }
    #expect(Set(inbox.take()) == Set(0..<200))
    #expect(inbox.take().isEmpty)
  }
}
