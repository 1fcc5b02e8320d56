/// Finds who was invited to one meeting more than once, such as somebody in two teams.
public enum TwiceInvited {
  /// By who was invited, the records of the invitations behind the first, in order.
  public static func found(
    _ invitations: [(id: RecordID, invitation: Invitation)]
  ) -> [(invitee: RecordID, again: [RecordID])] {
    var order: [RecordID] = []
    var ids: [RecordID: [RecordID]] = [:]
    for (id, invitation) in invitations {
      guard let invitee = invitation.invitee?.id else { continue }
      if ids[invitee] == nil { order.append(invitee) }
      ids[invitee, default: []].append(id)
    }
    return order.compactMap { invitee in
      guard let all = ids[invitee], all.count > 1 else { return nil }
      return (invitee, Array(all.dropFirst()))
    }
  }
}
