import Glibc

/// The time that has gone by, in milliseconds from some moment.
enum Clock {
  static var now: Double { read(CLOCK_MONOTONIC) }

  /// What a process has cost so far, its ended threads included; nil when it is gone.
  static func processorTime(of pid: pid_t) -> Double? {
    // The kernel's name for the processor time of a process (CPUCLOCK_SCHED), as clock_getcpuclockid gives it.
    let clock = clockid_t((~pid << 3) | 2)
    var time = timespec()
    return clock_gettime(clock, &time) == 0 ? milliseconds(time) : nil
  }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return milliseconds(time)
  }

  private static func milliseconds(_ time: timespec) -> Double {
    Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
  }

  static func sleep(_ milliseconds: Double) {
    poll(nil, 0, Int32(max(0, milliseconds).rounded(.up)))
  }
}
