import OogstModel
import OogstReading

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
    let now = ", " + language.say("nu", "now")
    let dates =
      kind.dated.map {
        [kind.newestFirst, Order(by: .field($0))]
      } ?? []
    var orders = dates + [.lastEnteredFirst, Order(by: .number)]
    for field in kind.fields(.sorted) where field.name != kind.dated {
      orders.append(Order(by: .field(field.name)))
      orders.append(Order(by: .field(field.name), isDescending: true))
    }
    let lines = orders.map { order in
      let text = OrderText.words(order, kind, language).capitalisedFirst
      guard order == query.order, case .field = order.key else {
        return Page.Line.item(order == query.order ? text + now : text, opens: .order(order))
      }
      // The one that it has is turned round.
      return .item(
        text + now, opens: .order(Order(by: order.key, isDescending: !order.isDescending)))
    }
    return Page(heading: heading(kind.plural[language]), sections: [Page.Section(nil, lines)])
  }
}
