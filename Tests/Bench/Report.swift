import Glibc

/// The outcome: each line as soon as it is there, and all of them as a Markdown table at the end.
final class Report {
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
    say("| " + Figure.heading.joined(separator: " | ") + " |")
    say("|" + String(repeating: "---|", count: Figure.heading.count))
    for row in rows { say("| " + row.joined(separator: " | ") + " |") }
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
