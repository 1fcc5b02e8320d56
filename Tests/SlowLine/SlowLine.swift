import Glibc

/// Runs a program on a terminal of its own and passes on what it writes as a slow line would: late, and not too much
/// at once. For hearing and seeing what a program is like from far away.
@main struct SlowLine {
  static func main() {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      stop(Arguments.usage, status: 2)
    }
    guard let signals = Signals(), let program = Program(arguments.command) else {
      stop("\(arguments.command[0]) does not start", status: 127)
    }
    let ownTerminal = OwnTerminal()
    var line = Line(
      delay: arguments.delay, rate: arguments.rate, packet: arguments.packet)
    var isTyping = true
    while !(program.hasEnded && line.isEmpty) {
      var wanted = [
        pollfd(fd: isTyping ? 0 : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: program.hasEnded ? -1 : program.terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&wanted, nfds_t(wanted.count), line.milliseconds)
      if wanted[0].revents != 0 {
        let typed = bytes(from: 0)
        isTyping = !typed.isEmpty
        send(typed, to: program.terminal)
      }
      if wanted[1].revents != 0 { line.put(program.output()) }
      if wanted[2].revents != 0 {
        for signal in bytes(from: signals.descriptor) {
          if Int32(signal) == SIGWINCH {
            program.resize(OwnTerminal.currentSize)
          } else {
            program.end(Int32(signal))
          }
        }
      }
      send(line.take(), to: 1)
    }
    ownTerminal.giveBack()
    exit(program.status)
  }

  private static func stop(_ message: String, status: Int32) -> Never {
    send(Array("\(message)\n".utf8), to: 2)
    exit(status)
  }
}

func bytes(from descriptor: Int32) -> [UInt8] {
  var buffer = [UInt8](repeating: 0, count: 65536)
  let count = read(descriptor, &buffer, buffer.count)
  return Array(buffer.prefix(max(0, count)))
}

func send(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return }
    rest = rest.dropFirst(max(0, count))
  }
}
