import OogstModel

/// How the cells of one column are to be read.
package struct ValueStyle: Equatable, Sendable {
  package var numbers = NumberStyle.dutch
  package var dates = DateStyle()
  package var lists = ListStyle()
  /// Of amounts beside which neither cell nor row names one; nil when nothing does.
  package var currency: String?
  package var currencyBasis = Basis.assumed
  /// Whether text is what it says, to the letter: in files of our own "-" is no blank.
  package var isLiteral = false

  /// Of words that were written for this program.
  package static let literal: ValueStyle = {
    var style = ValueStyle()
    style.isLiteral = true
    return style
  }()

  package init(
    numbers: NumberStyle = .dutch, dates: DateStyle = DateStyle(), lists: ListStyle = ListStyle()
  ) {
    self.numbers = numbers
    self.dates = dates
    self.lists = lists
  }
}
