extension Risk {
  /// The risk in one sentence; nil until cause and event are known.
  public var sentence: Label? {
    let cause = Self.part(cause, after: "door", "because of")
    let event = Self.part(event, after: "kan", "it may happen that")
    let consequence = Self.part(consequence, after: "met als gevolg", "and the effect is")
    guard !cause.isEmpty, !event.isEmpty else { return nil }
    let dutch = "Door \(cause) kan \(event)"
    let english = "Because of \(cause), it may happen that \(event)"
    guard !consequence.isEmpty else { return Label(dutch + ".", english + ".") }
    return Label(
      dutch + ", met als gevolg \(consequence).", english + ", and the effect is \(consequence).")
  }

  /// What somebody typed, without the words that the sentence already has: many repeat those of the help.
  private static func part(_ text: String, after openings: String...) -> String {
    var part = bare(text[...])
    for opening in openings where part.lowercased().hasPrefix(opening) {
      let rest = part.dropFirst(opening.count)
      if rest.first?.isLetter != true { part = bare(rest) }
    }
    return String(part)
  }

  /// Without the full stops, dots and spaces around it.
  private static func bare(_ text: Substring) -> Substring {
    func isAround(_ character: Character) -> Bool { " .…:".contains(character) }
    let text = text.drop(while: isAround)
    return text.lastIndex { !isAround($0) }.map { text[...$0] } ?? ""
  }

  /// By which heavier risks come first; never shown, since 1 × 5 and 5 × 1 are not the same.
  public var weight: Int? {
    guard let chance, let impact else { return nil }
    return chance * impact
  }

  /// Whether it was reported in the first part of a project's term, by default a quarter; nil where the dates do not say.
  public func isEarly(begins: PartialDate?, ends: PartialDate?, percent: Int = 25) -> Bool? {
    guard let reportedOn, let first = begins?.firstDay, let last = ends?.lastDay, first <= last
    else { return nil }
    let limit = (last.days(since: first) + 1) * percent
    func isWithin(_ day: Day) -> Bool { (day.days(since: first) + 1) * 100 <= limit }
    // Of a month or a year all days must lie on the same side.
    if isWithin(reportedOn.lastDay) { return true }
    return isWithin(reportedOn.firstDay) ? nil : false
  }
}
