/// What the bench can do at a terminal; each program has keys of its own for it.
enum Stroke: String {
  case down, up, pageDown, pageUp, home, end, open, back, search, clear, sort, quit
}
