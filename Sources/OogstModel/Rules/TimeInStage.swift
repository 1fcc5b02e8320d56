extension Project {
  /// How long its innovation has been in its stage, in whole months: *3 maanden in beginnen*; nil while stage or day are
  /// not known.
  ///
  /// Of a month or a year that is all that is known, the last day counts: it is at least so long.
  public func timeInStage(on today: Day) -> Label? {
    guard let stage, let since = stageSince?.lastDay, since <= today else { return nil }
    var months = (today.year - since.year) * 12 + today.month - since.month
    if since.adding(months: months).map({ $0 > today }) ?? false { months -= 1 }
    let dutch =
      switch months {
      case ..<1: "minder dan een maand"
      case 1: "1 maand"
      default: "\(months) maanden"
      }
    let english =
      switch months {
      case ..<1: "less than a month"
      case 1: "1 month"
      default: "\(months) months"
      }
    return Label("\(dutch) in \(stage.label.dutch)", "\(english) in \(stage.label.english)")
  }
}
