import CCurses
import Foundation
import Testing

@testable import OogstDashboard

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Coöperatie", 10), ("漢字", 4), ("e\u{301}", 1), ("€ 5", 3), ("", 0), ("’s-Hertogenbosch", 16),
    ("\u{200B}", 0), ("한국", 4),
  ]) func textTakesAsManyCellsAsCursesCounts(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test func theTableIsThatOfTheSystemsLibrary() {
    ccurses_locale()
    var differences = 0
    var compared = 0
    for value: UInt32 in 0x20..<0x3_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned,
        scalar.properties.generalCategory != .control
      else { continue }
      let expected = ccurses_width(value)
      guard expected >= 0 else { continue }
      compared += 1
      if DisplayWidth.of(scalar) != Int(expected) { differences += 1 }
    }
    #expect(compared > 100_000)
    // Newer Unicode than the system's knows some more wide characters; none in the scripts of our users.
    #expect(differences < 400)
  }
}
