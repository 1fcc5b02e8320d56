/// What a figure of oogst is held against.
enum Goal {
  case none
  case atMost(Double)
  case timesFloor(Double)
  /// So many times the floor, or so much: whichever is more.
  case timesFloorOr(Double, Double)
  case timesPeer(Double, String)
  case all([Goal])

  /// Nil when there is nothing to hold it against.
  func isMet(_ value: Double, by values: [String: Double]) -> Bool? {
    switch self {
    case .none: return nil
    case .atMost(let most): return value <= most
    case .timesFloor(let times): return values["floor"].map { value <= times * $0 }
    case .timesFloorOr(let times, let most):
      return value <= max(times * (values["floor"] ?? 0), most)
    case .timesPeer(let times, let peer): return values[peer].map { value <= times * $0 }
    case .all(let goals):
      let answers = goals.compactMap { $0.isMet(value, by: values) }
      return answers.isEmpty ? nil : answers.allSatisfy { $0 }
    }
  }

  var text: String {
    switch self {
    case .none: "–"
    case .atMost(let most): "≤ \(number(most))"
    case .timesFloor(let times): "≤ \(number(times)) × floor"
    case .timesFloorOr(let times, let most): "≤ \(number(times)) × floor or ≤ \(number(most))"
    case .timesPeer(let times, let peer): "≤ \(number(times)) × \(peer)"
    case .all(let goals): goals.map(\.text).joined(separator: "; ")
    }
  }
}

/// With as many decimals as say something: 12,345 is 12345, 1.2345 is 1.23.
func number(_ value: Double) -> String {
  let decimals = abs(value) >= 100 || value == value.rounded() ? 0 : abs(value) >= 10 ? 1 : 2
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((abs(value) * scale).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return sign + String(scaled) }
  let digits = String(scaled % Int(scale))
  let zeros = String(repeating: "0", count: decimals - digits.count)
  return sign + "\(scaled / Int(scale))." + zeros + digits
}
