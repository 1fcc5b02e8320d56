import Foundation

/// The limit of what any drawing can reach where a key gives a whole screen of new rows: a reader that says
/// what is new says them all.
enum RepaintProbe {
  private static let ways = ["top-down", "item-first", "item-last", "scrolled"]

  static func lines() -> [String] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("repaint_probe.sh").path
    return ways.flatMap { way in
      [ScreenReader.yasr, .fenrir].map { reader in
        let name = "twenty new rows, \(way): share in \(reader.rawValue)"
        do {
          if let missing = reader.missing { throw DidNotStart(description: missing) }
          let session = try ReaderSession(["sh", script, way], reader: reader, isListening: false)
          session.press(.repaint(.text("n")))
          return Figure.part(name, .none, session.records.with(.repaint).map(\.share).mean).line
        } catch {
          return "  left out: \(name): \(error)"
        }
      }
    }
  }
}
