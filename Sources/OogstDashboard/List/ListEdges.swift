import OogstModel

/// The first and the last rows of a list, as they were seen or asked for ahead: Home and End go there at once.
struct ListEdges: Sendable {
  private var first: ListPage?
  private var last: ListPage?
  /// The revision at which the last rows were asked for ahead.
  var asked: Int?

  mutating func keep(_ page: ListPage) {
    if page.reachesStart { first = page }
    if page.reachesEnd { last = page }
  }

  mutating func forget() { (first, last) = (nil, nil) }

  /// Nil when they are not at hand, were read at another revision than the list, or do not fill the window.
  func first(at revision: Int?, filling height: Int) -> ListPage? {
    first.flatMap { fits($0, revision, height) ? $0 : nil }
  }

  func last(at revision: Int?, filling height: Int) -> ListPage? {
    last.flatMap { fits($0, revision, height) ? $0 : nil }
  }

  private func fits(_ page: ListPage, _ revision: Int?, _ height: Int) -> Bool {
    page.revision == revision && page.rows.count >= height
  }
}
