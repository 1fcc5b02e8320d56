import Foundation

/// A way to a program that is not simply there: through a multiplexer, over a network, over a slow line.
final class Connection {
  enum Way: String, CaseIterable {
    case tmux = "inside tmux, status off"
    case ssh = "through ssh"
    case mosh = "through mosh"
    case slowLine = "60 ms late"
  }

  /// mosh tells the program that it is an xterm, whatever the terminal in front is.
  static func terminalType(_ way: Way) -> String { way == .mosh ? "xterm" : "linux" }

  /// What to start instead of the program.
  private(set) var command: [String] = []
  private let folder: TemporaryFolder
  private let environment: [String: String]
  private var server: pid_t?
  /// Root's sshd wants this folder, which the service makes when it starts; ours goes again.
  private static let sshdFolder = "/run/sshd"
  private var madeSSHDFolder = false

  init(_ way: Way, to program: [String], environment: [String: String]) throws {
    folder = try TemporaryFolder()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.environment = [
      "HOME": folder.path, "PATH": path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "ESCDELAY": "25",
      "TERM": "linux",
    ].merging(environment) { $1 }
    switch way {
    case .tmux: try goThroughTmux(program)
    case .ssh: try goThroughSSH(program)
    case .mosh: try goThroughMosh(program)
    case .slowLine: try goOverASlowLine(program)
    }
  }

  deinit {
    if let server { end(server) }
    if madeSSHDFolder { rmdir(Self.sshdFolder) }
  }

  private func needed(_ program: String) throws -> String {
    guard let path = ScreenReader.find(program) else {
      throw DidNotStart(description: "\(program) is not installed")
    }
    return path
  }

  /// On the other side the type of the terminal is what the connection says: it is not set anew.
  private func script(_ program: [String]) throws -> String {
    let settings = environment.filter { $0.key != "TERM" }.map { "\($0.key)=\($0.value)" }.sorted()
    let line = (["env"] + settings + program).map(quoted).joined(separator: " ")
    return try folder.write(program: "#!/bin/sh\nexec \(line)\n", to: "far.sh")
  }

  private func goThroughTmux(_ program: [String]) throws {
    let tmux = try needed("tmux")
    // Its server must not stay when nobody looks any more.
    let settings = try folder.write(
      "set -g status off\nset -g escape-time 0\nset -g destroy-unattached on\n", to: "tmux.conf")
    command = [
      tmux, "-S", folder.path + "/socket", "-f", settings, "new-session", try script(program),
    ]
  }

  private func goOverASlowLine(_ program: [String]) throws {
    let slowLine = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("slow-line").path
    guard FileManager.default.isExecutableFile(atPath: slowLine) else {
      throw DidNotStart(description: "slow-line is not built")
    }
    command = [slowLine, "--delay", "60", "--"] + program
  }

  private func goThroughSSH(_ program: [String]) throws {
    let ssh = try needed("ssh")
    let sshd = try needed("sshd")
    let makeKey = try needed("ssh-keygen")
    for name in ["host", "user"] {
      try wait(
        for: spawn(
          [makeKey, "-q", "-t", "ed25519", "-N", "", "-f", folder.path + "/" + name],
          environment: environment, on: .file(folder.path + "/keygen.log")))
    }
    madeSSHDFolder = geteuid() == 0 && mkdir(Self.sshdFolder, 0o755) == 0
    let port = try Listener().port
    let log = folder.path + "/sshd.log"
    server = try spawn(
      [
        sshd, "-D", "-e", "-f", "/dev/null", "-p", "\(port)", "-h", folder.path + "/host",
        "-o", "ListenAddress=127.0.0.1", "-o", "AuthorizedKeysFile=\(folder.path)/user.pub",
        "-o", "StrictModes=no", "-o", "PidFile=none", "-o", "PasswordAuthentication=no",
      ], environment: environment, on: .file(log))
    try wait(forText: "Server listening", in: log)
    command = [
      ssh, "-tt", "-F", "/dev/null", "-p", "\(port)", "-i", folder.path + "/user",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "LogLevel=ERROR", "-o", "BatchMode=yes", "\(NSUserName())@127.0.0.1",
      try script(program),
    ]
  }

  private func goThroughMosh(_ program: [String]) throws {
    let client = try needed("mosh-client")
    let log = folder.path + "/mosh.log"
    let starter = try spawn(
      [try needed("mosh-server"), "new", "-i", "127.0.0.1", "--", try script(program)],
      environment: environment.merging(["MOSH_SERVER_NETWORK_TMOUT": "60"]) { $1 }, on: .file(log))
    try wait(for: starter)
    let told = try wait(forText: "pid = ", in: log)
    // MOSH CONNECT PORT KEY, and the process id of the server, which has gone to the background.
    let words = told.split { " \n\r]".contains($0) }.map(String.init)
    guard let connect = words.firstIndex(of: "CONNECT"), words.count > connect + 2,
      let equals = words.lastIndex(of: "="), let pid = pid_t(words[equals + 1])
    else { throw DidNotStart(description: "mosh-server: \(told)") }
    server = pid
    command = [
      "env", "MOSH_KEY=" + words[connect + 2], client, "127.0.0.1", words[connect + 1],
    ]
  }

  private func wait(for pid: pid_t) throws {
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    if status != 0 { throw DidNotStart(description: "status \(status)") }
  }

  @discardableResult
  private func wait(forText text: String, in file: String) throws -> String {
    let end = ContinuousClock.now + .seconds(5)
    var found = ""
    while ContinuousClock.now < end {
      found = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
      if found.contains(text) { return found }
      poll(nil, 0, 20)
    }
    throw DidNotStart(description: found.split(separator: "\n").joined(separator: " "))
  }
}
