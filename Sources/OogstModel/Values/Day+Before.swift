extension Day {
  /// The day before.
  public var before: Day {
    if day > 1 { return Day(year: year, month: month, day: day - 1) }
    if month > 1 {
      return Day(year: year, month: month - 1, day: PartialDate.days(in: month - 1, of: year))
    }
    return Day(year: year - 1, month: 12, day: 31)
  }
}
