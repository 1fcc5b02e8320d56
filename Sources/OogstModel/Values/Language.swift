/// A language in which every word of the program and of its records exists.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"
}

/// A word or short sentence in both languages, so that neither can be forgotten.
public struct Label: Hashable, Sendable {
  public let dutch: String
  public let english: String

  public init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The text in one of the two languages.
  public subscript(language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// Both texts, for matching what a person typed in either language.
  public var both: [String] { [dutch, english] }
}

extension Language {
  /// One of two sentences that mean the same; only the one that is wanted is made.
  public func say(
    _ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    switch self {
    case .dutch: dutch()
    case .english: english()
    }
  }
}

extension String {
  /// Labels inside a sentence.
  package var lowercasedFirst: String {
    guard let first else { return self }
    return first.lowercased() + dropFirst()
  }

  package var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
