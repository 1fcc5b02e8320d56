import OogstModel
import OogstReading

/// The record that has the focus beside another one, or as it was; and which changes are asked for.
extension State {
  private var words: ComparingWords { ComparingWords(language: environment.language) }

  /// Offers the records that it can be compared with.
  mutating func compare() -> [Effect] { openAbout { Subject(.comparison, record: $0) } }

  /// By reference, or by how the title of the other begins.
  mutating func compare(with text: String) -> [Effect] {
    guard let id = top?.changeableRecord else {
      return openAbout { Subject(.comparison, record: $0) }
    }
    guard let other = RecordID(text), environment.kind(other.kind) != nil else {
      return [request(.likeNamed(text, id), for: nil)]
    }
    return compare(id, with: other)
  }

  /// What the store found for a name.
  mutating func compare(_ id: RecordID, with others: [RecordID], named text: String) -> [Effect] {
    guard others.count == 1, let other = others.first else {
      say(words.notExactlyOne(Cleaning.short(text), others.count))
      return []
    }
    return compare(id, with: other)
  }

  private mutating func compare(_ id: RecordID, with other: RecordID) -> [Effect] {
    guard id.kind == other.kind else {
      let names = [id, other].map { environment.kind($0.kind)?.label[environment.language] ?? "" }
      say(words.otherKind(names[0], names[1]))
      return []
    }
    guard id != other else {
      say(words.itself)
      return []
    }
    return open(.page(Subject(.comparison, record: id, other: other)))
  }

  /// Offers the days on which the record was changed.
  mutating func showEarlier() -> [Effect] { openAbout { Subject(.earlierRecord, record: $0) } }

  mutating func showEarlier(_ text: String) -> [Effect] {
    guard let days = days(text), let day = days.until ?? days.from else { return [] }
    return openAbout {
      Subject(.earlierRecord, record: $0, changes: ChangeQuery(days: DaySpan(until: day)))
    }
  }

  /// By person, kind, days, or what was done; several with commas between.
  mutating func showChanges(_ text: String) -> [Effect] {
    var query = ChangeQuery()
    for part in text.split(separator: ",").map({ String($0).trimmingSpaces }) where !part.isEmpty {
      if let kind = environment.kinds.answering(to: part) {
        query.kind = kind.code
      } else if let act = SaveEntry.Act.allCases.first(where: { $0.answers(to: part) }) {
        query.act = act
      } else if part.contains(where: \.isNumber) || DaysText.isWord(part) {
        guard let days = days(part) else { return [] }
        query.days = days
      } else {
        query.author = part
      }
    }
    return open(.page(Subject(.changes, changes: query)))
  }

  /// Says what is wrong with what are no days.
  private mutating func days(_ text: String) -> DaySpan? {
    switch DaysText(today: environment.today).days(text) {
    case .success(let days): return days
    case .failure(let problem):
      say(problem.text(environment.language))
      return nil
    }
  }

  private mutating func openAbout(_ subject: (RecordID) -> Subject) -> [Effect] {
    guard let id = top?.changeableRecord else {
      say(ChangeWords(language: environment.language).noRecord)
      return []
    }
    return open(.page(subject(id)))
  }
}

struct ComparingWords: Bilingual {
  let language: Language

  var itself: String {
    say(
      "Dat is dit record zelf. Geef een ander, zoals vergelijk PRJ-9.",
      "That is this record itself. Give another one, such as compare PRJ-9.")
  }

  func otherKind(_ one: String, _ other: String) -> String {
    say(
      "Een \(one) en een \(other) zijn niet te vergelijken. Geef er een van dezelfde soort.",
      "A \(one) and a \(other) cannot be compared. Give one of the same kind.")
  }

  func notExactlyOne(_ text: String, _ count: Int) -> String {
    count == 0
      ? say(
        "Er is er geen waarvan de naam begint met \(text).",
        "There is none whose name begins with \(text).")
      : say(
        "Er zijn er meer waarvan de naam begint met \(text). Typ meer van de naam.",
        "There are several whose name begins with \(text). Type more of the name.")
  }
}
