import Foundation
import Testing

/// `oogst --restricted`, by itself and as what a real sshd forces.
@Suite struct RestrictedLoginTests {
  private static let folder: String = {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }()

  private let restricted = ["--restricted", "--example"]

  @Test func withoutADatabaseThereIsNothing() throws {
    let result = try run(
      program, ["--restricted"], environment: ["OOGST_DATABASE": Self.folder + "/o.sqlite"])
    #expect(result.status == 1)
    #expect(result.errors.contains("--restricted wil ook --database of --example."))
  }

  @Test func aCommandIsRefusedWithAWord() throws {
    let result = try run(program, restricted, environment: ["SSH_ORIGINAL_COMMAND": "sh -c id"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("hier is alleen het dashboard van oogst"))
  }

  @Test func noSettingOfWhoLogsInCounts() throws {
    let home = Self.folder + "/home"
    try FileManager.default.createDirectory(
      atPath: home + "/oogst", withIntermediateDirectories: true)
    try Data("language = \"en\"\nzoiets = 1\n".utf8).write(
      to: URL(fileURLWithPath: home + "/oogst/config.toml"))
    let environment = [
      "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home, "HOME": home,
      "OOGST_LANGUAGE": "en", "OOGST_DATABASE": "/etc/passwd", "LANG": "../../en",
    ]
    let result = try run(program, restricted, input: "w\n", environment: environment)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Overzicht, alle programma's. Voorbeeld."))
    #expect(!result.output.contains("config.toml"))
    #expect(!FileManager.default.fileExists(atPath: home + "/oogst/state.toml"))
  }

  @Test func whatIsRememberedStandsInTheFolderThatWasGiven() throws {
    let memory = Self.folder + "/memory"
    _ = try run(
      program, restricted + ["--memory", memory, "--database", "/nergens"], input: "PRG-3\n")
    _ = try run(
      program, ["--restricted", "--memory", memory] + ["--example"], input: "2\nvolgorde begin\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: memory) == ["state-\(getuid()).toml"])
  }

  @Test func noMessageTellsWhatThereIsOrWhere() throws {
    let foreign = Self.folder + "/vreemd.sqlite"
    try Data(repeating: 0x78, count: 5_000).write(to: URL(fileURLWithPath: foreign))
    let said = try [foreign, Self.folder + "/geen.sqlite", "/etc", "/root/x/y"].map { path in
      try run(program, ["--restricted", "--database", path]).errors
    }
    #expect(
      Set(said) == [
        "oogst: De database is nu niet te gebruiken. Vraag het wie oogst voor u beheert.\n"
      ])
    let other = try run(program, ["--plain", "--database", foreign])
    #expect(other.errors.contains(foreign))
  }

  /// What the kernel says of the process itself: no program can be started from it.
  @Test func noProgramCanBeStartedFromIt() throws {
    let result = try run(
      "/bin/bash",
      [
        "-c",
        "mkfifo \(Self.folder)/in; '\(program)' --restricted --example < \(Self.folder)/in > /dev/null & "
          + "exec 3> \(Self.folder)/in; for n in $(seq 500); do "
          + "grep -q '^Seccomp:.2' /proc/$!/status && break; sleep 0.02; done; "
          + "grep -E '^(NoNewPrivs|Seccomp):' /proc/$!/status; exec 3>&-; wait",
      ])
    #expect(result.output == "NoNewPrivs:\t1\nSeccomp:\t2\n", "\(result)")
  }

  // MARK: - Through sshd

  private static let sshd = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a client may try: the arguments of ssh, its environment, and the keys it types once it is in.
  static let attempts: [(arguments: String, environment: String, keys: [String])] = [
    (
      "", "",
      ["!", "Escape", "|", "Escape", ":!touch MARK", "Enter", "C-z", "v", "C-x", "C-e", "w"]
    ),
    (
      "", "",
      [
        ":sh", "Enter", ":edit", "Enter", ":import /etc/passwd", "Enter", ":open /etc/passwd",
        "Enter",
      ]
    ),
    // The way into vi through libedit, and into an editor through readline.
    (
      "", "TERM=nonsense",
      ["M-x", "bind -v", "Enter", "abc", "Escape", "v", ":!touch MARK", "Enter"]
    ),
    (
      "", "TERM=nonsense",
      ["C-x", "C-e", "!touch MARK", "Enter", "C-v", "C-o", "$(touch MARK)", "Enter"]
    ),
    (
      "", "TERM=../../../etc/passwd",
      ["M-C-e", "`touch MARK`", "Enter", "Tab", "Tab", "C-r", "Enter"]
    ),
    (
      "", "TERM=nonsense EDITOR=/bin/sh INPUTRC=MARK TERMINFO=/tmp", ["C-x", "C-v", "M-!", "Enter"]
    ),
    (
      "-T", "OOGST_DATABASE=/etc/passwd HOME=/tmp",
      ["!touch MARK", "Enter", "open /etc/passwd", "Enter"]
    ),
  ]

  @Test(
    .enabled(
      if: sshd != nil && getuid() == 0 && Tmux.path != nil, "sshd or tmux is not here, or not root")
  )
  func throughSSHNothingElseCanBeHad() throws {
    let folder = NSTemporaryDirectory() + "oogst-sshd-" + UUID().uuidString
    let port = 20_000 + Int(getpid()) % 20_000
    let setup = """
      mkdir -p /run/sshd '\(folder)' && chmod 700 '\(folder)' && cd '\(folder)'
      ssh-keygen -q -t ed25519 -N '' -f host && ssh-keygen -q -t ed25519 -N '' -f user
      printf '%s\\n' 'Port \(port)' 'ListenAddress 127.0.0.1' 'HostKey \(folder)/host' \
        'AuthorizedKeysFile \(folder)/user.pub' 'StrictModes no' 'PermitRootLogin yes' 'UsePAM no' \
        'PidFile \(folder)/pid' 'AcceptEnv *' \
        "ForceCommand '\(program)' --restricted --example" > conf
      '\(Self.sshd ?? "")' -f conf -E log
      for n in $(seq 100); do (exec 3<>/dev/tcp/127.0.0.1/\(port)) 2>/dev/null && break; sleep 0.1; done
      """
    try #require(try run("/bin/bash", ["-c", setup]).status == 0)
    defer { _ = try? run("/bin/bash", ["-c", "kill $(cat '\(folder)/pid')"]) }
    let ssh =
      "ssh -F /dev/null -i '\(folder)/user' -p \(port) -o StrictHostKeyChecking=no "
      + "-o UserKnownHostsFile=/dev/null -o SendEnv='*' -o LogLevel=ERROR"
    let mark = folder + "/escaped"
    for attempt in Self.attempts {
      let keys = attempt.keys.map { $0.replacingOccurrences(of: "MARK", with: mark) }
      let terminal = try Tmux(
        "\(attempt.environment.replacingOccurrences(of: "MARK", with: mark)) \(ssh) \(attempt.arguments) "
          + "root@127.0.0.1; echo status $?; cat", rows: 50)
      try terminal.wait(for: "Overzicht")
      for key in keys { try terminal.press(key) }
      // Whatever the keys did, the program ends as it does, and nothing else was there.
      // Without a terminal there it is ssh that Ctrl-C would end, and this shell.
      try terminal.press(attempt.arguments == "-T" ? "C-d" : "C-c")
      let screen = try terminal.wait(for: "status")
      #expect(!screen.contains("root:x:0"), "\(keys)")
      #expect(!FileManager.default.fileExists(atPath: mark), "\(keys)")
    }
    for command in ["id", "sh -c id", "scp -f /etc/passwd", "rsync --server --sender . /etc"] {
      let said = try run("/bin/bash", ["-c", "\(ssh) root@127.0.0.1 '\(command)'"])
      #expect(said.errors.contains("hier is alleen het dashboard van oogst"), "\(command) \(said)")
      #expect(said.output.isEmpty, "\(command) \(said)")
    }
  }
}
