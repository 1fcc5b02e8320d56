import Glibc

/// Where a program's output goes.
enum Output {
  /// The terminal with this number; it becomes the program's own.
  case terminal(Int32)
  case file(String)
}

/// Starts a program in a session of its own and gives its number.
func spawn(_ command: Command, _ output: Output) throws(Trouble) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  switch output {
  case .terminal(let number):
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/pts/\(number)", O_RDWR, 0)
    if command.input == nil { posix_spawn_file_actions_adddup2(&actions, 1, 0) }
  case .file(let path):
    posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if command.input == nil {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
  }
  if let input = command.input {
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  }
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Threads of the bench may have signals blocked; the program must get them as usual.
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  // POSIX_SPAWN_SETSID is a name that Swift does not see.
  let ownSession: Int32 = 0x80
  posix_spawnattr_setflags(
    &attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var arguments: [UnsafeMutablePointer<CChar>?] = command.words.map { strdup($0) } + [nil]
  var environment: [UnsafeMutablePointer<CChar>?] =
    command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in arguments + environment { free(pointer) } }
  var pid: pid_t = 0
  let result = posix_spawnp(
    &pid, command.words[0], &actions, &attributes, &arguments, &environment)
  guard result == 0 else {
    throw Trouble("\(command.words[0]) does not start: \(String(cString: strerror(result)))")
  }
  return pid
}
