import Foundation
import OogstDashboard
import OogstModel
import OogstThemes

/// Finds themes and reads them: helix's format, with our roles as keys.
public enum ThemeFile {
  /// The themes that are built in, by name.
  public static let builtIn: [String: @Sendable () -> [UInt8]] = [
    "standaard": { BuiltInThemes.standaard }, "contrast": { BuiltInThemes.contrast },
    "mono": { BuiltInThemes.mono }, "donker": { BuiltInThemes.donker },
    "licht": { BuiltInThemes.licht },
  ]

  /// The names of all that can be chosen: those that are built in, then the user's own.
  public static func names(_ environment: [String: String]) -> [String] {
    let own = folders(environment).flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder + "/oogst/themes")) ?? []
    }.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    let usual = ["standaard", "contrast", "donker", "licht", "mono"]
    return usual + Set(own).subtracting(usual).sorted()
  }

  /// A theme by name or by path: the user's own, then the built-in ones.
  public static func theme(
    _ name: String, environment: [String: String]
  ) throws(Problem) -> Theme {
    if name.contains("/") || name.hasSuffix(".toml") { return try theme(TOMLFile.read(name)) }
    for folder in folders(environment) {
      let path = folder + "/oogst/themes/" + name + ".toml"
      if FileManager.default.fileExists(atPath: path) { return try theme(TOMLFile.read(path)) }
    }
    guard let bytes = builtIn[name] else {
      let names = builtIn.keys.sorted().joined(separator: ", ")
      throw Problem(
        file: name, line: nil,
        Label(
          "dit thema is er niet. Kies uit \(names), of geef een bestand.",
          "there is no such theme. Choose from \(names), or give a file."))
    }
    return try theme(String(decoding: bytes(), as: UTF8.self), name: name)
  }

  /// Reads a theme from its text; `name` is what messages call it.
  public static func theme(_ text: String, name: String) throws(Problem) -> Theme {
    try theme(TOMLFile(text, name: name))
  }

  private static func folders(_ environment: [String: String]) -> [String] {
    let home = environment["HOME"] ?? ""
    let config = environment["XDG_CONFIG_HOME"] ?? home + "/.config"
    let data = environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"
    return [config] + data.split(separator: ":").map(String.init)
  }

  private static func theme(_ file: TOMLFile) throws(Problem) -> Theme {
    var theme = Theme(styles: [:])
    var palette: [String: Int] = [:]
    for entry in file.table["palette"]?.value.table?.entries ?? [] {
      guard let number = colour(entry.value, [:]) else { throw wrongColour(entry, file) }
      palette[entry.key] = number
    }
    for entry in file.table.entries {
      let (key, value) = (entry.key, entry.value)
      switch key {
      case "palette": continue
      case "highlight":
        guard let highlight = value.string.flatMap(Settings.Highlight.init(rawValue:)) else {
          throw file.problem(
            entry, "highlight is row, mark of none.", "highlight is row, mark or none.")
        }
        theme.highlight = highlight
      default:
        guard let role = Canvas.Role(rawValue: key) else {
          let roles = Canvas.Role.allCases.map(\.rawValue).joined(separator: ", ")
          throw file.problem(
            entry, "\(key) is hier niet bekend. Kies uit \(roles).",
            "\(key) is not known here. Choose from \(roles).")
        }
        theme.styles[role] = try style(entry, palette, file)
      }
    }
    return theme
  }

  private static func style(
    _ entry: TOMLEntry, _ palette: [String: Int], _ file: TOMLFile
  ) throws(Problem) -> Theme.Style {
    var style = Theme.Style()
    guard let table = entry.value.table else {
      guard let number = colour(entry.value, palette) else { throw wrongColour(entry, file) }
      style.foreground = number
      return style
    }
    for part in table.entries {
      let (name, value) = (part.key, part.value)
      switch name {
      case "fg", "bg":
        guard let number = colour(value, palette) else { throw wrongColour(part, file) }
        if name == "fg" { style.foreground = number } else { style.background = number }
      case "modifiers":
        for word in value.array ?? [] {
          guard let modifier = word.string.flatMap(Theme.Modifier.init(rawValue:)) else {
            let all = Theme.Modifier.allCases.map(\.rawValue).joined(separator: ", ")
            throw file.problem(
              entry, "modifiers zijn \(all).", "modifiers are \(all).")
          }
          style.modifiers.append(modifier)
        }
      default:
        throw file.problem(
          entry, "\(name) is hier niet bekend. Kies uit fg, bg, modifiers.",
          "\(name) is not known here. Choose from fg, bg, modifiers.")
      }
    }
    return style
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "light-gray", "gray",
    "light-red", "light-green", "light-yellow", "light-blue", "light-magenta", "light-cyan",
    "white",
  ]

  /// A name of the terminal's sixteen colours, a name of the palette, or a number from 0 to 255.
  private static func colour(_ value: TOMLValue, _ palette: [String: Int]) -> Int? {
    if let number = value.integer { return (0...255).contains(number) ? number : nil }
    guard let name = value.string else { return nil }
    return palette[name] ?? names.firstIndex(of: name)
  }

  private static func wrongColour(_ entry: TOMLEntry, _ file: TOMLFile) -> Problem {
    file.problem(
      entry, "een kleur is een naam (\(names.joined(separator: ", "))) of een getal van 0 tot 255.",
      "a colour is a name (\(names.joined(separator: ", "))) or a number from 0 to 255.")
  }
}
