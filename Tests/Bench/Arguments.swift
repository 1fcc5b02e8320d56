/// What is asked on the command line.
struct Arguments {
  static let usage = """
    usage: oogst-bench --oogst PROGRAM [--floor PROGRAM] [--sizes 250,10000,100000,1000000]
                       [--rounds 5] [--folder FOLDER] [--only NAMES] [--everywhere] [--data-only]
    names: start, keys, bytes, hold, search, facets, sort, resize, memory, idle, import, import-all, save,
           quit, processes, micro
    """

  var oogst = ""
  /// Nil is the one beside this program.
  var floor: String?
  var sizes = [250, 10_000, 100_000, 1_000_000]
  var rounds = 5
  var folder = ".build/bench"
  /// Everything when empty.
  var only: Set<String> = []
  var isDataOnly = false
  /// Every figure at every size, for a table of growth; else most of them only from 100,000 on.
  var isEverywhere = false

  init?(_ words: ArraySlice<String>) {
    var words = words
    while let word = words.popFirst() {
      switch word {
      case "--data-only": isDataOnly = true
      case "--everywhere": isEverywhere = true
      default:
        guard let value = words.popFirst(), take(word, value) else { return nil }
      }
    }
    guard !oogst.isEmpty, rounds > 0, !sizes.isEmpty, sizes.allSatisfy({ $0 >= 100 }) else {
      return nil
    }
  }

  /// False for what is not known.
  private mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--oogst": oogst = value
    case "--floor": floor = value
    case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
    case "--rounds": rounds = Int(value) ?? 0
    case "--folder": folder = value
    case "--only": only = Set(value.split(separator: ",").map(String.init))
    default: return false
    }
    return true
  }
}
