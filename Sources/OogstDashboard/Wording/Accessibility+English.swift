extension Page {
  /// The accessibility statement; nothing stands in it that was not measured or seen.
  static let accessibilityInEnglish = Page(
    heading: "Accessibility", sections: [])
}
