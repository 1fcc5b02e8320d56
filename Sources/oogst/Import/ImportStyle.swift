public import ArgumentParser
public import OogstExchange
public import OogstModel
public import OogstReading

/// How a file is written, where a person knows better than what is found.
struct ImportStyle: ParsableArguments {
  @Option(help: "What separates the cells: one character, or semicolon, comma, tab, pipe.")
  var separator: SeparatorName?

  @Option(help: "The encoding: utf-8, windows-1252, utf-16 or macroman.")
  var encoding: TextEncoding?

  @Option(help: "The line of the file with the headings, counted from 1.")
  var headerLine: Int?

  @Option(help: "How dates are written: day-first, month-first or iso (year first).")
  var dates: DateOrder?

  @Option(help: "What stands before decimals: comma or point.")
  var decimal: DecimalMark?

  @Option(help: "The currency of amounts that have none of their own, such as EUR.")
  var currency: CurrencyCode?

  @Option(help: "What separates words in one cell: one character, or none.")
  var listSeparator: ListMark?

  var styles: StyleChoices {
    var choices = StyleChoices()
    choices.decimal = decimal
    choices.dates = dates
    choices.currency = currency?.code
    choices.listSeparator = listSeparator?.character
    return choices
  }

  func validate() throws {
    if let headerLine, headerLine < 1 {
      throw ValidationError("--header-line telt vanaf 1 / counts from 1.")
    }
  }
}

/// A separator by its name or as itself.
struct SeparatorName: ExpressibleByArgument {
  let byte: UInt8

  init?(argument: String) {
    switch argument.lowercased() {
    case "semicolon", "puntkomma": byte = 0x3B
    case "comma", "komma": byte = 0x2C
    case "tab", "\\t": byte = 0x09
    case "pipe", "streep": byte = 0x7C
    case "space", "spatie": byte = 0x20
    default:
      // A letter, digit or quote separates nothing.
      guard let mark = argument.utf8.first, argument.utf8.count == 1, mark != 0x22,
        mark == 0x09 || (0x20..<0x7F).contains(mark), !Character(UnicodeScalar(mark)).isLetter,
        !Character(UnicodeScalar(mark)).isNumber
      else { return nil }
      byte = mark
    }
  }
}

/// A currency by its code (ISO 4217) in letters of either case.
struct CurrencyCode: ExpressibleByArgument {
  let code: String

  init?(argument: String) {
    let words = ["€": "EUR", "EURO": "EUR", "$": "USD", "£": "GBP"]
    let code = words[argument.uppercased()] ?? argument.uppercased()
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.code = code
  }
}

/// What stands between the words of a list.
struct ListMark: ExpressibleByArgument {
  let character: Character

  init?(argument: String) {
    switch argument.lowercased() {
    case "semicolon", "puntkomma": character = ";"
    case "comma", "komma": character = ","
    case "pipe", "streep": character = "|"
    // No cell holds it: then nothing is split.
    case "none", "geen": character = "\u{1F}"
    default:
      guard argument.count == 1, let mark = argument.first, !mark.isLetter, !mark.isNumber else {
        return nil
      }
      character = mark
    }
  }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension DateOrder: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument.lowercased() {
    case "day-first", "dag-eerst": self = .dayFirst
    case "month-first", "maand-eerst": self = .monthFirst
    case "iso", "year-first", "jaar-eerst": self = .iso
    default: return nil
    }
  }
}

extension DecimalMark: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument.lowercased() {
    case "comma", "komma", ",": self = .comma
    case "point", "punt", ".": self = .point
    default: return nil
    }
  }
}

extension DoubtfulRows: ExpressibleByArgument {}
