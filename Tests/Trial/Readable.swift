/// What was typed or read, in signs that any terminal may see.
enum Readable {
  /// ASCII as it is; all else as escapes; of a long text both ends.
  static func text(_ text: String, most: Int = 400) -> String {
    cut(text.unicodeScalars.map(sign), most)
  }

  /// A line that is made of readable text, with what in it may not be.
  static func line(_ text: String, most: Int) -> String {
    cut(text.unicodeScalars.map { $0 == "\\" ? "\\" : sign($0) }, most)
  }

  static func bytes(_ bytes: some Sequence<UInt8>, most: Int = 400) -> String {
    cut(bytes.map { $0 < 0x80 ? sign(Unicode.Scalar($0)) : "\\x" + hex(UInt32($0)) }, most)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case " "..."~": String(scalar)
    default: "\\u{" + hex(scalar.value) + "}"
    }
  }

  private static func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }

  private static func cut(_ all: [String], _ most: Int) -> String {
    let signs = counted(all)
    guard signs.count > most else { return signs.joined() }
    let left = signs.count - most / 4 * 4
    return signs.prefix(most / 4 * 3).joined() + " ... \(left) more ... "
      + signs.suffix(most / 4).joined()
  }

  /// The same sign many times is said once, with how often.
  private static func counted(_ signs: [String]) -> [String] {
    var counted: [String] = []
    var rest = signs[...]
    while let sign = rest.first {
      let run = rest.prefix { $0 == sign }
      rest = rest.dropFirst(run.count)
      counted += run.count > 12 ? [sign + "{\(run.count) times}"] : Array(run)
    }
    return counted
  }
}
