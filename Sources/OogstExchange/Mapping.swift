public import OogstModel

/// Which column of a file goes to which field.
public struct Mapping: Equatable, Sendable {
  /// What a column is for.
  public enum Target: Equatable, Sendable {
    case field(Int)
    case externalID
    /// The currency of the amounts beside it.
    case currency
    /// The id and origin of our own files.
    case identity
    case origin
  }

  /// By column; nil for a column that is left out.
  public var targets: [Target?]
  /// Whether it is of a file that this program wrote for a spreadsheet.
  private(set) var isOurSheet = false
  /// Of fields whose ids have a column of their own, the column with the titles: they count where there is no id.
  private(set) var titleColumns: [Int: Int] = [:]

  private static let currencyNames: Set<String> = [
    "currency", "currencycode", "valuta", "valutacode", "munt", "muntsoort", "munteenheid",
  ]

  /// A column named by hand, and the field that it is for.
  public struct Choice: Equatable, Sendable {
    public var header: String
    public var field: String

    public init(header: String, field: String) {
      self.header = header
      self.field = field
    }
  }

  /// What is wrong with a mapping that was asked for.
  public enum Problem: Error, Equatable, Sendable {
    case noSuchHeader(String, headers: [String])
    case noSuchField(String, kind: Kind)
  }

  /// Matches headers with fields: those named by hand first, then by name, label and usual names.
  public init(_ headers: [String], _ kind: Kind, by hand: [Choice]) throws(Problem) {
    targets = Array(repeating: nil, count: headers.count)
    for choice in hand {
      guard let column = Self.column(named: choice.header, in: headers) else {
        throw .noSuchHeader(choice.header, headers: headers)
      }
      guard let target = Self.target(named: choice.field, kind) else {
        throw .noSuchField(choice.field, kind: kind)
      }
      give(target, to: column)
    }
    match(headers, kind)
  }

  /// How many cells of a line are headings of a known column: so the line of headings is found.
  ///
  /// Never throws, since a choice by hand is for one line and all lines are tried. Cells without a
  /// letter never count: a heading may be a year, but nearly every such cell is data.
  public static func recognised(_ headers: [String], _ kind: Kind, by hand: [Choice]) -> Int {
    let known = hand.filter {
      column(named: $0.header, in: headers) != nil && target(named: $0.field, kind) != nil
    }
    guard let mapping = try? Mapping(headers, kind, by: known) else { return 0 }
    return zip(headers, mapping.targets).count { header, target in
      target != nil && header.contains(where: \.isLetter)
    }
  }

  /// Whether it gives records a name or a text: without either a file of this kind says nothing.
  public func isUseful(for kind: Kind) -> Bool {
    targets.contains { target in
      guard case .field(let index) = target else { return false }
      let field = kind.fields[index]
      return field.uses.contains(.title) || field.type == .prose
    }
  }

  /// Every column goes to one target, and every target has one column: the last word stands.
  private mutating func give(_ target: Target, to column: Int) {
    for other in targets.indices where targets[other] == target { targets[other] = nil }
    targets[column] = target
  }

  // MARK: - By hand

  /// The column with that heading as it stands in the file, else in any spelling.
  private static func column(named header: String, in headers: [String]) -> Int? {
    if let exact = headers.firstIndex(of: header) { return exact }
    let folded = Folding.folded(header)
    return folded.isEmpty ? nil : headers.firstIndex { Folding.folded($0) == folded }
  }

  private static func target(named name: String, _ kind: Kind) -> Target? {
    if let field = kind.fields.firstIndex(where: { $0.answers(to: name) }) { return .field(field) }
    let folded = Folding.folded(name)
    if folded == "externalid" || folded == "id" { return .externalID }
    return currencyNames.contains(folded) ? .currency : nil
  }

  // MARK: - By name

  private mutating func match(_ headers: [String], _ kind: Kind) {
    let headings = headers.map(Heading.init)
    let named = Set(targets.indices.filter { targets[$0] != nil })
    matchFields(headings, kind, named)
    for (column, heading) in headings.enumerated() where targets[column] == nil {
      guard let folded = heading.readings.first?.folded else { continue }
      if folded == "oogstid" {
        targets[column] = .identity
      } else if folded == "oogstnummer" || folded == "oogstnumber" {
        targets[column] = .identity
        isOurSheet = true
      } else if folded == "oogstorigin" || folded == "oogstherkomst" {
        targets[column] = .origin
      } else if Self.currencyNames.contains(folded), !targets.contains(.currency) {
        targets[column] = .currency
      }
    }
    if isOurSheet { matchIDs(headings, kind, named) }
    matchNumbers(headings, kind, named)
  }

  /// In our own spreadsheets the ids of what a field names stand in a column of their own: they find surely, and the
  /// titles beside them are for who reads.
  private mutating func matchIDs(_ headings: [Heading], _ kind: Kind, _ named: Set<Int>) {
    for (index, field) in kind.fields.enumerated() where !field.type.targets.isEmpty {
      let names = Language.allCases.map {
        Folding.folded(field.label[$0] + CSVWriter.idsEnding[$0])
      }
      let column = headings.indices.first { column in
        !named.contains(column)
          && headings[column].readings.first.map { names.contains($0.folded) } == true
      }
      guard let column else { continue }
      titleColumns[index] = targets.firstIndex(of: .field(index))
      give(.field(index), to: column)
    }
  }

  /// A heading that fits a field, and how well.
  private struct Fit {
    var column: Int
    var field: Int
    /// A name with a remark goes last, and the field's own name and labels before usual ones; of
    /// those the one first in the field's list, and of two columns of one name the leftmost.
    var rank: (Int, Int, Int)

    func precedes(_ other: Fit) -> Bool {
      rank == other.rank
        ? (field, column) < (other.field, other.column) : rank < other.rank
    }
  }

  private mutating func matchFields(_ headings: [Heading], _ kind: Kind, _ named: Set<Int>) {
    let fits = Self.fits(headings, kind, except: named).sorted { $0.precedes($1) }
    for fit in fits where targets[fit.column] == nil && !targets.contains(.field(fit.field)) {
      targets[fit.column] = .field(fit.field)
    }
    // "Titel" beside "Les": both are the title, but "Les" can be what was learned, too.
    for fit in fits where targets[fit.column] == nil {
      guard let holder = targets.firstIndex(of: .field(fit.field)), !named.contains(holder),
        let other = fits.first(where: {
          $0.column == holder && !targets.contains(.field($0.field))
        })
      else { continue }
      targets[holder] = .field(other.field)
      targets[fit.column] = .field(fit.field)
    }
  }

  /// Every field that every heading can mean; personal fields only when they are named by hand.
  private static func fits(_ headings: [Heading], _ kind: Kind, except named: Set<Int>) -> [Fit] {
    var places: [String: [(field: Int, isUsual: Bool, place: Int)]] = [:]
    for (index, field) in kind.fields.enumerated() where !field.uses.contains(.personal) {
      for name in [field.name] + field.label.both {
        places[Folding.folded(name), default: []].append((index, false, 0))
      }
      for (place, name) in field.columns.enumerated() {
        places[Folding.folded(name), default: []].append((index, true, place))
      }
    }
    var fits: [Fit] = []
    var seen: Set<String> = []
    for (column, heading) in headings.enumerated() where !named.contains(column) {
      // A heading that comes again is left out, and not taken for the next best thing.
      guard let whole = heading.readings.first?.folded, seen.insert(whole).inserted else {
        continue
      }
      for reading in heading.readings {
        // "Titel (samenvatting)" is about what stands between the brackets: a field itself.
        let other = reading.narrowing.flatMap { places[$0] } ?? []
        for place in places[reading.folded] ?? []
        where heading.suits(reading, kind.fields[place.field])
          && other.allSatisfy({ $0.field == place.field })
        {
          fits.append(
            Fit(
              column: column, field: place.field,
              rank: (reading.narrowing == nil ? 0 : 1, place.isUsual ? 1 : 0, place.place)))
        }
      }
    }
    return fits
  }

  /// The row's own number, and the numbers of what it refers to.
  private mutating func matchNumbers(_ headings: [Heading], _ kind: Kind, _ named: Set<Int>) {
    if !targets.contains(.externalID) {
      var best: (rank: Int, column: Int)?
      for (column, heading) in headings.enumerated() where targets[column] == nil {
        for reading in heading.readings where !reading.isOfMoney {
          guard let number = RecordNumbers.rank(reading.folded, in: kind) else { continue }
          // A number with a remark is another than the row's own one when there are two.
          let rank = number + (reading.narrowing == nil ? 0 : 2)
          if best.map({ rank < $0.rank }) ?? true { best = (rank, column) }
        }
      }
      if let best { targets[best.column] = .externalID }
    }
    var numbered = named
    for (column, heading) in headings.enumerated() where targets[column] == nil {
      for reading in heading.readings where !reading.isOfMoney {
        guard let (field, isSure) = RecordNumbers.reference(reading.folded, in: kind) else {
          continue
        }
        let holder = targets.firstIndex(of: .field(field))
        // A title may be that of two records, or be written otherwise: the number finds surely.
        guard holder.map({ isSure && !numbered.contains($0) }) ?? true else { continue }
        give(.field(field), to: column)
        numbered.insert(column)
        break
      }
    }
  }
}
