import Glibc
import Starting

/// Where a program's output goes.
enum Output {
  /// The terminal with this number; it becomes the program's own.
  case terminal(Int32)
  case file(String)
}

/// Starts a program in a session of its own and gives its number.
func spawn(_ command: Command, _ output: Output) throws(Trouble) -> pid_t {
  var openings: [Opening] = []
  switch output {
  case .terminal(let number):
    openings.append(.file("/dev/pts/\(number)", at: 1, flags: O_RDWR))
    if command.input == nil { openings.append(.same(as: 1, at: 0)) }
  case .file(let path):
    openings.append(.file(path, at: 1, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644))
    if command.input == nil { openings.append(.file("/dev/null", at: 0, flags: O_RDONLY)) }
  }
  if let input = command.input { openings.append(.file(input, at: 0, flags: O_RDONLY)) }
  openings.append(.same(as: 1, at: 2))
  do {
    return try start(command.words, environment: command.environment, openings)
  } catch {
    throw Trouble("does not start: \(error)")
  }
}
