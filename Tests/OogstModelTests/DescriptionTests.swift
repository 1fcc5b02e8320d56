import OogstModel
import Testing

@Suite struct DescriptionTests {
  @Test(arguments: Kind.all) func everyKindIsWholeAndNamedInBothLanguages(kind: Kind) {
    #expect(kind.code.count == 3)
    #expect(Kind.all.count { $0.code == kind.code } == 1)
    #expect(Kind.all.count { $0.name == kind.name } == 1)
    for label in [kind.label, kind.plural] + kind.fields.map(\.label) {
      #expect(!label.dutch.isEmpty && !label.english.isEmpty)
    }
    #expect(kind.fields(.title).count == 1)
    #expect(kind.fields(.title).allSatisfy { $0.uses.isSuperset(of: [.searched, .required]) })
    #expect(kind.fields(.state).count <= 1)
    #expect(kind.fields(.scope).allSatisfy { $0.type.targets.count >= 1 })
    #expect(Set(kind.fields.map(\.name)).count == kind.fields.count)
  }

  @Test(arguments: Kind.all) func everyChoiceIsNamedInBothLanguages(kind: Kind) {
    for field in kind.fields {
      guard case .choice(let options) = field.type else { continue }
      #expect(options.count > 1)
      for option in options {
        #expect(!option.label.dutch.isEmpty && !option.label.english.isEmpty)
        #expect(field.option(for: option.label.dutch) == option)
        #expect(field.option(for: option.label.english.uppercased()) == option)
      }
    }
  }

  @Test(arguments: Kind.all) func referencesLeadToKindsThatExist(kind: Kind) {
    for field in kind.fields {
      for target in field.type.targets { #expect(Kind.all[code: target] != nil) }
    }
  }

  @Test func aDescriptionNamesEveryPropertyOfItsType() {
    func check<R: Described>(_ type: R.Type) {
      #expect(Mirror(reflecting: R()).children.count == R.kind.fields.count, "\(type)")
    }
    check(Programme.self)
    check(Organisation.self)
    check(Project.self)
    check(Lesson.self)
    check(Source.self)
    check(Theme.self)
    check(MeasurementRound.self)
    check(Conversation.self)
    check(ExternalEvent.self)
    check(Influence.self)
  }

  @Test func aTypedRecordBecomesValuesAndComesBack() throws {
    var project = Project()
    project.title = "Happy App"
    project.movement = .accelerated
    project.begins = PartialDate(2020, isDerived: true)
    project.budget = Money(cents: 112_000_00, currency: "EUR")
    project.subjects = ["contact op afstand"]
    #expect(try Project(values: project.values) == project)
  }

  @Test func aFieldIsFoundByItsProperty() {
    #expect(Project.field(\.stage).name == "stage")
    #expect(Lesson.field(\.projects).label.dutch == "Bronprojecten")
  }

  @Test func aWordThatNoChoiceAnswersToStaysWhenAnotherPropertyChanges() throws {
    var project = Project()
    project.title = "Een"
    var record = Record(project)
    let status = try #require(Project.kind.index(of: "status"))
    record.values[status] = .unrecognised("Archived")
    try record.update(as: Project.self) { $0.title = "Twee" }
    #expect(record.values[status] == .unrecognised("Archived"))
    #expect(record.values[0] == .text("Twee"))
  }

  @Test func wordsThatWereKeptAreOfNoTypeAndRefusedByNone() throws {
    var record = Record(Project())
    for index in record.values.indices { record.values[index] = .unrecognised("woorden") }
    let project = try Project(values: record.values)
    #expect(project.budget == nil && project.begins == nil && project.movement == nil)
    #expect(project.subjects == [] && project.themes.entries == [.words("woorden")])
    try record.update(as: Project.self) { $0.title = "Een" }
    #expect(record.values.dropFirst().allSatisfy { $0 == .unrecognised("woorden") })
  }

  @Test func aValueOfTheWrongTypeIsRefused() {
    var values = Project().values
    values[0] = .number(3)
    #expect(throws: WrongValue(.number(3), expected: .text)) { try Project(values: values) }
  }

  @Test(arguments: [
    ("project", "PRJ"), ("Projecten", "PRJ"), ("measurement-round", "MET"),
    ("MEASUREMENT ROUNDS", "MET"), ("metingen", "MET"), ("les", "LES"), ("THEMA'S", "THE"),
    ("programma’s", "PRG"), ("gebeurtenis", "GEB"),
  ]) func kindsAnswerToTheirWordsInAnySpelling(word: String, code: String) {
    #expect(Kind.all.answering(to: word)?.code == code)
  }

  @Test func whatWasAnsweredEarlierIsDescribedByFieldsThatAreThere() throws {
    for kind in Kind.all {
      for answers in kind.answers {
        let source = try #require(Kind.all[code: answers.kind])
        let field = try #require(kind.field(answers.field))
        #expect(source.field(answers.answer)?.type == field.type)
        #expect(source.field(answers.about)?.type == .reference([kind.code]))
        #expect(source.field(answers.moment)?.type.targets.count == 1)
        #expect(source.field(answers.date)?.type == .date)
        #expect(answers.conditions.allSatisfy { source.field($0.field) != nil })
      }
    }
  }
}
