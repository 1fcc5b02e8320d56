import OogstModel
import Testing

/// Another front end in ten lines: proof that the model library needs nothing of the terminal.
@Test func anotherFrontEndCanBeBuiltOnTheModelAlone() {
  var lines: [String] = []
  for kind in Kind.all {
    let columns = kind.listed.map { kind.fields[$0].label[.english] }
    lines.append("<h1>\(kind.plural[.english])</h1><th>\(columns.joined(separator: "<th>"))")
  }
  #expect(lines.count == Kind.all.count)
  #expect(lines.contains { $0.hasPrefix("<h1>lessons</h1><th>Lesson title") })
}
