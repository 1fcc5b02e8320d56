extension Page {
  /// The accessibility statement; nothing stands in it that was not measured or seen.
  static let accessibilityInDutch = Page(
    heading: "Toegankelijkheid", sections: [])
}
