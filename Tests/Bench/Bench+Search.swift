import PracticeData

/// Search as one types, and what follows after Enter.
extension Bench {
  /// By rank: two that nearly every record has, some less frequent, a rare one and a long one.
  private var words: [String] {
    let all = vocabulary.words
    let long = all.enumerated().filter { $0.offset > 100 }.max {
      $0.element.count < $1.element.count
    }
    return [all[1], all[5], all[120], all[900], all[9_000], all[36_000], long?.element ?? all[0]]
  }

  func search() throws {
    for size in arguments.sizes where size >= 10_000 {
      var times = TypingTimes()
      var fits = Samples()
      for _ in 0..<arguments.rounds {
        for subject in pair {
          let sitting = try Sitting(subject, size)
          sitting.looksAtContent = true
          for word in words {
            try type(word, sitting, subject, quiet: 120, &times)
            try accept(sitting, subject, &fits)
          }
        }
      }
      try fzf(size, &times)
      addSearch(size, times, fits)
      try keyDuringCount(size)
    }
  }

  /// The menu, asked for right behind the Enter of a search that nearly every record answers to.
  private func keyDuringCount(_ size: Int) throws(Trouble) {
    var times: [Double] = []
    for _ in 0..<arguments.rounds {
      let sitting = try Sitting(oogst(), size)
      _ = try sitting.press(.search)
      _ = try sitting.type(Array(words[0].utf8), quiet: 300, patience: 3_000)
      times.append(try sitting.type(Array("\rm".utf8)) { $0[0].hasPrefix("Menu") })
    }
    report.add(
      Figure(
        name: "menu, asked while matches are counted", size: size, unit: "ms", goal: .atMost(10),
        values: ["oogst": times.median ?? 0]))
  }

  /// fzf looks through whole records for seconds: two words, once.
  private func fzf(_ size: Int, _ times: inout TypingTimes) throws(Trouble) {
    guard size <= 100_000, let subject = peers.first(where: { $0.name == "fzf" }) else { return }
    for word in [words[1], words[4]] {
      let sitting = try Sitting(subject, size)
      sitting.looksAtContent = true
      _ = sitting.program.read(quiet: 1_500, patience: 1_500)
      try type(word, sitting, subject, quiet: size > 10_000 ? 2_500 : 500, &times)
    }
  }

  private func type(
    _ word: String, _ sitting: Sitting, _ subject: Subject, quiet: Double,
    _ times: inout TypingTimes
  ) throws(Trouble) {
    if subject.keys[.search] != nil { _ = try sitting.press(.search) }
    var typed = ""
    for character in word {
      typed.append(character)
      let answer = try sitting.type(Array(String(character).utf8), quiet: quiet, patience: 3_000)
      guard let time = answer.contentMilliseconds else {
        throw Trouble("\(subject.name) gave no answer to \(typed)")
      }
      times.add(time, typed, subject.name)
    }
  }

  private func accept(
    _ sitting: Sitting, _ subject: Subject, _ fits: inout Samples
  ) throws(Trouble) {
    let answer = try sitting.press(.open, quiet: 300, patience: 5_000)
    guard subject.keys[.clear] != nil else { return }
    // The heading says how many there are: more than 10,000 are not put in order of fit.
    let count = sitting.rows[0].split(separator: ":").last ?? ""
    let digits = count.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }.filter(\.isNumber)
    if let total = Int(digits), (1...10_000).contains(total), let time = answer.milliseconds {
      fits.add(time, subject.name)
    }
    _ = try sitting.press(.clear, quiet: 120)
  }

  private func addSearch(_ size: Int, _ times: TypingTimes, _ fits: Samples) {
    report.add(
      Figure(
        name: "search as one types, first page, per character", size: size, unit: "ms",
        values: times.medians))
    report.add(
      Figure(
        name: "search as one types, first page, worst character", size: size, unit: "ms",
        goal: .all([.atMost(size <= 100_000 ? 5 : 8), .timesPeer(0.01, "fzf")]),
        values: times.worst.mapValues(\.time),
        note: times.worst.sorted { $0.key < $1.key }.map { "\($0.key) at \($0.value.typed)" }
          .joined(separator: ", ")))
    if !fits.names.isEmpty {
      report.add(
        Figure(
          name: "order of fit after Enter, at most 10,000 matches", size: size, unit: "ms",
          goal: .atMost(60), values: fits.medians,
          note: "worst \(number(fits.worst["oogst"] ?? 0))"))
    }
  }
}
