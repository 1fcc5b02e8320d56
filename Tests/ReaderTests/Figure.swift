import Foundation

/// One line of the table: what it is, what it must be, what it is now.
struct Figure {
  enum Bar {
    case atLeast(Double)
    case atMost(Double)
    /// Printed for what it is worth.
    case none
  }

  var name: String
  var bar: Bar
  var value: Double?
  /// A part of the whole is printed in per cents.
  var isPart: Bool

  static func part(_ name: String, _ bar: Bar, _ value: Double?) -> Figure {
    Figure(name: name, bar: bar, value: value.map { $0 * 100 }, isPart: true)
  }

  static func number(_ name: String, _ bar: Bar, _ value: Int?) -> Figure {
    Figure(name: name, bar: bar, value: value.map(Double.init), isPart: false)
  }

  var isReached: Bool? {
    guard let value else { return nil }
    return switch bar {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .none: nil
    }
  }

  var line: String {
    let unit = isPart ? " %" : ""
    let wanted =
      switch bar {
      case .atLeast(let least): ">= \(Int(least))\(unit)"
      case .atMost(let most): "<= \(Int(most))\(unit)"
      case .none: "-"
      }
    let format = isPart ? "%.1f" : "%.0f"
    let found = value.map { String(format: format, $0) + unit } ?? "not measured"
    let judgement = isReached.map { $0 ? "" : "  NOT REACHED" } ?? ""
    return "  " + padded(name, 58) + padded(wanted, 12) + found + judgement
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
