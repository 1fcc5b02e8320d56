import OogstModel

extension Screen {
  /// The rows of the heading, as they are drawn. Of a page that goes on with it in its own rows, the part that comes
  /// before those; of another that is too long, as much as fits and its end.
  var headingLines: [String] {
    let columns = grid.size.columns
    if case .page(let page) = content, page.layout.rows.first?.line == 0 {
      return [Wrapping.wrap(heading, width: columns)[0].text]
    }
    guard DisplayWidth.of(heading) > columns else { return [heading] }
    var rows: [String] = []
    var rest = heading[...]
    if body.headingRows > 1 {
      let pieces = Wrapping.wrap(heading, width: columns)
      rows.append(pieces[0].text)
      rest = pieces.count > 1 ? rest.dropFirst(pieces[1].start) : ""
    }
    let tail = body.headingTail
    guard DisplayWidth.of(rest) > columns, rest.hasSuffix(tail) else {
      return rows + [String(rest)]
    }
    let room = max(columns - DisplayWidth.of(tail), 1)
    return rows + [Wrapping.cut(String(rest.dropLast(tail.count)), width: room) + tail]
  }
}
