import Foundation

/// The screen readers that are tried, with their own default settings.
enum ScreenReader: String, Sendable, CaseIterable {
  /// Nobody listens: only what the terminal shows.
  case none
  case yasr
  case fenrir
  case brltty

  /// Why it cannot be used here; nil when it can.
  var missing: String? {
    switch self {
    case .none: nil
    case .yasr:
      Self.find("yasr") == nil || Self.yasrSettings == nil ? "yasr is not installed" : nil
    case .fenrir:
      Self.find("fenrir") == nil || Self.fenrirSettings == nil ? "fenrir is not installed" : nil
    case .brltty: Self.missingForBrltty
    }
  }

  var isInstalled: Bool { missing == nil }

  private static var missingForBrltty: String? {
    if find("brltty") == nil { return "brltty is not installed" }
    if geteuid() != 0 { return "brltty needs root" }
    if access("/dev/tty0", R_OK | W_OK) != 0 { return "there is no virtual terminal, /dev/tty0" }
    return nil
  }

  static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return (path.split(separator: ":") + ["/usr/sbin", "/usr/bin"]).map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let yasrSettings = readable(["/etc/yasr/yasr.conf", "/usr/share/yasr/yasr.conf"])
  static let fenrirSettings = readable([
    "/etc/fenrirscreenreader/settings/settings.conf", "/etc/fenrir/settings/settings.conf",
  ])

  private static func readable(_ paths: [String]) -> String? {
    paths.first { FileManager.default.isReadableFile(atPath: $0) }
  }

  /// How to start a program, given as a script without arguments, under this reader.
  func wrap(_ script: String, speech: SpeechFile, in folder: TemporaryFolder) throws -> [String] {
    switch self {
    case .none, .brltty: return [script]
    case .yasr: return try wrapForYasr(script, speech: speech, in: folder)
    case .fenrir: return try wrapForFenrir(script, speech: speech, in: folder)
    }
  }

  private func wrapForYasr(
    _ script: String, speech: SpeechFile, in folder: TemporaryFolder
  ) throws -> [String] {
    let server = try folder.write(
      program: "#!/bin/sh\nexec cat >> \(quoted(speech.path))\n", to: "server.sh")
    let settings = try changed(
      Self.yasrSettings ?? "",
      ["options": ["synthesizer": "emacspeak server", "synthesizer port": "|" + server]])
    // yasr would take the options of the program for its own, hence the script.
    return ["yasr", "-C", try folder.write(settings, to: "yasr.conf"), script]
  }

  private func wrapForFenrir(
    _ script: String, speech: SpeechFile, in folder: TemporaryFolder
  ) throws -> [String] {
    let settings = try changed(
      Self.fenrirSettings ?? "",
      [
        "speech": ["driver": "writingDriver"], "sound": ["enabled": "False"],
        "remote": ["enable": "False"],
        "general": ["shell": script, "debugFile": folder.path + "/fenrir.log"],
      ])
    let launcher = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("fenrir_launcher.py").path
    return [
      "/usr/bin/python3", launcher, speech.path, try folder.write(settings, to: "fenrir.conf"),
    ]
  }

  /// The reader's own settings file with some values changed.
  private func changed(_ path: String, _ changes: [String: [String: String]]) throws -> String {
    var section = ""
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
        section = String(line[line.index(after: line.startIndex)..<end])
      }
      guard let equals = line.firstIndex(of: "="),
        let value = changes[section]?[String(line[..<equals])]
      else { return String(line) }
      return "\(line[..<equals])=\(value)"
    }
    return lines.joined(separator: "\n")
  }
}
