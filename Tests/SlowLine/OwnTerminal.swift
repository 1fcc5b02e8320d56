import Glibc

/// The terminal that we stand on ourselves: keys must come as they are typed, and it is given back as it was.
struct OwnTerminal {
  private let before: termios?

  init() {
    var settings = termios()
    guard tcgetattr(0, &settings) == 0 else {
      before = nil
      return
    }
    before = settings
    cfmakeraw(&settings)
    tcsetattr(0, TCSANOW, &settings)
  }

  /// Nil when we stand on no terminal.
  static var currentSize: winsize? {
    var size = winsize()
    return ioctl(0, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  func giveBack() {
    if var before { tcsetattr(0, TCSADRAIN, &before) }
  }
}
