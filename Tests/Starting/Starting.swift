public import Glibc

/// What a program finds open when it starts.
public enum Opening: Sendable {
  /// A file, for reading; to a session leader a terminal becomes its own.
  case file(String, at: Int32, flags: Int32, mode: mode_t = 0)
  /// What is open already at another number.
  case same(as: Int32, at: Int32)
}

/// A program that could not be started, with the system's words for why.
public struct StartFailure: Error, CustomStringConvertible {
  public var program: String
  public var reason: String

  public var description: String { "\(program): \(reason)" }
}

/// Starts a program in a session of its own, with signals as usual, and gives its process id.
public func start(
  _ words: [String], environment: [String: String], _ openings: [Opening]
) throws(StartFailure) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for opening in openings {
    switch opening {
    case .file(let path, let number, let flags, let mode):
      posix_spawn_file_actions_addopen(&actions, number, path, flags, mode)
    case .same(let other, let number):
      posix_spawn_file_actions_adddup2(&actions, other, number)
    }
  }
  var attributes = usualSignals()
  defer { posix_spawnattr_destroy(&attributes) }
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] =
    environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in arguments + variables { free(pointer) } }
  var pid: pid_t = 0
  let result = posix_spawnp(&pid, words[0], &actions, &attributes, &arguments, &variables)
  guard result == 0 else {
    throw StartFailure(program: words[0], reason: String(cString: strerror(result)))
  }
  return pid
}

/// A session of its own, and none of the signals that whoever starts it has blocked or ignores.
private func usualSignals() -> posix_spawnattr_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  // Swift does not see glibc's name for it, POSIX_SPAWN_SETSID.
  let ownSession: Int32 = 0x80
  posix_spawnattr_setflags(
    &attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  return attributes
}
