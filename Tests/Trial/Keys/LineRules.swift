import OogstDashboard

/// What holds for all that the linear mode writes.
enum LineRules {
  /// Nil when all is well.
  static func trouble(with lines: [String]) -> String? {
    for line in lines {
      if let found = UnsafeText.trouble(in: line) { return "unsafe line, \(found)" }
    }
    return nil
  }

  /// The prompt and what could be typed, for a line that was begun.
  static func trouble(with state: State, begun line: String) -> String? {
    if let found = UnsafeText.trouble(in: state.linePrompt) { return "unsafe prompt, \(found)" }
    return trouble(with: state.completions(of: line))
  }
}
