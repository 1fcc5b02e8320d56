import Foundation
import OogstDashboard
import OogstModel
import OogstTerminal
import Testing

@Suite struct MemoryTests {
  @Test func coloursLanguageAndThePlaceWhereTheLineBrokeComeBack() {
    let path = NSTemporaryDirectory() + "oogst-memory-\(UUID().uuidString)/state.toml"
    var view = SavedView()
    view.about = "project"
    view.filters = #"title~"een \"twee\"; drie"; budget>=1000.00"#
    view.search = #"zorg \ "thuis""#
    (view.order, view.columns, view.groups) = ("-begins", "stage,begins", "movement")
    view.programme = Reference(RecordID("PRG", 3))
    for place in [KeptPlace.list(view), .record(RecordID("PRJ", 6))] {
      let remembered = Remembered(
        isListening: true, programme: nil, theme: "donker", language: .english, lastPlace: place,
        pinned: [
          PinnedPlace(place, name: #"Projecten, "zorg" \ thuis"#),
          PinnedPlace(.page(ScreenID("round"), RecordID("MET", 2)), name: "Meting 2"),
        ])
      Memory(path: path, database: "/a/een.sqlite").write(remembered)
      // The same numbers are other records in another database.
      let other = Memory(path: path, database: "/a/twee.sqlite")
      #expect(other.read().lastPlace == nil)
      #expect(other.read().pinned.isEmpty)
      other.write(
        Remembered(isListening: true, programme: nil, theme: "donker", language: .english))
      #expect(Memory(path: path, database: "/a/een.sqlite").read() == remembered)
    }
  }

  private let path = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString + "/a/state.toml"

  @Test func theLastVisitIsOfOneDatabaseAndStaysWhenOtherThingsAreRemembered() {
    let path = NSTemporaryDirectory() + "oogst-memory-\(UUID().uuidString)/state.toml"
    let one = Memory(path: path, database: "/a/een.sqlite")
    let other = Memory(path: path, database: "/a/twee.sqlite")
    one.write(Remembered(isListening: true, programme: RecordID("PRG", 3)))
    #expect(one.read().lastVisit == nil)
    one.noteVisit(at: 1_700_000_000)
    #expect(one.read().lastVisit == 1_700_000_000)
    #expect(one.read().isListening && one.read().programme == RecordID("PRG", 3))
    #expect(other.read().lastVisit == nil)
    other.noteVisit(at: 1_700_000_100)
    one.write(Remembered(isListening: false, programme: nil))
    #expect(one.read().lastVisit == 1_700_000_000)
    #expect(other.read().lastVisit == 1_700_000_100)
    // Where going anywhere is only practice nobody was anywhere.
    one.practising(true).noteVisit(at: 1_800_000_000)
    #expect(one.read().lastVisit == 1_700_000_000)
  }

  @Test func whatIsRememberedComesBack() {
    let remembered = Remembered(
      isListening: true, programme: RecordID("PRG", 3),
      orders: [
        "PRJ": Order(by: .field("ends"), isDescending: true), "LES": .lastEnteredFirst,
        "THE": Order(by: .field("name")),
      ], columns: ["PRJ": ["stage", "begins"], "LES": ["date"]])
    Memory(path: path).write(remembered)
    #expect(Memory(path: path).read() == remembered)
  }

  @Test func aProgrammeChosenForPracticeLeavesTheRealOneAlone() {
    let pinned = [PinnedPlace(.record(RecordID("PRJ", 6)), name: "Zes")]
    Memory(path: path).write(
      Remembered(isListening: false, programme: RecordID("PRG", 3), pinned: pinned))
    Memory(path: path).practising(true)
      .write(
        Remembered(
          isListening: true, programme: RecordID("PRG", 1),
          lastPlace: .record(RecordID("PRJ", 1))))
    let read = Memory(path: path).read()
    #expect(read.programme == RecordID("PRG", 3))
    #expect(read.pinned == pinned)
    #expect(read.lastPlace == nil)
    #expect(read.isListening)
  }

  @Test func whatCannotBeReadOrWrittenIsNothing() {
    #expect(Memory(path: "/nergens/x").read() == Remembered(isListening: false, programme: nil))
    Memory(path: "/proc/x/state.toml").write(Remembered(isListening: true, programme: nil))
  }
}
