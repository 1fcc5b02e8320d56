import OogstModel

/// What stands beside a list: the selected record, or the one before it for as long as that is read.
struct Preview: Sendable {
  private var page: PageState?
  var isFocused = false
  /// The record that is asked for; also when it could not be read, so that it is not asked for over and over.
  private var asked: RecordID?

  /// The revision of the rows for which it was asked: what came then is what there is, however old it calls itself.
  private var askedSince: Int?
  private var answeredSince: Int?

  var isThere: Bool { page != nil || asked != nil }
  var view: PageView? { page?.view }

  var spot: FocusSpot {
    FocusSpot(
      item: .preview(page?.focus), row: page?.view?.focusRow ?? 0, top: page?.view?.top ?? 0)
  }

  /// What the store told of a record that stands there, as new as the list.
  func told(of id: RecordID, since revision: Int?) -> Told? {
    shows(id, since: revision) ? page?.told : nil
  }

  private func shows(_ id: RecordID, since revision: Int?) -> Bool {
    guard let page, page.subject.record == id, let told = page.told else { return false }
    return told.revision >= revision ?? 0 || answeredSince == revision
  }

  /// What its page does with a command.
  mutating func perform(_ command: Command, _ environment: Environment) -> Outcome {
    guard page?.isReady == true else {
      return command == .open && page != nil ? .say(environment.words.working) : Outcome()
    }
    return page?.reduce(.command(command), environment) ?? Outcome()
  }

  /// In, to its first row, or out again; never into a record that the list has left already.
  mutating func toggleFocus(on id: RecordID, _ environment: Environment) -> [LocationEffect] {
    isFocused.toggle()
    guard isFocused else { return [] }
    if asked == id {
      page = PageState(previewing: id)
      return [.ask(.preview(Subject(.record, record: id)))]
    }
    if page?.focus == nil { page?.focusFirst(environment) }
    return []
  }

  /// Asks for the record beside the list, where there is room for it.
  ///
  /// What stands there stays until the other one comes: an empty pane would be drawn only to be drawn over.
  mutating func settle(_ rows: ListRows, _ environment: Environment) -> [LocationEffect] {
    guard environment.grid.previewColumn != nil, rows.window.isLoaded else { return [] }
    guard let id = rows.window.selectedRow?.id else {
      page = nil
      isFocused = false
      return []
    }
    if shows(id, since: rows.revision) {
      asked = nil
      return []
    }
    if asked == id { return [] }
    asked = id
    askedSince = rows.revision
    return [.ask(.preview(Subject(.record, record: id)))]
  }

  /// Read anew, it keeps the focus where it is.
  mutating func take(
    _ told: Told?, of subject: Subject, on selected: RecordID?, _ environment: Environment
  ) {
    guard let id = subject.record, asked == id else { return }
    guard let told else {
      // It is gone: nothing stands beside its row, and it is not asked for over and over.
      if selected == id { (page, isFocused) = (nil, false) }
      return
    }
    asked = nil
    answeredSince = askedSince
    guard selected == id else { return }
    let isKnown = page?.subject.record == id && page?.isReady == true
    if !isKnown { page = PageState(previewing: id) }
    page?.show(told, environment)
    if isFocused, !isKnown { page?.focusFirst(environment) }
  }

  /// What was asked did not come: the list was put away.
  mutating func askAgain() { asked = nil }

  mutating func goWithout(_ ask: Ask, on selected: RecordID?) {
    guard case .preview(let subject) = ask, subject.record == selected else { return }
    page = nil
    isFocused = false
  }

  mutating func reshape(_ environment: Environment) {
    guard environment.grid.previewColumn != nil else {
      self = Preview()
      return
    }
    _ = page?.reduce(.reshaped, environment)
    if page == nil { isFocused = false }
  }
}
