import OogstModel

/// Which headings stand above the numbers that other people's files give to records.
///
/// A number is only that of its kind: `projectnummer` in a list of lessons says from which project
/// a lesson comes, and rows that share it are no doubles.
enum RecordNumbers {
  /// Names that say nothing of the kind: they are the row's own number in a file of any kind.
  private static let general: Set<String> = [
    "externalid", "externeid", "externid", "externnummer", "id", "identifier", "identificatie",
    "kenmerk",
    "nummerinhetbestand", "numberinthefile", "onskenmerk", "recordid", "recordnummer",
    "recordnumber", "reference",
    "referencenumber", "referenceno", "referentie", "referentienummer", "rowid", "uniekid",
    "uniqueid", "uuid", "guid",
  ]

  /// Names that earlier builds took for the row's own number, whatever the kind.
  ///
  /// Of several they took the leftmost. It still goes first, or a file that was read by them would
  /// give all its records anew.
  private static let settled: Set<String> = [
    "externalid", "id", "identifier", "kenmerk", "dossiernummer", "projectnummer", "projectid",
    "grantnumber", "lessonid", "grantid", "recordid", "nummerinhetbestand", "externid",
  ]

  /// What follows the word for a kind of record when a column holds its number.
  private static let endings = [
    "nummer", "nr", "num", "id", "code", "number", "no", "identifier", "identificatie", "kenmerk",
    "ref", "referentie", "reference", "referentienummer", "referencenumber", "uuid", "guid",
  ]

  /// The same for several records in one cell.
  private static let endingsOfMany = [
    "nummers", "nrs", "ids", "codes", "numbers", "identifiers", "kenmerken", "references",
  ]

  /// Other words for a kind, before one of the endings.
  private static let words: [String: [String]] = [
    "PRJ": [
      "proj", "grant", "award", "subsidie", "dossier", "zaak", "case", "aanvraag", "application",
      "beschikking", "beschikkings", "toekenning", "toekennings", "projectdossier",
      "projectaanvraag", "subsidieaanvraag", "subsidiedossier", "subsidiebeschikking", "zonmw",
      "zonmwproject", "zonmwdossier", "zonmwprojectdossier", "nwo", "nwoproject", "coreproject",
      "grantagreement", "bronproject", "sourceproject", "iatiactivity",
    ],
    "ORG": [
      "organization", "org", "organisatie", "instelling", "instellings", "institution", "company",
      "bedrijf", "bedrijfs", "charity", "relatie", "debiteur", "debiteuren", "crediteur",
      "crediteuren", "kvk", "rsin", "ror", "grid", "pic", "ontvanger", "recipient", "recipientorg",
      "recipientorganisation", "recipientorganization", "grantee", "beneficiary", "begunstigde",
      "subsidieontvanger", "aanvrager", "aanvragers", "applicant", "leadinstitution", "penvoerder",
    ],
    "PRG": [
      "program", "regeling", "regelings", "subsidieregeling", "subsidieregelings", "subsidieronde",
      "subsidieprogramma", "grantprogramme", "grantprogram", "fundingprogramme", "fundingprogram",
      "fundingscheme", "scheme", "call",
    ],
    "LES": ["lessonlearned", "lessonslearned", "lessen", "lessons", "leerpunt"],
    "GES": [
      "gesprek", "gespreks", "monitorgespreks", "conversation", "monitorconversation", "interview",
    ],
    "MET": [
      "metings", "ronde", "meetmoment", "meetronde", "monitorronde", "monitoringronde", "round",
      "measurement",
    ],
    "INV": ["invloeds"],
    "GEB": ["gebeurtenis", "event", "externegebeurtenis"],
    "BRN": ["bronnen", "publicatie", "publication"],
    "THE": ["themas"],
  ]

  /// Numbers that go by a name of their own.
  private static let ownNames: [String: Set<String>] = [
    "PRJ": ["iatiidentifier", "activityid", "activityidentifier"],
    "ORG": ["kvk", "rsin", "leadinstitutiongrid", "rorid"],
    "BRN": ["isbn"],
  ]

  /// Kinds whose numbers funders hand out and lists hold on to: what refers to one finds it surely,
  /// by a title not.
  ///
  /// An organisation or a programme is better known by its name: a register's number of it, such as
  /// that of the Kamer van Koophandel, leads nowhere when the organisations come from another list.
  private static let surelyNumbered: Set<String> = [Project.code]

  /// Whether a heading is that of the number of a record of the kind, or of several of them.
  static func isNumber(_ folded: String, of kind: Kind, orMany: Bool = false) -> Bool {
    if ownNames[kind.code]?.contains(folded) == true { return true }
    return (orMany ? endings + endingsOfMany : endings).contains { ending in
      guard folded.hasSuffix(ending) else { return false }
      let word = folded.dropLast(ending.count)
      return words[kind.code]?.contains { $0 == word } == true
        || ([kind.name] + kind.label.both).contains { Folding.folded($0) == word }
    }
  }

  /// How soon a heading is taken for the row's own number in a file of the kind: less is sooner,
  /// nil is never.
  static func rank(_ folded: String, in kind: Kind) -> Int? {
    guard general.contains(folded) || isNumber(folded, of: kind) else { return nil }
    return settled.contains(folded) ? 0 : 1
  }

  /// The field of a file's kind that a number of another kind refers to, and whether it goes before
  /// a column with a name; nil when there is none, or more than one that it could be.
  static func reference(_ folded: String, in kind: Kind) -> (field: Int, isSure: Bool)? {
    for (index, field) in kind.fields.enumerated() {
      let isMany = if case .references = field.type { true } else { false }
      for code in field.type.targets where code != kind.code {
        guard let target = Kind.all[code: code], isNumber(folded, of: target, orMany: isMany) else {
          continue
        }
        let fields = kind.fields.filter { $0.type.targets.contains(code) }
        guard fields.count == 1, !field.uses.contains(.personal) else { return nil }
        return (index, surelyNumbered.contains(code))
      }
    }
    return nil
  }
}
