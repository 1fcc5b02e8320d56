/// One place for a character. The right half of a wide character has an empty text.
struct Cell: Sendable, Equatable {
  var text = " "
}
