import OogstModel

/// Where the focus is, and how it moves.
extension State {
  /// What has the focus, to see whether it moved.
  enum FocusPlace: Equatable {
    case nothing
    case heading
    /// A row of a list, as an index into those that are known, or the one that it will be.
    case row(Int, pending: Int, isLoaded: Bool)
    /// A row of the page beside a list; nil for its heading.
    case beside(Int?)
    /// A row of a page; nil for its heading.
    case line(Int?)
  }

  var focusPlace: FocusPlace {
    switch stack.last {
    case .list(let list) where list.isSideFocused: .beside(list.side?.focus)
    case .list(let list) where list.isHeadingFocused: .heading
    case .list(let list):
      .row(list.selected, pending: list.pending, isLoaded: list.isLoaded)
    case .page(let page): .line(page.focus)
    case nil: .nothing
    }
  }

  /// What the page on top is about; nil for a list.
  var topSource: PageSource? {
    if case .page(let page) = stack.last { page.source } else { nil }
  }

  /// The row of the grid that the cursor is on, on news while that has it; the heading is 0.
  var cursorRow: Int {
    if messages.isOnHeading { return 0 }
    // With one row or two news stands in place of the heading.
    if let line = messages.cursorLine { return messageRows == 0 ? 0 : contentHeight + 1 + line }
    switch stack.last {
    case .list(let list) where list.isSideFocused:
      return (list.side?.focus ?? -1) - (list.side?.top ?? 0) + 1
    case .list(let list): return list.isHeadingFocused ? 0 : list.selected - list.top + 1
    case .page(let page): return (page.focus ?? -1) - page.top + 1
    case nil: return 0
    }
  }

  /// The first row of the list or page that is shown.
  var topRow: Int {
    switch stack.last {
    case .list(let list): list.top
    case .page(let page): page.top
    case nil: 0
    }
  }

  mutating func move(by distance: Int) -> [Effect] {
    if withPage({ [height = contentHeight] in $0.move(by: distance, height: height) }) != nil {
      return []
    }
    return withList { list, state in
      if distance < 0, list.isLoaded, list.selected == 0, list.reachesStart || list.rows.isEmpty {
        list.isHeadingFocused = true
        return []
      }
      if list.isHeadingFocused {
        if distance > 0 { list.isHeadingFocused = false }
        return []
      }
      return list.move(by: distance, height: state.contentHeight)
    } ?? []
  }

  mutating func movePage(by direction: Int) -> [Effect] {
    let height = contentHeight
    if settings.mode == .listening {
      if withPage({ $0.pageToNew(by: direction, height: height) }) != nil { return [] }
      return withList { list, _ in list.pageToNew(by: direction, height: height) } ?? []
    }
    let isGrid = settings.mode != .linear
    // A page is given whole in lines.
    if !isGrid, case .page = stack.last {
      say(wording.noFurther)
      return []
    }
    // On a grid one row stays in sight, to see where one was.
    let distance = direction * max(isGrid ? height - 1 : height, 1)
    if withPage({ $0.page(by: distance, height: height) }) != nil { return [] }
    let before = focusPlace
    let effects =
      withList { list, _ in list.page(by: distance, height: height, fillsLast: isGrid) } ?? []
    if !isGrid, focusPlace == before { say(wording.noFurther) }
    return effects
  }

  mutating func moveToStart() -> [Effect] {
    if withPage({ [height = contentHeight] in $0.goToStart(height) }) != nil { return [] }
    return withList { list, state in list.goToStart(state.contentHeight) } ?? []
  }

  mutating func moveToEnd() -> [Effect] {
    if withPage({ [height = contentHeight] in $0.goToEnd(height) }) != nil { return [] }
    return withList { list, state in list.goToEnd(state.contentHeight) } ?? []
  }

  /// Whether a record is open that a list led to.
  var isRecordOfList: Bool {
    guard stack.count > 1, case .page(let page) = stack.last, case .record = page.source,
      case .list = stack[stack.count - 2]
    else { return false }
    return true
  }

  /// Next or previous record from within one that a list led to; on other pages the next heading or paragraph.
  mutating func step(by distance: Int) -> [Effect] {
    guard isRecordOfList else {
      if withPage({ [height = contentHeight] in $0.skip(by: distance, height: height) }) == false {
        say(wording.noFurther)
      } else if case .list(let list) = stack.last, !list.isSideFocused {
        return move(by: distance)
      }
      return []
    }
    guard stack.count > 1, case .list(var list) = stack[stack.count - 2] else { return [] }
    let before = list.selected
    let effects = list.move(by: distance, height: contentHeight)
    stack[stack.count - 2] = .list(list)
    guard list.selected != before, let row = list.selectedRow else {
      // Only at the list's own end is there nothing further; else more rows are on their way.
      if distance > 0 ? list.reachesEnd : list.reachesStart {
        say(distance > 0 ? wording.lastOfList : wording.firstOfList)
      }
      return effects
    }
    stack.removeLast()
    return effects + push(.record(row.id))
  }
}
