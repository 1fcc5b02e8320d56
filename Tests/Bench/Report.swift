import Glibc

/// The outcome: each line as soon as it is there, and all of them as a Markdown table at the end.
final class Report {
  private var figures: [Figure] = []
  private var rows: [[String]] = []
  private static let widths = [62, 30, 9, 9, 6, 5]

  func begin(_ arguments: Arguments, peers: [String]) {
    let load = text(of: "/proc/loadavg").split(separator: " ").prefix(3).joined(separator: " ")
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    say("load \(load), \(cores) cores, \(arguments.rounds) rounds; medians unless said otherwise")
    say("oogst: \(arguments.oogst); beside it: \(peers.joined(separator: ", "))")
    say(Self.line(Figure.heading))
  }

  func add(_ figure: Figure) {
    figures.append(figure)
    rows.append(figure.cells)
    say(Self.line(figure.cells))
  }

  func fail(_ name: String, _ error: any Error) {
    rows.append([name, "", "", "", "", "", "not measured: \(error)"])
    say("\(name): not measured: \(error)")
  }

  func end() {
    let load = text(of: "/proc/loadavg").split(separator: " ").prefix(3).joined(separator: " ")
    say("\nload at the end \(load)\n")
    say(Self.table(Figure.heading, rows))
    let sizes = Set(figures.compactMap(\.size)).sorted()
    if sizes.count > 1 {
      say("")
      say(Self.table(["oogst, with so many projects"] + sizes.map(String.init), growth(sizes)))
    }
  }

  /// What was measured at more than one size: a line for each figure, a column for each size.
  private func growth(_ sizes: [Int]) -> [[String]] {
    var names: [String] = []
    var cells: [String: [Int: String]] = [:]
    for figure in figures {
      guard let size = figure.size, let value = figure.oogst else { continue }
      let name = "\(figure.name), \(figure.unit)"
      if cells[name] == nil { names.append(name) }
      cells[name, default: [:]][size] = number(value)
    }
    return names.filter { (cells[$0]?.count ?? 0) > 1 }.map { name in
      [name] + sizes.map { cells[name]?[$0] ?? "" }
    }
  }

  private static func table(_ heading: [String], _ rows: [[String]]) -> String {
    let rule = "|" + String(repeating: "---|", count: heading.count)
    let lines = ([heading] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }

  private static func line(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      guard index < widths.count else { return cell }
      return cell + String(repeating: " ", count: max(0, widths[index] - cell.count))
    }.joined(separator: " ")
  }

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }
}
