/// How a program answered a key.
struct Answer {
  /// From the key to the last that came of it; nil when nothing came.
  var milliseconds: Double?
  /// To the last that changed anything between heading and bottom lines; counts that follow change nothing there.
  var contentMilliseconds: Double?
  var byteCount: Int
  /// All its threads, in milliseconds.
  var processorTime: Double
}
