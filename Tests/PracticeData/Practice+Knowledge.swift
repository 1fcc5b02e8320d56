/// What lessons rest on and lead to: sources, uses, products and collections of these.
extension Practice {
  func sourceCells(_ number: Int) -> [String] {
    var numbers = numbers(.source, number)
    return [
      "BRN-\(number)", title(&numbers) + " " + vocabulary.telling(&numbers),
      numbers.pick(["study", "study", "report", "report", "video", "talk", "website"]),
      any(.organisations, &numbers), day(from: 2010, years: 14, &numbers), link(.sources, number),
      sentences(25, &numbers),
    ]
  }

  func lessonUseCells(_ number: Int) -> [String] {
    var (numbers, origin) = start(.lessonUses, number)
    let (project, _) = projectWithoutSummary(origin.project)
    let outcome = numbers.pick([
      "helped", "helped", "helped", "partly", "notHelped", "tooEarly", "",
    ])
    let isSeen = !outcome.isEmpty && outcome != "tooEarly"
    let day = pastDay(in: project, &numbers)
    return [
      "TOE-\(number)", title(&numbers) + " bij " + project.title, any(.lessons, &numbers),
      "PRJ-\(origin.project)", any(.persons, &numbers), outcome, day.text,
      (day + 56 + numbers.below(168)).text, sentences(20, &numbers),
      sentences(15, if: isSeen, &numbers),
    ]
  }

  func productCells(_ number: Int) -> [String] {
    var numbers = numbers(.product, number)
    // In turn: a first row with two words that can be headings would be taken for a second line of these.
    let status = Self.productStatuses[number % Self.productStatuses.count]
    let isPublished = ["published", "revised", "withdrawn"].contains(status)
    let day = PracticeDay.between(PracticeDay(2018, 1, 1), .today, &numbers)
    let lessons = some(.lessons, upTo: 3, &numbers)
    let project = numbers.below(3) == 0 ? any(.projects, &numbers) : ""
    return [
      "KEN-\(number)", title(&numbers) + " " + vocabulary.telling(&numbers),
      Self.productForms[number % Self.productForms.count], status,
      numbers.pick(["begeleiders", "projectleiders", "bestuurders", "cliënten en hun naasten"]),
      "PRG-\(skewed(programmeCount, &numbers))", themes(&numbers),
      [lessons, project].filter { !$0.isEmpty }.joined(separator: "; "),
      isPublished ? "\(1 + numbers.below(3)).\(numbers.below(5))" : "",
      isPublished ? day.text : "", isPublished ? (day + 2 * 336).text : "",
      isPublished ? link(.products, number) : "", numbers.pick(Self.readers),
      sentences(25, &numbers),
    ]
  }

  func collectionCells(_ number: Int) -> [String] {
    var numbers = numbers(.collection, number)
    let status = ["published", "compiling", "published", "idea"][number % 4]
    let day = PracticeDay.between(PracticeDay(2019, 1, 1), .today, &numbers)
    return [
      "VZM-\(number)", title(&numbers) + " bij elkaar", status, any(.themes, &numbers),
      "PRG-\(skewed(programmeCount, &numbers))", some(.products, upTo: 6, &numbers),
      status == "published" ? day.text : "",
      status == "published" ? link(.collections, number) : "", sentences(25, &numbers),
    ]
  }

  private static let productStatuses = [
    "idea", "developing", "tested", "published", "published", "published", "revised", "withdrawn",
  ]
  private static let productForms = [
    "guide", "guide", "tool", "tool", "training", "video", "factsheet", "story", "report",
    "website", "other",
  ]

  static let sourceHeader = ["oogst_id", "title", "type", "publisher", "date", "link", "summary"]
  static let lessonUseHeader = [
    "oogst_id", "title", "lesson", "project", "by", "outcome", "date", "followUpOn", "done",
    "cameOfIt",
  ]
  static let productHeader = [
    "oogst_id", "title", "form", "status", "audience", "programme", "themes", "madeFrom", "version",
    "publishedOn", "reviewOn", "link", "readers", "summary",
  ]
  static let collectionHeader = [
    "oogst_id", "name", "status", "theme", "programme", "products", "publishedOn", "link",
    "introduction",
  ]
}
