import OogstModel

/// What is shown, to a file.
extension State {
  /// Where the answer to an export goes: there is one at a time.
  private static let channel = Request.Channel(location: nil, purpose: .export)

  /// Whether a file is being written.
  var isExporting: Bool { requests[Self.channel] != nil }

  private var exportWords: ExportWords { ExportWords(language: environment.language) }

  /// Opens the choice of formats; while a file is being written, the same command stops that.
  mutating func chooseExport() -> [Effect] {
    if requests[Self.channel] != nil {
      requests[Self.channel] = nil
      say(exportWords.stopped)
      return [.cancel(Self.channel)]
    }
    guard canExport() else { return [] }
    let query = top?.query
    return open(.page(Subject(.export, query: query)))
  }

  /// Whether there is something to export, and somewhere to put it; else says that there is not.
  private mutating func canExport() -> Bool {
    guard environment.exporter != nil else {
      say(exportWords.notHere)
      return false
    }
    guard top?.exported(environment) != nil else {
      say(exportWords.nothing)
      return false
    }
    return true
  }

  /// As it is typed: a format, the name of a file, or both.
  mutating func export(by text: String) -> [Effect] {
    switch ExportTarget.read(text) {
    case .success(let target): return export(as: target.format, name: target.name)
    case .failure(let problem):
      say(problem.text(environment.language))
      return []
    }
  }

  /// Writes what is on top.
  mutating func export(as format: ExportFormat, name: String? = nil) -> [Effect] {
    guard canExport(), let what = top?.exported(environment) else { return [] }
    let usual = ExportName.usual(what, format, environment)
    return ask(Export(what, format, environment.language, name: name ?? usual))
  }

  /// The same once more: over the file that is there, or under another name.
  mutating func exportAgain(named name: String) -> [Effect] {
    guard var export = lastExport else { return [] }
    export.overwrites = name == export.name
    export.name = name
    return ask(export)
  }

  private mutating func ask(_ export: Export) -> [Effect] {
    lastExport = export
    let effects = requests[Self.channel] == nil ? [] : [Effect.cancel(Self.channel)]
    // What is done at once needs no word before that.
    if case .list = export.what, top?.mayTakeLong == true {
      say(exportWords.began(environment.keyName(.export)))
    }
    return effects + [request(.export(export), for: nil)]
  }

  /// What came of it.
  mutating func take(_ outcome: ExportOutcome, of export: Export) -> [Effect] {
    switch outcome {
    case .written(let path, let count):
      tell(exportWords.written(count, export.what, path))
    case .failed(let reason):
      tell(exportWords.failed(environment.words.reason(reason)))
    case .exists(let free):
      guard prompt == nil else {
        tell(exportWords.exists(export.name))
        return []
      }
      return open(.page(Subject(.exportExists, field: export.name + "\n" + free)))
    }
    return []
  }

  /// It may come while somebody types: then it stands beside that.
  private mutating func tell(_ text: String) {
    if prompt == nil { say(text) } else { news.writeBelow(text, environment) }
  }
}
