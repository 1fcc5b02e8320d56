public import OogstModel

extension ListQuery {
  /// Up to this many matches are put in order of fit; more stay as they were.
  private static var mostRanked: Int { 10_000 }

  /// The order of a search that finds so many.
  public func order(ofFound total: Int) -> Order {
    kind != nil && total <= Self.mostRanked ? Order(by: .fit) : order
  }
}
