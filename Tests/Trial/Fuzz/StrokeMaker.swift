import OogstDashboard

/// Strokes at a line that is typed.
enum StrokeMaker {
  private static let keys: [Key] = [
    .left, .left, .right, .home, .end, .backspace, .backspace, .delete, .up, .down, .tab, .enter,
    .escape,
    .pageUp, .insert, .backTab, .function(3),
  ]

  static func strokes(_ chance: inout Chance) -> [LineEditor.Stroke] {
    // Only plain letters can be compared to the cell with what stands on a terminal.
    let isPlain = chance.happens(600)
    var strokes: [LineEditor.Stroke] = []
    for _ in 0..<chance.within(0...120) {
      switch chance.below(20) {
      case 0..<5: strokes.append(.key(chance.pick(keys)))
      case 5:
        strokes.append(
          chance.pick([.key(.clearBefore), .key(.clearAfter), .key(.clearWord), .endOfInput]))
      case 6: strokes += letters(of: LineTexts.line(&chance), isPlain)
      case 7: strokes += letters(of: Texts.text(&chance), isPlain)
      default:
        strokes += letters(
          of: String(Character(Unicode.Scalar(UInt8(chance.within(32...126))))), true)
      }
    }
    return strokes
  }

  /// Letters as they are, all else between brackets.
  static func word(_ stroke: LineEditor.Stroke) -> String {
    switch stroke {
    case .key(.character(let character)): String(character)
    case .key(let key): "<\(key)>"
    default: "<\(stroke)>"
    }
  }

  /// As a terminal gives them: scalar by scalar.
  private static func letters(of text: String, _ isPlain: Bool) -> [LineEditor.Stroke] {
    text.unicodeScalars.prefix(5_000).filter { !isPlain || (0x20..<0x7F).contains($0.value) }
      .map { .key(.character(Character($0))) }
  }
}
