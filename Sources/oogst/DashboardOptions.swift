import Glibc
import OogstDashboard
import OogstModel
import OogstTerminal

/// What the dashboard was asked for.
struct DashboardOptions: Equatable {
  var common = GivenOptions()
  var listen = false
  var readOnly = false
  var plain = false
  var screen: String?
  var programme: String?
  var theme: String?
  var restricted = false
  /// The folder where a restricted login may remember what it remembers.
  var memory: String?
  /// Whether the database was made just now, from inside the program.
  var begins = false
}

extension DashboardOptions {
  /// Where mode, programme and orders are remembered. A restricted login has no home of its own: one file
  /// for each account in the folder that was given, or nothing.
  func memory(_ process: ProcessEnvironment) -> Memory {
    guard restricted else { return process.memory }
    return Memory(
      path: memory.map { $0 + "/state-\(getuid()).toml" }, database: process.databaseName)
  }

  /// Reads arguments that are nothing but options of the dashboard, each as it stands in the manual; nil
  /// for all others, and for what is wrong, which ArgumentParser reads and answers.
  ///
  /// ArgumentParser finds its options by reflection, which takes a fifth of the whole start. A test keeps
  /// the two alike.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    if rest.first == "dashboard" { rest.removeFirst() }
    while let name = rest.popFirst() {
      switch name {
      case "--listen": listen = true
      case "--read-only": readOnly = true
      case "--plain": plain = true
      case "--restricted": restricted = true
      case "--example": common.example = true
      default:
        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        switch name {
        case "--database": common.database = value
        case "--language":
          guard Language(rawValue: value) != nil else { return nil }
          common.language = value
        case "--today":
          guard Day(value) != nil else { return nil }
          common.today = value
        case "--screen": screen = value
        case "--programme": programme = value
        case "--theme": theme = value
        case "--memory": memory = value
        default: return nil
        }
      }
    }
  }
}
