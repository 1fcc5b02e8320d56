import Foundation
import Starting

/// Where a started program's input and output go.
enum Stream {
  /// A terminal, opened by its path: to a session leader it becomes the controlling terminal.
  case terminal(String)
  /// No input; output and errors to a file.
  case file(String)
}

struct DidNotStart: Error, CustomStringConvertible {
  var description: String
}

/// Starts a program in a session of its own and gives its process id.
func spawn(_ command: [String], environment: [String: String], on stream: Stream) throws -> pid_t {
  keepDescriptorsToOurselves()
  let openings: [Opening] =
    switch stream {
    case .terminal(let path): [.file(path, at: 0, flags: O_RDWR), .same(as: 0, at: 1)]
    case .file(let path):
      [
        .file("/dev/null", at: 0, flags: O_RDONLY),
        .file(path, at: 1, flags: O_WRONLY | O_CREAT | O_APPEND, mode: 0o600),
      ]
    }
  return try start(command, environment: environment, openings + [.same(as: 1, at: 2)])
}

/// Ends a program and all that it started, politely first, and reaps it.
///
/// By the tree of processes and not only by the group: a reader gives the program a session of its own, and one that
/// ignores the end of its terminal would stay for ever.
func end(_ pid: pid_t) {
  let others = descendants(of: pid)
  for (signal, patience) in [(SIGHUP, 300), (SIGTERM, 700), (SIGKILL, 1000)] {
    kill(-pid, signal)
    for other in others { kill(other, signal) }
    let end = ContinuousClock.now + .milliseconds(patience)
    while ContinuousClock.now < end {
      _ = waitpid(pid, nil, WNOHANG)
      if !([pid] + others).contains(where: isRunning) { return }
      poll(nil, 0, 10)
    }
  }
}

private func descendants(of root: pid_t) -> [pid_t] {
  var children: [pid_t: [pid_t]] = [:]
  for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
    guard let pid = pid_t(name), let parent = stateAndParent(of: pid)?.parent else { continue }
    children[parent, default: []].append(pid)
  }
  var found: [pid_t] = []
  var next = children[root] ?? []
  while let pid = next.popLast() {
    found.append(pid)
    next += children[pid] ?? []
  }
  return found
}

/// A program that has ended but was not reaped by whoever must do so (Z) does not run any more.
private func isRunning(_ pid: pid_t) -> Bool {
  stateAndParent(of: pid).map { $0.state != "Z" } ?? false
}

private func stateAndParent(of pid: pid_t) -> (state: Substring, parent: pid_t)? {
  guard let stat = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
  // The name stands in brackets and may hold anything; after it come the state and the parent.
  let fields = String(decoding: stat, as: UTF8.self).split(separator: ")").last?
    .split(separator: " ")
  guard let fields, fields.count > 1, let parent = pid_t(fields[1]) else { return nil }
  return (fields[0], parent)
}

/// What the test runner left open is not for the programs: one that stays would hold a lock or a pipe of others.
private func keepDescriptorsToOurselves() {
  for descriptor in Int32(3)..<512 {
    let flags = fcntl(descriptor, F_GETFD)
    if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
  }
}
