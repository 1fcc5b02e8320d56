/// What was measured of several programs, by name.
struct Samples {
  private(set) var names: [String] = []
  private(set) var values: [String: [Double]] = [:]

  mutating func add(_ value: Double, _ name: String) {
    if values[name] == nil { names.append(name) }
    values[name, default: []].append(value)
  }

  mutating func add(_ some: [Double], _ name: String) {
    for value in some { add(value, name) }
  }

  var medians: [String: Double] { values.compactMapValues(\.median) }
  var worst: [String: Double] { values.compactMapValues { $0.max() } }
  var means: [String: Double] { values.compactMapValues(\.mean) }
}
