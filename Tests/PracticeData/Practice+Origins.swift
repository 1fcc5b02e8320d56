/// What a record came from, and with that its project.
struct PracticeOrigin {
  let file: PracticeFile
  let number: Int
  let project: Int

  /// Empty where there is nothing but the project.
  var id: String { file == .projects ? "" : file.id(number) }
}

/// Which projects and other records something refers to.
extension Practice {
  /// The numbers to draw a record with, after its origin was drawn.
  func start(_ file: PracticeFile, _ number: Int) -> (RandomNumbers, PracticeOrigin) {
    var numbers = numbers(file.what, number)
    guard file == .stakeholders else { return (numbers, origin(among: file.origins, &numbers)) }
    // Three of them in a row are of one project.
    var shared = self.numbers(file.what, stakeholderCount + (number + 2) / 3)
    return (numbers, origin(among: file.origins, &shared))
  }

  /// The project of a record, without making the rest of it.
  func project(of file: PracticeFile, _ number: Int) -> Int {
    file == .projects ? number : start(file, number).1.project
  }

  /// One of the records of some files; a project alone where the file drawn has none.
  func origin(
    among files: [PracticeFile], _ numbers: inout RandomNumbers
  ) -> PracticeOrigin {
    let drawn = files.count > 1 ? numbers.pick(files) : files.first ?? .projects
    let count = drawn.count(self)
    let file = count > 0 ? drawn : .projects
    let number = 1 + numbers.below(count > 0 ? count : projectCount)
    return PracticeOrigin(file: file, number: number, project: project(of: file, number))
  }

  /// One of what a file has; empty where it has none.
  func any(_ file: PracticeFile, _ numbers: inout RandomNumbers) -> String {
    let count = file.count(self)
    let number = 1 + numbers.below(count)
    return count > 0 ? file.id(number) : ""
  }

  func any(of files: [PracticeFile], _ numbers: inout RandomNumbers) -> String {
    any(numbers.pick(files), &numbers)
  }

  /// One to so many of what a file has, each once.
  func some(_ file: PracticeFile, upTo most: Int, _ numbers: inout RandomNumbers) -> String {
    let count = file.count(self)
    let drawn = Set((0...numbers.below(most)).map { _ in 1 + numbers.below(count) })
    return count > 0 ? drawn.sorted().map(file.id).joined(separator: "; ") : ""
  }

  /// A number in a row of groups of one size, as its group and its place in that, both counted from 1.
  func place(_ number: Int, inGroupsOf size: Int) -> (group: Int, place: Int) {
    ((number - 1) / size + 1, (number - 1) % size + 1)
  }
}

/// Days that fit a project.
extension Practice {
  /// A day on which the project ran and that is over.
  func pastDay(in project: PracticeProject, _ numbers: inout RandomNumbers) -> PracticeDay {
    .between(
      PracticeDay(project.begins), min(PracticeDay(project.ends), .today), &numbers)
  }

  /// The day of the conversation that something came from, or one of its project.
  func day(
    of origin: PracticeOrigin, _ project: PracticeProject, _ numbers: inout RandomNumbers
  ) -> PracticeDay {
    guard origin.file == .conversations else { return pastDay(in: project, &numbers) }
    return PracticeDay(conversationCells(origin.number)[6])
  }

  /// Some days later, and never in the time to come.
  func later(
    _ day: PracticeDay, within days: Int, _ numbers: inout RandomNumbers
  ) -> PracticeDay {
    max(day, min(day + 1 + numbers.below(days), .today))
  }
}
