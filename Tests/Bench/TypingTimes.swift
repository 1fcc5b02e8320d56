/// How long each character of each word took, by what was typed so far.
struct TypingTimes {
  private var byText: [String: Samples] = [:]

  mutating func add(_ time: Double, _ typed: String, _ name: String) {
    byText[typed, default: Samples()].add(time, name)
  }

  /// By program, over all that was typed; each text counts once.
  var medians: [String: Double] {
    var all = Samples()
    for samples in byText.values {
      for (name, median) in samples.medians { all.add(median, name) }
    }
    return all.medians
  }

  /// The text whose last character took longest, in the median over the rounds.
  var worst: [String: (time: Double, typed: String)] {
    var worst: [String: (time: Double, typed: String)] = [:]
    for (typed, samples) in byText {
      for (name, median) in samples.medians where median > worst[name]?.time ?? 0 {
        worst[name] = (median, typed)
      }
    }
    return worst
  }
}
