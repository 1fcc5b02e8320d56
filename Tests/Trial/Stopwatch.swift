/// How long something takes, in seconds.
struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

extension Double {
  /// With one decimal, for a line of outcome.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
