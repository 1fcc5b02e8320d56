import OogstModel
import OogstReading
import Testing

struct OrderTextTests {
  private let kind = Project.kind

  @Test(arguments: [
    ("bedrag", Order(by: .field("budget"))), ("budget", Order(by: .field("budget"))),
    ("-bedrag", Order(by: .field("budget"), isDescending: true)),
    ("bedrag aflopend", Order(by: .field("budget"), isDescending: true)),
    ("op bedrag, aflopend", Order(by: .field("budget"), isDescending: true)),
    ("by budget, descending", Order(by: .field("budget"), isDescending: true)),
    ("op bedrag, oplopend", Order(by: .field("budget"))),
    ("nieuwste eerst", Order(by: .field("begins"), isDescending: true)),
    ("oldest first", Order(by: .field("begins"))),
    ("laatst ingevoerd eerst", .lastEnteredFirst), ("first entered first", Order(by: .number)),
  ])
  func anOrderIsReadAsPeopleTypeIt(_ text: String, _ order: Order) {
    #expect(OrderText(kind).order(text) == order)
  }

  @Test(arguments: ["", "-", "prijs", "bedrag zijwaarts", "-nieuwste eerst", "resultaten"])
  func whatIsNoOrderIsNone(_ text: String) {
    #expect(OrderText(kind).order(text) == nil)
  }

  @Test(arguments: Kind.all)
  func everyOrderIsReadBackFromItsWords(_ kind: Kind) {
    var orders = [Order.lastEnteredFirst, Order(by: .number), kind.newestFirst]
    for field in kind.fields(.sorted) {
      orders.append(Order(by: .field(field.name)))
      orders.append(Order(by: .field(field.name), isDescending: true))
    }
    for order in orders {
      for language in Language.allCases {
        for says in [false, true] {
          let text = OrderText.words(order, kind, language, saysAscending: says)
          #expect(OrderText(kind).order(text) == order, "\(text)")
        }
      }
    }
  }

  @Test func newestIsByDateWhereThereIsOne() {
    #expect(Lesson.kind.newestFirst == Order(by: .field("date"), isDescending: true))
    #expect(Theme.kind.newestFirst == .lastEnteredFirst)
  }
}
