/// A way in which people set oogst up, as far as it matters to what it sends.
enum Variant: String, CaseIterable {
  case row, mark, listening
  /// Without the second pane, in large windows.
  case rowAlone, markAlone, listeningAlone

  var configuration: String {
    switch self {
    case .row, .listening: ""
    case .mark: "highlight = \"mark\"\n"
    case .rowAlone, .listeningAlone: "second_pane = false\n"
    case .markAlone: "highlight = \"mark\"\nsecond_pane = false\n"
    }
  }

  var isListening: Bool { self == .listening || self == .listeningAlone }

  var alone: Variant {
    switch self {
    case .row, .rowAlone: .rowAlone
    case .mark, .markAlone: .markAlone
    case .listening, .listeningAlone: .listeningAlone
    }
  }
}
