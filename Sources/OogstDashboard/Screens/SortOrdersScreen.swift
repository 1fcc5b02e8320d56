import OogstModel

extension ScreenID { static let sortOrders = ScreenID("orders") }

extension ScreenDefinition {
  /// The orders that the list below can have, the present one named.
  static let sortOrders = ScreenDefinition(
    .sortOrders,
    nil,
    PageDefinition(
      show: { page, environment in ordersPage(page, environment) },
      name: PageDefinition.named(.sort), role: .menu))

  private static func ordersPage(_ page: PageState, _ environment: Environment) -> Page {
    let language = environment.language
    func heading(_ kinds: String) -> String {
      language.say("Volgorde: \(kinds)", "Order: \(kinds)")
    }
    guard let query = page.subject.query, let kind = environment.kind(query.kind) else {
      return Page(heading: heading(""), sections: [])
    }
    let words = QueryWords(language: language)
    let now = ", " + language.say("nu", "now")
    var orders: [Order] = [.newestFirst, Order(by: .number)]
    for field in kind.fields(.sorted) {
      orders.append(Order(by: .field(field.name)))
      orders.append(Order(by: .field(field.name), isDescending: true))
    }
    let lines = orders.map { order in
      let text = words.order(order, kind).capitalisedFirst
      return Page.Line.item(order == query.order ? text + now : text, opens: .order(order))
    }
    return Page(heading: heading(kind.plural[language]), sections: [Page.Section(nil, lines)])
  }
}
