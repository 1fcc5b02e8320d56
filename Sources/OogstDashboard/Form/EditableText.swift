import OogstModel
import OogstReading

/// A value as a person edits it: words that are read again as the same value.
struct EditableText {
  let language: Language
  let titles: [RecordID: String]

  func text(_ value: Value, _ field: Field) -> String {
    switch value {
    case .unknown: ""
    case .text(let text), .unrecognised(let text): text
    case .number(let number): number.written(decimals: field.decimals, mark: mark)
    case .range(let range): "\(range.low)" + language.say(" tot ", " to ") + "\(range.high)"
    case .money(let money): self.money(money)
    case .date(let date): self.date(date)
    case .time(let time): time.description
    case .yesNo(let answer): answer ? language.say("ja", "yes") : language.say("nee", "no")
    case .choice(let name): field.option(named: name)?.label[language] ?? name
    case .tags(let words): words.joined(separator: "; ")
    case .reference(let id): title(id)
    case .references(let entries):
      entries.map { entry in
        switch entry {
        case .record(let id): title(id)
        case .words(let words): words
        }
      }.joined(separator: "; ")
    case .rows(let rows):
      if case .table(let columns) = field.type {
        RowsText(columns).text(rows, label: { $0.label[language] }, spelled: text)
      } else {
        ""
      }
    }
  }

  private var mark: Character { language == .dutch ? "," : "." }

  private func title(_ id: RecordID) -> String {
    titles[id].map(Cleaning.line) ?? id.description
  }

  private func money(_ money: Money) -> String {
    let isWhole = money.cents % 100 == 0
    let amount = isWhole ? String(money.cents / 100) : money.cents.written(decimals: 2, mark: mark)
    return amount + (money.currency.map { " " + ($0 == "EUR" ? "euro" : $0) } ?? "")
  }

  /// *15-6-2020*, *juni 2020*, *2020*: as people type them.
  private func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    guard let day = date.day else {
      return PartialDate.monthNames[month - 1][language] + " \(date.year)"
    }
    return "\(day)-\(month)-\(date.year)"
  }
}
