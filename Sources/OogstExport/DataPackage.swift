import OogstDashboard
import OogstExchange
public import OogstModel

/// What describes a folder of CSV files to other programs: a Data Package (Frictionless, version 1).
struct DataPackage {
  let kinds: [Kind]
  let language: Language
  let day: Day

  var json: String {
    let resources = kinds.map(resource)
    return """
      {
        "profile": "tabular-data-package",
        "name": "oogst",
        "created": \(JSONWriter.string(day.description)),
        "resources": [
      \(resources.joined(separator: ",\n"))
        ]
      }

      """
  }

  private func resource(_ kind: Kind) -> String {
    let fields = kind.exported([]).map { field(kind.fields[$0]) }
    let own = ["oogst_id", "oogst_origin", "external_id"].map {
      "        {\"name\": \"\($0)\", \"type\": \"string\"}"
    }
    let references = kind.fields.filter { field in
      if case .reference(let kinds) = field.type { kinds.count == 1 } else { false }
    }.compactMap { reference($0, kind) }
    let keys =
      references.isEmpty
      ? "" : ",\n      \"foreignKeys\": [\n" + references.joined(separator: ",\n") + "\n      ]"
    return """
          {
            "profile": "tabular-data-resource",
            "name": "\(Self.name(of: kind))",
            "title": \(JSONWriter.string(kind.plural[language])),
            "path": "\(Self.file(of: kind))",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\\r\\n", "header": true},
            "schema": {
            "primaryKey": "oogst_id",
            "missingValues": [""],
            "fields": [
      \((own + fields).joined(separator: ",\n"))
            ]\(keys)
            }
          }
      """
  }

  /// Of letters that a package may have in a name.
  static func name(of kind: Kind) -> String {
    kind.plural.english.lowercased().replacing(" ", with: "-")
  }

  static func file(of kind: Kind) -> String { name(of: kind) + ".csv" }

  private func field(_ field: Field) -> String {
    // Words that answered to nothing stand in any column, so that no stricter type would hold.
    let parts = [
      "\"name\": " + JSONWriter.string(field.name), "\"type\": \"string\"",
      "\"title\": " + JSONWriter.string(field.label[language]),
      "\"description\": " + JSONWriter.string(Self.written(field.type)),
    ]
    return "        {" + parts.joined(separator: ", ") + "}"
  }

  /// How a value is written.
  private static func written(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .prose: "text of several lines"
    case .number: "number, with a decimal point"
    case .range: "two numbers with a hyphen between"
    case .money: "amount with a decimal point, then the ISO 4217 code of its currency"
    case .date: "ISO 8601 year, month or day; a question mark behind it: derived"
    case .time: "time, HH:MM"
    case .yesNo: "ja or nee"
    case .link: "web address"
    case .tags: "words, with semicolons between"
    case .choice(let options): "one of: " + options.map(\.name).joined(separator: ", ")
    case .reference: "oogst_id of a record"
    case .table(let columns):
      "rows with semicolons between; a row has name=value with commas between, of: "
        + columns.map(\.name).joined(separator: ", ")
        + "; values with a comma, semicolon, equals sign or quote in them are quoted"
    case .references: "oogst_ids of records, with semicolons between"
    }
  }

  private func reference(_ field: Field, _ kind: Kind) -> String? {
    guard let target = kinds[code: field.type.targets[0]] else { return nil }
    let resource = target.code == kind.code ? "" : Self.name(of: target)
    return "        {\"fields\": \"\(field.name)\", \"reference\": {\"resource\": \"\(resource)\", "
      + "\"fields\": \"oogst_id\"}}"
  }
}

/// Every kind of record as a CSV file in one folder, with a data package that describes them.
public struct FolderExport: Sendable {
  private let folder: String
  private let form: ExportForm

  public init(folder: String, _ form: ExportForm) {
    self.folder = folder
    self.form = form
  }

  /// What came of it.
  public enum Outcome: Sendable, Equatable {
    /// How many records there are of each kind.
    case written([Written])
    /// A file of that name is there already.
    case exists(String)
    case failed(String)
  }

  /// One file.
  public struct Written: Sendable, Equatable {
    public var file: String
    public var count: Int
  }

  /// Writes all of it from one state of the store; `replaces` files of the same names.
  public func write(_ store: some Store, replaces: Bool) async throws(StoreError) -> Outcome {
    let names = store.kinds.map(DataPackage.file) + [Self.description]
    if let trouble = ExportFile.makeFolder(folder) { return .failed(trouble) }
    if !replaces, let there = names.first(where: { ExportFile.isThere(folder + "/" + $0) }) {
      return .exists(there)
    }
    return try await store.read(.whole) { snapshot throws(StoreError) in
      var files: [(ExportFile, Written)] = []
      for kind in snapshot.kinds {
        let name = DataPackage.file(of: kind)
        guard let file = ExportFile(folder: folder, name: name) else {
          return .failed(ExportFile.reason)
        }
        let query = ListQuery(kind.code, order: Order(by: .number))
        let count = try ExportWriter(form).write(.list(query), from: snapshot) { file.write($0) }
        if let number = file.trouble { return .failed(ExportFile.reason(number)) }
        files.append((file, Written(file: name, count: count)))
      }
      guard let package = ExportFile(folder: folder, name: Self.description) else {
        return .failed(ExportFile.reason)
      }
      _ = package.write(
        DataPackage(kinds: snapshot.kinds, language: form.language, day: form.today).json)
      // Only when all of them are there does any get its name.
      for file in files.map(\.0) + [package] {
        switch file.place(overwriting: replaces) {
        case .done: continue
        case .exists: return .exists(file.name)
        case .failed(let number): return .failed(ExportFile.reason(number))
        }
      }
      return .written(files.map(\.1))
    }
  }

  private static let description = "datapackage.json"
}
