import OogstModel

/// What a person asks for, whichever key, word or menu line they used.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case open, back, up, down, pageDown, pageUp, home, end
  case nextPane
  case overview, projects, lessons, progress, everything
  case programmes
  case search, filter, clear, sort
  case next, previous
  case whereAmI, readInFull, repeatNews
  case listen, menu, help, accessibility, byName, quit
}

extension Command {
  /// Whether a word in either language asks for it.
  public func answers(to word: String) -> Bool {
    let folded = Folding.folded(word)
    return Language.allCases.contains { language in
      Wording.in(language).words(self).contains { Folding.folded($0) == folded }
    }
  }
}
