import OogstDashboard
import OogstModel

/// Everything that happens in one session: the same for the same seed, whatever the program does.
///
/// Nothing in it looks at the state, so that a session with fewer steps is a session, too.
struct Plan {
  let seed: Int
  let mode: Mode
  /// Which of the stores, counted from 0.
  let world: Int
  let settings: Settings
  let size: Size
  let screen: ScreenID
  let programme: RecordID?
  let steps: [Step]

  init(seed: Int, modes: [Mode], worlds: Int, isForms: Bool = false) {
    var chance = Chance(seed: seed, "keys", 0)
    self.seed = seed
    mode = chance.pick(modes)
    world = chance.below(worlds)
    settings = Self.settings(mode, &chance)
    // The second pane is there from 110 columns on.
    let usual = chance.pick([80, 80, 120].map { Size(rows: 24, columns: $0) })
    size = chance.happens(700) ? usual : StepMaker.size(&chance)
    screen = chance.pick([.overview, .projects, .lessons, .progress, .everything])
    programme = chance.pick([
      nil, nil, nil, RecordID("PRG", 1), RecordID("PRG", 2), RecordID("PRG", 99),
    ])
    var maker = StepMaker(chance, isLinear: mode == .linear, isForms: isForms)
    steps = maker.steps()
  }

  private static func settings(_ mode: Mode, _ chance: inout Chance) -> Settings {
    var keymap = Keymap.standard
    keymap.takesCharacters = !chance.happens(50)
    return Settings(
      language: chance.pick(Language.allCases),
      mode: Settings.Mode(rawValue: mode.rawValue) ?? .seeing,
      rowDetail: chance.pick(Settings.RowDetail.allCases),
      highlight: chance.pick(Settings.Highlight.allCases),
      textWidth: chance.pick([72, 72, 40, 10, 80]), keymap: keymap,
      showsSecondPane: !chance.happens(100))
  }

  /// What a finding says of its session.
  func description(_ world: World) -> String {
    "seed \(seed): \(mode.rawValue), \(world.name), \(settings.language.rawValue), "
      + "\(size.rows)x\(size.columns), text \(settings.textWidth), \(screen.name)"
      + (programme.map { ", \($0)" } ?? "")
      + (settings.keymap.takesCharacters ? "" : ", no letters as keys")
  }
}
