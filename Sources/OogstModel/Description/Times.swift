/// From a first to a last time on one day, as far as both are known.
extension Span {
  /// What is wrong with a span whose end lies before its beginning; at the end, where a person would mend it.
  static func issues(from begins: TimeOfDay?, to ends: TimeOfDay?, at field: Field) -> [Issue] {
    guard let begins, let ends, ends.minutes < begins.minutes else { return [] }
    return [
      Issue(field, Label("het einde ligt voor het begin", "the end lies before the beginning"))
    ]
  }
}

/// The times of a meeting and of what stands on its programme, with the same words for both.
extension Fields {
  mutating func startTime(_ property: inout TimeOfDay?) throws(WrongValue) {
    try self(
      &property, "begins", "Begintijd", "Start time",
      columns: [
        "starttijd", "aanvangstijd", "begintijdstip", "begint om", "start om", "aanvang", "begin",
        "start", "van", "tijd", "tijdstip", "time", "starts at", "begins at", "from",
      ])
  }

  mutating func endTime(_ property: inout TimeOfDay?) throws(WrongValue) {
    try self(
      &property, "ends", "Eindtijd", "End time",
      columns: [
        "eindtijdstip", "eindigt om", "einde", "eind", "end", "tot", "ends at", "finish time",
        "until",
      ])
  }
}
