import OogstModel

extension ScreenID {
  static let themes = ScreenID("themes")
  static let languages = ScreenID("languages")
}

extension ScreenDefinition {
  /// The themes, with what each is like; Enter shows everything in it.
  static let themes = ScreenDefinition(
    .themes,
    nil,
    PageDefinition(
      show: { _, environment in
        let words = LookWords(language: environment.language)
        return Page(
          heading: words.themes,
          sections: [
            Page.Section(
              nil,
              environment.themes.map { name in
                .item(
                  [name, words.describe(name)].compactMap(\.self).joined(separator: ": "),
                  opens: .theme(name))
              })
          ])
      },
      name: PageDefinition.named(.theme)))

  /// The languages, each called as it calls itself.
  static let languages = ScreenDefinition(
    .languages,
    nil,
    PageDefinition(
      show: { _, environment in
        let words = LookWords(language: environment.language)
        return Page(
          heading: words.languages,
          sections: [
            Page.Section(
              nil,
              Language.allCases.map { language in
                let isNow = language == environment.language
                return .item(
                  words.name(of: language) + (isNow ? ", " + words.current : ""),
                  opens: .language(language))
              })
          ])
      },
      name: PageDefinition.named(.language)))
}
