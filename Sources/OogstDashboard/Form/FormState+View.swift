import OogstModel
import OogstReading

/// What of a form can be perceived.
extension FormState {
  func body(_ environment: Environment) -> Screen.Body {
    guard isReady else { return Screen.Body(heading: heading(environment), content: .nothing) }
    var body = Screen.Body(heading: heading(environment), content: .form(view(environment)))
    body.isHeadingFocused = focus < 0 && choice == nil && editor == nil
    return body
  }

  /// The first row that is shown, so that the focus is among the rows.
  var top: Int {
    let height = max(grid.contentHeight, 1)
    let row = choice.map { rowsAbove + $0.focus } ?? max(focus, 0)
    // With what can be chosen the field that it is for stays in sight, as far as both have room.
    let field = choice.flatMap { $0.field.flatMap { lines.firstIndex(of: .field($0)) } }
    let least = max(row - height + 1, 0)
    guard let field, let open = choice else { return least }
    return max(min(rowsAbove + open.lines.count - height, field), least)
  }

  /// How many rows stand above what can be chosen: the fields.
  ///
  /// For who listens what can be done stays where it is, if there is room: put back, it would be read again.
  private var rowsAbove: Int {
    guard let choice, choice.field != nil else { return 0 }
    let all = lines.count + choice.lines.count
    return grid.isForListening && all <= grid.contentHeight ? lines.count : fieldLines.count
  }

  private func view(_ environment: Environment) -> FormView {
    if let editor { return view(of: editor.text, editor.field, environment) }
    // What can be chosen stands below the fields, in place of what can be done; what is wrong stands alone.
    var rows = lines.map { row($0, environment) }
    if let choice {
      rows =
        rows.prefix(rowsAbove) + choice.lines.map { FormView.Row(value: $0.text, kind: .option) }
    }
    let height = grid.isLinear ? rows.count : max(grid.contentHeight, 1)
    let shown = rows[top..<min(top + height, rows.count)]
    var view = FormView(rows: Array(shown), focus: max(focus, 0) - top, generation: generation)
    if let choice {
      view.focus = rowsAbove + choice.focus - top
    } else if let index = focusedField, fields[index].isTyped {
      view.isTyped = true
      view.place = fields[index].typing.place
    }
    return view
  }

  private func row(_ line: FormLine, _ environment: Environment) -> FormView.Row {
    let language = environment.language
    switch line {
    case .action(let action):
      return FormView.Row(
        value: words(environment).name(
          of: action, hidden: hidden(of: action).map { kind.fields[$0].label[language] },
          filled: hidden(of: action).count { !fields[$0].text.isEmpty }),
        kind: .action)
    case .field(let index):
      let field = fields[index]
      // What cannot be shown as it is would move the cursor away from it.
      let text = Cleaning.piece(field.text.replacing("\n", with: " "))
      return FormView.Row(
        label: field.field.label[language], value: text, problem: field.problem?.short(language),
        kind: .field)
    }
  }

  /// The fields that an action shows.
  private func hidden(of action: FormAction) -> [Int] {
    if case .open(let group) = action { hidden(in: group) } else { [] }
  }

  /// The rows of the editor around its cursor; below them is nothing, so that readers say one line.
  private func view(
    of editor: ProseEditor, _ field: Int, _ environment: Environment
  ) -> FormView {
    let rows = editor.rows(width: editorWidth)
    let (row, column) = editor.cursor(width: editorWidth)
    let height = max(grid.contentHeight, 1)
    let first = max(0, min(row - height / 2, rows.count - height))
    let shown = rows[first..<min(first + height, rows.count)]
    return FormView(
      rows: shown.map { FormView.Row(value: $0.text, kind: .line) }, focus: row - first,
      place: column, isTyped: true, generation: generation)
  }

  func hints(_ environment: Environment) -> [Command] { [] }

  func firstHints(_ environment: Environment) -> [Screen.Hint] {
    let words = words(environment)
    if editor != nil { return words.editorHints }
    if choice != nil { return words.choiceHints }
    return words.hints
  }
}
