import PracticeData

/// Everything that the figures need: the programs, the data, and where the outcome goes.
struct Bench {
  let arguments: Arguments
  let data: DataFolder
  let vocabulary: Vocabulary
  let floor: String
  /// fzf and less, as far as they are installed.
  let peers: [Subject]
  let report = Report()

  init(_ arguments: Arguments) {
    self.arguments = arguments
    data = DataFolder(path: absolute(arguments.folder), oogst: arguments.oogst)
    vocabulary = Vocabulary(seed: 1)
    floor = arguments.floor ?? Self.beside("floor")
    var peers: [Subject] = []
    if let path = Self.installed("fzf") { peers.append(.fzf(path, data)) }
    if let path = Self.installed("less") { peers.append(.less(path, data)) }
    self.peers = peers
  }

  func oogst(_ variant: Variant = .row, screen: String = "projecten") -> Subject {
    .oogst(arguments.oogst, data, variant, screen: screen)
  }

  /// Floor and oogst.
  var pair: [Subject] { [.floor(floor, data), oogst()] }

  var all: [Subject] { pair + peers }

  func practice(_ size: Int) -> Practice {
    Practice(projects: size, seed: 1, vocabulary: vocabulary)
  }

  /// The sizes at which it makes sense to ask for every figure.
  var largeSizes: [Int] {
    if arguments.isEverywhere { return arguments.sizes }
    let large = arguments.sizes.filter { $0 >= 100_000 }
    return large.isEmpty ? arguments.sizes.suffix(1) : large
  }

  /// For figures that have nothing to do with how many there are.
  var mainSize: Int { arguments.sizes.contains(100_000) ? 100_000 : largeSizes.max() ?? 0 }

  static func installed(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first(where: exists)
  }

  /// A program that was built together with this one.
  static func beside(_ name: String) -> String {
    let own = CommandLine.arguments[0]
    guard let slash = own.lastIndex(of: "/") else { return name }
    return own[...slash] + name
  }

  func prepare() throws(Trouble) {
    for size in arguments.sizes { try data.prepare(practice(size)) }
  }

  /// Keeps the databases in memory, and says which may not be kept there.
  func holdDatabases() {
    let databases = arguments.sizes.flatMap { [data.floorDatabase($0), data.oogstDatabase($0)] }
    let unheld = databases.filter { !HeldFile.hold($0) }
    if !unheld.isEmpty {
      printError("may leave memory while it is measured: \(unheld.joined(separator: ", "))")
    }
  }
}
