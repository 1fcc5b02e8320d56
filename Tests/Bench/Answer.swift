/// How a program answered a key.
struct Answer {
  /// From the key to the last that came of it; nil when nothing came.
  var milliseconds: Double?
  var byteCount: Int
  /// All its threads, in milliseconds.
  var processorTime: Double
}
