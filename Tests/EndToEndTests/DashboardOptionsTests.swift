import ArgumentParser
import Testing

@testable import oogst

/// The quick reading of the dashboard's options beside ArgumentParser's.
struct DashboardOptionsTests {
  @Test(arguments: [
    [], ["dashboard"], ["--listen"], ["--plain", "--example"], ["--screen", "lessen"],
    ["dashboard", "--database", "a b.sqlite", "--screen", "projecten", "--listen"],
    ["--language", "en", "--today", "2024-03-15"], ["--programme", "PRG-1", "--theme", "mono"],
    ["--screen", "lessen", "--screen", "projecten"],
  ])
  func `options that stand as in the manual are read as ArgumentParser reads them`(
    _ arguments: [String]
  ) throws {
    let parsed = try #require(try Oogst.parseAsRoot(arguments) as? DashboardCommand)
    #expect(DashboardOptions(arguments) == parsed.asked)
  }

  @Test(arguments: [
    ["--help"], ["list", "lessen"], ["--screen"], ["--database", "--listen"], ["--screen=lessen"],
    ["--language", "fr"], ["--today", "gisteren"], ["--nope"], ["lessen"], ["help"], ["--version"],
    ["--theme", "-x"], ["--", "--listen"],
  ])
  func `all other arguments are left to ArgumentParser`(_ arguments: [String]) {
    #expect(DashboardOptions(arguments) == nil)
  }
}
