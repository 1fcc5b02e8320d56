import OogstModel

/// What makes a line of a page the same line when the page is read anew.
struct LineIdentity: Hashable {
  /// The heading of its section.
  var section: String?
  var name: Name
  /// Which of several equal ones, counted from 0.
  var number: Int

  enum Name: Hashable {
    case heading
    /// What it opens; of several fields that open the same, each by its label.
    case target(Target, label: String?)
    case label(String)
    case text(String)
  }

  /// Those of all headings and lines of a page, in their order.
  static func all(of page: Page) -> [LineIdentity] {
    var seen: [LineIdentity: Int] = [:]
    var all: [LineIdentity] = []
    func add(_ section: Page.Section, _ name: Name) {
      var identity = LineIdentity(section: section.heading, name: name, number: 0)
      let number = seen[identity, default: 0]
      seen[identity] = number + 1
      identity.number = number
      all.append(identity)
    }
    for section in page.sections {
      if section.heading != nil { add(section, .heading) }
      for line in section.lines { add(section, name(of: line)) }
    }
    return all
  }

  private static func name(of line: Page.Line) -> Name {
    switch line {
    case .text(let text): .text(text)
    case .field(let label, _, _, let target):
      target.map { .target($0, label: label) } ?? .label(label)
    case .item(_, _, let target): .target(target, label: nil)
    case .cells(let label, _, _, _): .label(label)
    case .parts(let text, _, _, let target):
      target.map { .target($0, label: nil) } ?? .text(text)
    case .figure(let label, _, _, _, _, _, let target):
      target.map { .target($0, label: nil) } ?? .label(label)
    }
  }

  /// Where a line of one page stands in another; where it is gone, the nearest that is still there. Lines are counted
  /// from 1.
  static func line(_ number: Int, of old: Page, in new: Page) -> Int {
    let before = all(of: old)
    let after = Dictionary(
      all(of: new).enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    // A section may have got another heading: what a line does is the same then.
    if before.indices.contains(number - 1), after[before[number - 1]] == nil {
      let wanted = before[number - 1].name
      if wanted != .heading, let found = all(of: new).firstIndex(where: { $0.name == wanted }) {
        return found + 1
      }
    }
    for distance in 0..<max(before.count, 1) {
      for other in [number - 1 + distance, number - 1 - distance]
      where before.indices.contains(other) && (distance == 0 || before[other].name != .heading) {
        if let found = after[before[other]] { return found }
      }
    }
    return min(number, after.count)
  }
}
