/// What an answer means to who follows projects: beside its word, the colour that it may have.
///
/// The word always says it, too: nothing is told by colour alone (WCAG 2.1, 1.4.1).
public enum Tone: String, Hashable, Sendable, CaseIterable {
  /// It goes as one hopes.
  case good
  /// It takes longer than one hoped.
  case slow
  /// It does not go on.
  case stopped
  /// The day by which it was to happen has passed.
  case late
  /// It began, or is to begin.
  case new
}
