import OogstModel

/// How things look, and in which language they are, chosen from inside.
extension State {
  private var words: LookWords { LookWords(language: environment.language) }

  /// Opens the list of a kind's records.
  mutating func open(_ kind: Kind) -> [Effect] {
    // A kind with a screen of its own is found there as it was left.
    let screen = environment.screens.roots.first { screen in
      if case .list(kind.code) = screen.content { true } else { false }
    }
    if let screen { return openScreen(screen.id) }
    return open(
      .list(ListQuery(kind.code, programme: environment.scope.id, order: order(of: kind))))
  }

  /// Another theme, by its name or the beginning of it; the page stays, so that it is seen before one goes on.
  mutating func use(theme name: String) -> [Effect] {
    guard settings.mode != .linear else {
      say(words.noColours)
      return []
    }
    let folded = Folding.folded(name)
    let found = environment.themes.filter { Folding.folded($0).hasPrefix(folded) }
    let exact = found.first { Folding.folded($0) == folded }
    guard let theme = exact ?? (found.count == 1 ? found[0] : nil) else {
      say(words.noSuchTheme(name, environment.themes))
      return []
    }
    chosenTheme = theme
    for index in stack.indices { _ = send(.reshaped, at: index) }
    say(words.now(theme))
    return [.theme(theme), .remember(toRemember)]
  }

  mutating func use(language word: String) -> [Effect] {
    let folded = Folding.folded(word)
    let names: [Language: [String]] = [
      .dutch: ["nl", "nederlands", "dutch", "ned"], .english: ["en", "engels", "english", "eng"],
    ]
    guard let language = Language.allCases.first(where: { names[$0]?.contains(folded) == true })
    else {
      say(words.noSuchLanguage(word))
      return []
    }
    return use(language)
  }

  /// Everything in another language, from here on.
  mutating func use(_ language: Language) -> [Effect] {
    environment.settings.language = language
    chosenLanguage = language
    let effects = reshape()
    say(LookWords(language: language).speaks)
    return effects + [.remember(toRemember)]
  }
}

struct LookWords: Bilingual {
  let language: Language

  var themes: String { say("Kleuren", "Colours") }
  var languages: String { say("Taal / language", "Language / taal") }
  var speaks: String { say("oogst spreekt nu Nederlands.", "oogst now speaks English.") }
  var current: String { say("nu", "now") }

  func name(of other: Language) -> String {
    switch other {
    case .dutch: "Nederlands"
    case .english: "English"
    }
  }

  /// What a theme is like, for who does not see it yet.
  func describe(_ theme: String) -> String? {
    switch theme {
    case "standaard": say("de kleuren van uw terminal", "the colours of your terminal")
    case "contrast": say("zwart, wit en geel, heel scherp", "black, white and yellow, very sharp")
    case "donker": say("rustig, op een donkere achtergrond", "calm, on a dark background")
    case "licht": say("rustig, op een lichte achtergrond", "calm, on a light background")
    case "mono": say("zonder kleur", "without colour")
    default: nil
    }
  }

  func now(_ theme: String) -> String { say("Thema \(theme).", "Theme \(theme).") }

  var noColours: String {
    say("In regels zijn er geen kleuren.", "There are no colours in lines.")
  }

  func noSuchTheme(_ name: String, _ known: [String]) -> String {
    let all = known.joined(separator: ", ")
    let name = Cleaning.short(name)
    return say(
      "Er is geen thema \(name). Kies uit: \(all)", "There is no theme \(name). Choose from: \(all)"
    )
  }

  func noSuchLanguage(_ word: String) -> String {
    let word = Cleaning.short(word)
    return say(
      "oogst spreekt geen \(word). Kies nl of en.", "oogst does not speak \(word). Choose nl or en."
    )
  }
}
