/// A row of a list before a presentation joins it: the state when it is not the usual one, the title, and short facts.
public struct RowCells: Equatable, Sendable {
  public var state: String?
  public var title: String
  /// In order of weight, dates and amounts last; nothing that is unknown.
  public var facts: [Fact]

  /// A short fact, with the field that it is the value of.
  public struct Fact: Equatable, Sendable {
    /// The field's name; nil for the kind of the record, where a list mixes them.
    public var field: String?
    public var text: String
  }

  init(state: String? = nil, title: String, facts: [Fact] = []) {
    self.state = state
    self.title = title
    self.facts = facts
  }

  /// Cells that a title keeps beside the sign that a row goes on.
  private static let leastForTitle = 16

  /// With commas, as it is heard. Facts are left out for the width; the title is cut only where a row must be one row.
  ///
  /// `more` stands behind a row of which something was left out, for who does not see that it ends at the edge.
  public func joined(width: Int, cutsTitle: Bool, more: String? = nil) -> String {
    var text = (state.map { $0 + ", " } ?? "") + title
    if let more {
      let whole = facts.reduce(text) { $0 + ", " + $1.text }
      guard DisplayWidth.of(whole) > width else { return whole }
      // The sign says that it goes on; another would only be read as well.
      let room = width - DisplayWidth.of(more)
      // A few letters and the sign would name no record.
      guard room >= Self.leastForTitle else { return joined(width: width, cutsTitle: cutsTitle) }
      let short = joined(width: room, cutsTitle: false)
      return (cutsTitle ? Wrapping.wrap(short, width: room)[0].text : short) + more
    }
    // A fact that does not fit whole is left out: half a fact is noise, and v tells them all.
    for fact in facts {
      let longer = text + ", " + fact.text
      if DisplayWidth.of(longer) > width { break }
      text = longer
    }
    return Wrapping.cut(text, width: cutsTitle ? width : Int.max)
  }
}
