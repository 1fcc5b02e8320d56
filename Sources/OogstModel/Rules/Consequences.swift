/// What follows from saving a record, to be saved in the same transaction.
public enum Consequences {
  /// The other records that change with this one, in full; `read` gives records as they stand.
  public static func of(_ record: Record, read: (RecordID) throws -> Record?) throws -> [Record] {
    guard record.id.kind == Conversation.code else { return [] }
    return try ofConversation(record, read: read)
  }

  /// A conversation that took place, of the newest round known of its project, sets that project's
  /// movement and stage with date and source.
  private static func ofConversation(
    _ record: Record, read: (RecordID) throws -> Record?
  ) throws -> [Record] {
    let conversation = try Conversation(values: record.values)
    guard conversation.status?.tookPlace == true, let projectID = conversation.project?.id,
      conversation.movement != nil || conversation.stage != nil,
      var projectRecord = try read(projectID)
    else { return [] }
    let project = try Project(values: projectRecord.values)
    if let measured = project.measuredIn?.id, measured != record.id,
      let earlier = try read(measured).map({ try Conversation(values: $0.values) }),
      try roundNumber(of: earlier, read: read) > roundNumber(of: conversation, read: read)
    {
      return []
    }
    let before = projectRecord
    try projectRecord.update(as: Project.self) { project in
      if let movement = conversation.movement, conversation.isIntention != true {
        project.movement = movement
        project.movementSince = conversation.date
      }
      if let stage = conversation.stage {
        if project.stage != stage { project.stageSince = conversation.date }
        project.stage = stage
      }
      project.measuredIn = Reference(record.id)
    }
    return projectRecord == before ? [] : [projectRecord]
  }

  private static func roundNumber(
    of conversation: Conversation, read: (RecordID) throws -> Record?
  ) throws -> Int {
    guard let id = conversation.round?.id, let round = try read(id) else { return 0 }
    return try MeasurementRound(values: round.values).number ?? 0
  }
}
