import OogstModel

/// Where one is and how to go on, for who types lines.
extension State {
  /// What the next line is asked with: the text that is wanted, or where one is.
  public var linePrompt: String { promptLine?.label ?? placeName + "> " }

  /// Where one is, in a word or two: *Lessen*, *LES-2*, *Overzicht*.
  private var placeName: String {
    switch stack.last {
    case .list(let list):
      let kind = list.query.kind.flatMap { kinds[code: $0] }
      return (kind?.plural[settings.language] ?? wording.records).capitalisedFirst
    case .page(let page):
      switch page.source {
      case .record(let id), .full(let id), .round(let id): return id.description
      case .overview: return wording.short(.overview).capitalisedFirst
      case .programmes: return wording.short(.programmes).capitalisedFirst
      case .progress: return wording.short(.progress).capitalisedFirst
      case .everything: return wording.short(.everything).capitalisedFirst
      case .facets, .values: return wording.short(.filter).capitalisedFirst
      case .orders: return wording.short(.sort).capitalisedFirst
      case .menu: return wording.menu
      case .help: return wording.help
      case .accessibility: return wording.short(.accessibility).capitalisedFirst
      }
    case nil: return "oogst"
    }
  }

  /// The whole lines that a line could become, as far as its words go.
  public func completions(of line: String) -> [String] {
    guard prompt == nil else { return [] }
    let line = Cleaning.piece(line)
    let folded = Folding.folded(line)
    return candidates(for: line).filter { Folding.folded($0).hasPrefix(folded) }
  }

  private func candidates(for line: String) -> [String] {
    guard let space = line.firstIndex(of: " ") else {
      return Command.allCases.filter { !Self.onlyOnAGrid.contains($0) }
        .compactMap { wording.words($0).first }
    }
    let word = String(line[..<space])
    guard let command = command(for: word), case .list(let list) = stack.last,
      let kind = list.query.kind.flatMap({ kinds[code: $0] })
    else { return [] }
    switch command {
    case .sort:
      return kind.fields(.sorted).map { word + " " + $0.label[settings.language].lowercasedFirst }
    case .filter:
      return kind.fields(.facet).flatMap { field in
        let start = word + " " + field.label[settings.language].lowercasedFirst + "="
        guard line.contains("="), case .choice(let options) = field.type else { return [start] }
        return options.map { start + $0.label[settings.language] }
      }
    default: return []
    }
  }
}
