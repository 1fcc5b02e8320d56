import Glibc

/// A program that was run from its start to its end.
struct Run {
  let milliseconds: Double
  let status: Int32
  /// The most memory that was seen in use, in megabytes; only when it was asked for.
  private(set) var peakMemory = 0.0
  /// All its processor time, in milliseconds.
  let processorTime: Double

  /// Looking at its memory all the while slows it down a little, so that is a run of its own.
  init(
    _ command: Command, limit: Double = 60_000, output: String = "/dev/null",
    watchesMemory: Bool = false
  ) throws(Trouble) {
    let start = Clock.now
    let pid = try spawn(command, .file(output))
    var status: Int32 = 0
    var usage = rusage()
    var isEnded = false
    var isLate = false
    while !isEnded {
      if watchesMemory, let memory = ProcessFacts.peakMemory(of: pid) {
        peakMemory = max(peakMemory, memory)
      }
      isEnded = wait4(pid, &status, WNOHANG, &usage) == pid
      if !isEnded, !watchesMemory { usleep(20) }
      if !isEnded, Clock.now - start > limit, !isLate {
        isLate = true
        kill(pid, SIGKILL)
      }
    }
    milliseconds = Clock.now - start
    self.status = status
    processorTime =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000
    if isLate { throw Trouble("\(command.words[0]) took more than \(Int(limit)) ms") }
  }
}
