/// The words of a text that tell what it is about: long ones, and none that any text may have.
enum TellingWords {
  /// Folded, in the order of the text, each as often as it stands there.
  static func of(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { Folding.folded($0) }
      .filter { $0.count >= 5 && !common.contains($0) }
  }

  private static let common: Set<String> = [
    "altijd", "andere", "beter", "bewoner", "bewoners", "daarna", "begin", "begint", "eerst",
    "eerste",
    "elkaar", "genoeg", "graag", "iedereen", "iemand", "kunnen", "maken", "moeten", "mensen",
    "niemand", "project", "projecten", "samen", "steeds", "tegen", "tussen", "vraag", "vragen",
    "vaste", "waarom", "wanneer", "weten", "willen", "wordt", "worden", "zonder", "oefenles",
    "oefenknelpunt", "oefenleervraag", "oefenbevinding", "oefenuitdaging", "oefenwaardering",
    "about", "before", "every", "other", "people",
    "their", "there", "these", "which", "would",
  ]
}
