import OogstModel

/// Where the focus of a page goes by itself.
extension PageState {
  /// The focus goes to what can be chosen next, where a choice moved the line that it was on.
  mutating func focusNext(_ environment: Environment) {
    guard let target = next else { return }
    next = nil
    focusLine(environment) { $0 == target }
  }

  /// The focus goes to the line of a record that was saved, if there is one.
  mutating func focusSaved(_ environment: Environment) {
    guard let id = saved else { return }
    saved = nil
    focusLine(environment) { target in
      switch target {
      case .record(let record), .view(let record): record == id
      case .page(let subject): subject.record == id
      case .scope(let programme): programme == id
      default: false
      }
    }
  }

  /// The focus goes to the first line that leads where it is wanted to.
  private mutating func focusLine(_ environment: Environment, leadsTo: (Target) -> Bool) {
    guard let page = layout?.page else { return }
    var number = 0
    for section in page.sections {
      if section.heading != nil { number += 1 }
      for line in section.lines {
        number += 1
        guard let target = line.target, leadsTo(target),
          let row = layout?.row(of: number, start: 0)
        else { continue }
        view?.focus(row: row, environment.grid.contentHeight)
        return
      }
    }
  }

  /// Puts the focus where reading begins.
  mutating func focusFirst(_ environment: Environment) {
    view?.focusFirst(environment.grid.contentHeight)
  }
}
