import OogstModel
import OogstReading

/// A record while somebody enters or changes it: fields, what is typed in them, and what can be done with it.
struct FormState: Location {
  let subject: FormSubject
  /// The kind with the rows of its tables as fields.
  var form: UnfoldedKind
  /// The record as it was read; nil for a new one.
  var base: Record?
  var fields: [FormField] = []
  var titles: [RecordID: String] = [:]
  /// The records that were chosen for words in this form.
  var picked: [String: RecordID] = [:]
  /// Of the fields that are not asked at first, those that are shown.
  var openGroups: [FieldGroup] = []
  /// The row that has the focus; -1 for the heading.
  var focus = -1
  var choice: FormChoice?
  var editor: (field: Int, text: ProseEditor)?
  var isReady = false
  /// Under which it is kept while it is not saved, and the draft that it goes on from.
  var draftID = ""
  var replacedDraft: String?
  /// What stood in its fields when it was opened.
  var initial: [String] = []
  /// Enter was pressed once where it throws away what was typed.
  var isDiscarding = false
  /// When and where what is typed was kept; nil for what was typed in this run.
  var keptAt: (stamp: Stamp, host: String)?
  /// What was kept of it last; what is typed after that is not kept yet.
  var keptDraft: [Draft.Field] = []
  /// The words for which a record is being made on the way, and their field.
  var making: (field: Int, text: String)?
  var conflict: FormConflict?
  /// What was entered here and gave way to what somebody else has, by field.
  var losing: [Int: Value] = [:]
  /// A save is on its way: keys wait for what comes of it.
  var isSaving = false
  /// The field that was changed last.
  var lastEdited: Int?
  /// Counts moves of the focus.
  var generation = 0
  var grid: Grid
  /// What is asked in lines: the field, or what to do at the end.
  var question = 0

  /// As many fields as are shown at first.
  static let mostAtFirst = 9

  init(_ subject: FormSubject, _ kind: Kind, _ environment: Environment) {
    self.subject = subject
    form = UnfoldedKind(kind)
    grid = environment.grid
  }

  // MARK: - What it has

  /// What is entered, cell by cell.
  var kind: Kind { form.kind }
  /// What was read, in the order of the form's fields; nil for a new record.
  var baseValues: [Value]? { base.map { form.unfold($0.values) } }

  /// The fields in the order in which they are asked: what names the record, what must be there, then as described.
  var order: [Int] {
    let kind = kind
    let first = kind.fields.indices.filter { index in
      index == kind.titleIndex || kind.fields[index].uses.contains(.required)
    }
    return first + kind.fields.indices.filter { !first.contains($0) }
  }

  /// The fields that are shown: the first ones, the others by group.
  var shownFields: [Int] {
    fieldLines.compactMap { line in
      if case .field(let index) = line { index } else { nil }
    }
  }

  /// The fields of a group that are not shown.
  func hidden(in group: FieldGroup) -> [Int] {
    guard subject.only == nil, !openGroups.contains(group) else { return [] }
    let fields = later(group)
    return isAlone(group) ? [] : fields.filter { !isInSight($0) }
  }

  /// A field alone is no longer than the line that would open it.
  private func isAlone(_ group: FieldGroup) -> Bool {
    FieldGroup.plain.contains(group) && later(group).count == 1
  }

  /// The fields of a group that are not asked at first.
  private func later(_ group: FieldGroup) -> [Int] {
    laterFields.filter { self.group(of: $0) == group }
  }

  /// The fields that are not asked at first: the cells of tables never are.
  private var laterFields: [Int] {
    let order = order
    let first = order.filter { form.table(of: $0) == nil }.prefix(Self.mostAtFirst)
    return order.filter { !first.contains($0) }
  }

  func isLater(_ index: Int) -> Bool { laterFields.contains(index) }

  /// The group that a field stands in where it is not asked at first: a table is one of its own.
  func group(of index: Int) -> FieldGroup {
    form.table(of: index).map { .table(form.whole.fields[$0].label, $0) }
      ?? FieldGroup(kind.fields[index].editor)
  }

  /// Fields that are alone come before groups that can be opened: what is opened is asked after all that was there.
  private var groups: [FieldGroup] {
    FieldGroup.plain.filter(isAlone) + FieldGroup.plain.filter { !isAlone($0) }
      + form.tables.map { .table(form.whole.fields[$0].label, $0) }
  }

  /// The groups that have fields which are not shown.
  var closedGroups: [FieldGroup] { groups.filter { !hidden(in: $0).isEmpty } }

  /// What was given or is wrong is not out of sight.
  private func isInSight(_ index: Int) -> Bool {
    fields.indices.contains(index) && (fields[index].isChanged || fields[index].problem != nil)
  }

  /// The fields that are shown, and a line for those of a group that are not.
  var fieldLines: [FormLine] {
    if let only { return [.field(only)] }
    if let table = onlyTable { return tableLines(table, form.cells(of: table)) }
    let later = Set(laterFields)
    let first = order.filter { !later.contains($0) }.map(FormLine.field)
    return groups.reduce(into: first) { lines, group in
      let hidden = hidden(in: group)
      let shown = self.later(group).filter { !hidden.contains($0) }
      if case .table(_, let table) = group, hidden.isEmpty, !shown.isEmpty {
        lines += tableLines(table, shown)
      } else {
        lines += shown.map(FormLine.field)
      }
      if !hidden.isEmpty { lines.append(.action(.open(group))) }
    }
  }

  /// The cells of a table, and how it gets one more row.
  private func tableLines(_ table: Int, _ cells: [Int]) -> [FormLine] {
    cells.map(FormLine.field) + (form.canGrow(table) ? [.action(.addRow(table))] : [])
  }

  /// The one table that is changed.
  private var onlyTable: Int? {
    subject.only.flatMap { name in form.tables.first { form.whole.fields[$0].name == name } }
  }

  /// Always the same ones below the fields: a line that came with a letter would be read in its place.
  var lines: [FormLine] {
    fieldLines + [.save, .undo, .help, .leave, .discard].map(FormLine.action)
  }

  /// The one field that is changed.
  var only: Int? { subject.only.flatMap { kind.index(of: $0) } }

  var isChanged: Bool { fields.contains(where: \.isChanged) }
  /// Whether anything was typed or chosen since it was opened.
  var hasWork: Bool { editor != nil || fields.map(\.text) != initial }

  var focusedField: Int? {
    guard lines.indices.contains(focus), case .field(let index) = lines[focus] else { return nil }
    return index
  }

  func editable(_ environment: Environment) -> EditableText {
    EditableText(language: environment.language, titles: titles)
  }

  func words(_ environment: Environment) -> FormWords {
    FormWords(language: environment.language)
  }

  /// Whether who asks for a form about this wants to go on with it: the same record, or a new one that has all that is
  /// given.
  func goesOn(_ other: FormSubject) -> Bool {
    if subject == other { return true }
    guard other.kind == subject.kind, other.record == subject.record, other.draft == nil,
      other.only == subject.only
    else {
      return false
    }
    if other.record != nil { return other.given.isEmpty }
    guard other.copies == nil, subject.copies == nil else { return false }
    return other.given.allSatisfy { name, value in
      kind.index(of: name).map { fields.indices.contains($0) && fields[$0].value == value } ?? true
    }
  }

  // MARK: - Location

  var takesText: Bool { true }
  var holdsKeys: Bool { isSaving }
  var isChoice: Bool { false }
  var destination: Destination? { nil }

  func offers(_ command: Command) -> Bool {
    switch command {
    case .help, .quit, .listen: true
    default: false
    }
  }

  func name(_ environment: Environment) -> String {
    subject.record?.description ?? kind.label[environment.language].capitalisedFirst
  }

  func heading(_ environment: Environment) -> String {
    let label = kind.label[environment.language]
    let words = words(environment)
    // What is saved there does not stay.
    let example = environment.isExample ? words.inExample : ""
    // Who looks sees of which field the options or the text are; who listens hears it when they open.
    if environment.settings.mode == .seeing, let index = editor?.field ?? choice?.field {
      return kind.fields[index].label[environment.language] + ". " + words.act(label, subject)
        + example
    }
    guard let id = subject.record else { return words.new(label, kind) + example }
    let title = fields.isEmpty ? id.description : fields[kind.titleIndex].text
    return words.change(label, title.isEmpty ? id.description : Cleaning.line(title)) + example
  }

  mutating func reduce(_ event: Event, _ environment: Environment) -> Outcome {
    grid = environment.grid
    switch event {
    case .opened: return Outcome(isReady ? [] : [.ask(.form(subject))])
    case .answered(.form, .form(let start)): return begin(start, environment)
    case .answered(.candidates(let words, let field, _), .candidates(let found)):
      return choose(among: found, for: words, field, environment)
    case .answered(.tags(let words, let field, _, _), .tags(let found)):
      return choose(among: found, for: words, field, environment)
    case .answered(.saveEntry, .entered(let outcome)): return take(outcome, environment)
    case .failed(.saveEntry, let error):
      isSaving = false
      guard case .notFound(let id) = error else { return Outcome() }
      let bin = ":" + environment.commandWords.word(.screen(.bin))
      return .say(words(environment).isGone(id, bin))
    case .failed(.form, _): return Outcome([.giveUp])
    case .made(let candidate): return take(made: candidate, environment)
    case .key(let key): return press(key, environment)
    case .line(let line): return answer(line, environment)
    case .pasted(let text): return paste(text, environment)
    case .edited(let text): return take(edited: text, environment)
    case .pointed(let row, _): return point(at: row, environment)
    case .command(.back): return leave(environment)
    case .command(.open): return press(.enter, environment)
    case .changedHere: return Outcome()
    case .returned:
      generation += 1
      return Outcome([.announce])
    default: return .unhandled
    }
  }

  private mutating func begin(_ start: FormStart?, _ environment: Environment) -> Outcome {
    // One that was kept goes on as it was.
    guard !isReady else { return Outcome() }
    guard let start else {
      let id = subject.record?.description ?? ""
      return Outcome([.say(environment.words.noSuchRecord(id)), .giveUp])
    }
    base = start.base
    titles = start.titles
    // What was given is a change: it is there to be saved.
    let records = [start.values] + (start.base.map { [$0.values] } ?? [])
    form = UnfoldedKind(form.whole, holding: records)
    let original = baseValues ?? kind.fields.map { _ in .unknown }
    fields = zip(kind.fields, original).map { FormField($0, $1, editable(environment)) }
    let values = form.unfold(start.values)
    for index in fields.indices where values[index] != original[index] {
      let text = editable(environment).text(values[index], kind.fields[index])
      fields[index].set(values[index], text: text)
    }
    initial = fields.map(\.text)
    isReady = true
    focus = environment.settings.mode == .listening && only == nil ? -1 : 0
    if focus == 0 { enterRow() }
    // Said once, and nobody is kept from anything.
    let others: [LocationEffect] =
      start.writers.isEmpty ? [] : [.say(words(environment).alsoWriting(start.writers))]
    guard let only else { return Outcome(others) }
    // What it was before stands there, to be saved.
    if fields[only].isChanged {
      let now = ValueText(environment.language).text(original[only], kind.fields[only], titles)
      return Outcome(others + [.say(words(environment).putsBack(now))])
    }
    let outcome = choose(only, environment)
    return choice == nil ? Outcome(others + [.announce]) : outcome
  }

  // MARK: - Moving

  /// The field that is left is read; the cursor goes to the start of the one that is entered.
  mutating func move(to line: Int, _ environment: Environment, isNear: Bool) -> Outcome {
    let left = focusedField
    let wasWrong = left.map { fields[$0].problem != nil } ?? false
    if let left { read(left, environment) }
    let isWrong = left.map { fields[$0].problem != nil } ?? false
    let before = focus
    // Reading may have shown or hidden a line.
    focus = min(max(line, -1), lines.count - 1)
    enterRow()
    guard focus != before else { return Outcome(move: .atEnd) }
    // Where the row that was left is another now, readers say that one: the other is told beside it.
    return Outcome([.keepDrafts], move: isNear && isWrong == wasWrong ? .near : .far)
  }

  mutating func enterRow() {
    generation += 1
    if let index = focusedField { fields[index].enter() }
  }

  private mutating func point(at row: Int, _ environment: Environment) -> Outcome {
    guard choice == nil, editor == nil, lines.indices.contains(row + top) else { return .unhandled }
    return move(to: row + top, environment, isNear: false)
  }
}
