import OogstModel

/// Commands as typed lines: the linear mode's language, and that of the `:` prompt.
extension State {
  /// A line of the linear mode: an answer to what is asked, or a command.
  mutating func takeLine(_ line: String) -> [Effect] {
    guard line.utf8.count <= Typing.most else {
      say(wording.lineTooLong(Typing.most))
      return []
    }
    switch prompt {
    case .quit: return press(line.trimmingSpaces.first.map(Key.character) ?? .escape)
    case .search:
      prompt = nil
      return line.trimmingSpaces.isEmpty ? [] : search(for: line.trimmingSpaces)
    case .command, nil:
      prompt = nil
      return takeLate() + perform(line: line)
    }
  }

  /// A number opens a row, a word or key asks for a command, and some words take more words. What is none of
  /// these may be the number that a record has in its file.
  mutating func perform(line: String) -> [Effect] {
    let line = line.trimmingSpaces
    guard !line.isEmpty else { return [] }
    if let number = Int(line) { return openNumber(number, typed: line) }
    let word = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(word.count)).trimmingSpaces
    if let command = command(for: line) { return perform(command) }
    // As the key is typed in the full screen: "/zorg".
    if let key = line.first, !key.isLetter, !key.isNumber, line.count > 1,
      settings.keymap.typedCommand(for: .character(key)) == .search
    {
      return search(for: String(line.dropFirst()).trimmingSpaces)
    }
    if let command = command(for: String(word)) {
      switch command {
      case .search where !rest.isEmpty:
        return search(for: rest)
      case .open where Int(rest) != nil: return openNumber(Int(rest) ?? 0, typed: rest)
      case .open:
        if let id = recordID(rest) { return push(.record(id)) }
        return [
          .ask(.numbered(rest, otherwise: wording.nothingWithThatName(Cleaning.short(rest))))
        ]
      case .filter where !rest.isEmpty: return filter(by: rest)
      case .sort where !rest.isEmpty: return sort(by: rest)
      case .programmes where !rest.isEmpty: return goTo(programme: rest)
      default: break
      }
    }
    if let id = recordID(line) { return push(.record(id)) }
    let further =
      nearest(to: line).map(wording.perhaps)
      ?? (settings.mode == .linear ? wording.typeHelp : keyed([.menu, .help]) + ".")
    let unknown = wording.unknownCommand(Cleaning.short(line)) + " " + further
    // Such numbers have a digit: a word that was mistyped is told at once.
    if line.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      return [.ask(.numbered(line, otherwise: unknown))]
    }
    say(unknown)
    return []
  }

  /// The id of a record of ours: of letters that no kind has it may be a number of a file.
  private func recordID(_ text: String) -> RecordID? {
    RecordID(text).flatMap { kinds[code: $0.kind] == nil ? nil : $0 }
  }

  /// The command that a word in either language, or the name of a key, asks for.
  func command(for word: String) -> Command? {
    if word.count == 1, let key = word.first.map({ Key.character($0) }) {
      if let command = settings.keymap.typedCommand(for: key) { return command }
    }
    let folded = Folding.folded(word)
    guard !folded.isEmpty else { return nil }
    return Command.allCases.first { command in
      words(for: command).contains { Folding.folded($0) == folded }
        || settings.keymap.keys(for: command).contains {
          Key.named.contains($0) && Folding.folded(wording.name(of: $0)) == folded
        }
    }
  }

  /// Every word that asks for a command, the user's own language first.
  private func words(for command: Command) -> [String] {
    let other: Language = settings.language == .dutch ? .english : .dutch
    return wording.words(command) + Wording.in(other).words(command)
  }

  /// The command whose word takes the fewest changes to get to.
  private func nearest(to line: String) -> String? {
    let word = line.prefix { $0 != " " }
    // No word of ours is longer: comparing with them would only take time.
    guard word.utf8.count <= 64 else { return nil }
    let typed = Array(Folding.folded(word))
    let all = Command.allCases.flatMap { wording.words($0) }
    let best = all.map { (word: $0, distance: distance(typed, Array(Folding.folded($0)))) }
      .min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, typed.count / 3) else { return nil }
    return best.word
  }

  /// The number of letters to add, drop or change (Levenshtein's distance).
  private func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let change = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }

  // MARK: - Words with more words

  private mutating func filter(by text: String) -> [Effect] {
    guard case .list(let list) = stack.last,
      let kind = list.query.kind.flatMap({ kinds[code: $0] })
    else {
      say(wording.onlyInLists)
      return []
    }
    switch FilterText.parse(text, kind) {
    case .failure(let problem):
      say(problem.text(settings.language))
      return []
    case .success(let filter):
      let effects =
        withList { list, state -> [Effect] in
          var query = list.query
          query.filters.removeAll { $0.field == filter.field }
          query.filters.append(filter)
          return list.ask(query, keeping: state.kept(list), height: state.contentHeight)
        } ?? []
      say(filterText(filter, kind).capitalisedFirst + ".")
      return effects
    }
  }

  private mutating func sort(by text: String) -> [Effect] {
    guard case .list(let list) = stack.last,
      let kind = list.query.kind.flatMap({ kinds[code: $0] })
    else {
      say(wording.onlyInLists)
      return []
    }
    let words = text.split(separator: " ")
    guard let field = kind.fields(.sorted).first(where: { $0.answers(to: words[0]) }) else {
      say(
        wording.noSuchOrder(
          kind.fields(.sorted).map { $0.label[settings.language].lowercasedFirst }))
      return []
    }
    return choose(.order(Order(by: .field(field.name), isDescending: words.count > 1)))
  }

  /// By reference, by a part of the name, or *alle*.
  private mutating func goTo(programme text: String) -> [Effect] {
    if let id = RecordID(text), id.kind == Programme.code { return [.ask(.programme(id))] }
    let folded = Folding.folded(text)
    if Language.allCases.contains(where: { language in
      let all = Wording.in(language).allProgrammes
      return [all, String(all.prefix { $0 != " " })].contains { Folding.folded($0) == folded }
    }) {
      return choose(.scope(nil, title: nil))
    }
    return [.ask(.programmeNamed(text))]
  }

  /// Works in the one programme that a text names; with none or several the user chooses.
  mutating func work(inOneNamed text: String, of all: [ProgrammeInfo]) -> [Effect] {
    // A number as the list of programmes counts them, which begins with all of them together.
    if let number = Int(text), (1...all.count + 1).contains(number) {
      return number == 1 ? choose(.scope(nil, title: nil)) : work(in: all[number - 2])
    }
    let folded = Folding.folded(text)
    let found = all.filter { !folded.isEmpty && Folding.folded($0.name).contains(folded) }
    if found.count == 1 { return work(in: found[0]) }
    let effects = perform(.programmes)
    say(wording.noSuchProgramme(Cleaning.short(text)))
    return effects
  }
}
