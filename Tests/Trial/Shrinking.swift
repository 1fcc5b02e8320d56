/// The least of some steps that still goes wrong: leaves out halves, then quarters, and so on, for as long as there
/// is time (delta debugging).
func least<Step>(
  of steps: [Step], seconds: Double, goesWrong: ([Step]) async -> Bool
) async -> [Step] {
  let watch = Stopwatch()
  var steps = steps
  var size = max(steps.count / 2, 1)
  while watch.seconds < seconds {
    var start = 0
    let before = steps.count
    while start < steps.count, watch.seconds < seconds {
      let fewer = Array(steps[..<start] + steps[min(start + size, steps.count)...])
      if await goesWrong(fewer) { steps = fewer } else { start += size }
    }
    // Of single steps one may be needless only once another is gone.
    if size == 1, steps.count == before { break }
    size = max(size / 2, 1)
  }
  return steps
}
