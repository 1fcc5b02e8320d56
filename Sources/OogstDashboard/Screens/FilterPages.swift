import OogstModel

extension State {
  /// The facets of a list, with what is chosen of each.
  func facetsPage(_ query: ListQuery) -> Page {
    guard let kind = query.kind.flatMap({ kinds[code: $0] }) else {
      return Page(heading: wording.facets(""), sections: [])
    }
    let lines: [Page.Line] = kind.fields(.facet).map { field in
      let label = field.label[settings.language]
      let target = Target.page(.values(query, field: field.name))
      let chosen = query.filters.filter { $0.field == field.name }
      guard !chosen.isEmpty else { return .item(label, opens: target) }
      return .field(
        label: label, value: chosen.map { filterText($0, kind) }.joined(separator: ", "),
        opens: target)
    }
    return Page(
      heading: wording.facets(kind.plural[settings.language]), sections: [Page.Section(nil, lines)])
  }

  /// The values of a facet with their counts: choices in their usual order, all else most frequent first.
  func valuesPage(
    _ query: ListQuery, _ name: String, _ counts: [FacetCount], _ titles: [RecordID: String],
    narrowing: String
  ) -> Page {
    guard let kind = query.kind.flatMap({ kinds[code: $0] }), let field = kind.field(name) else {
      return Page(heading: wording.facets(""), sections: [])
    }
    let chosen = Set(
      query.filters.first { $0.field == name && $0.comparison == .equals }?.values ?? [])
    let folded = Folding.folded(narrowing)
    let lines: [Page.Line] = counts.compactMap { count in
      let text = valueText(count.value, field, titles)
      if !folded.isEmpty, !Folding.folded(text).contains(folded) { return nil }
      return .figure(
        label: chosen.contains(count.value) ? text + ", " + wording.chosen : text,
        number: count.count, share: nil, opens: .facetValue(field: name, count.value))
    }
    return Page(
      heading: (settings.mode == .linear ? wording.linearValues : wording.values)(
        field.label[settings.language].lowercasedFirst),
      sections: [Page.Section(nil, lines.isEmpty ? [.text(wording.noValues)] : lines)])
  }

  /// The orders that a list can have, the present one named.
  func ordersPage(_ query: ListQuery) -> Page {
    guard let kind = query.kind.flatMap({ kinds[code: $0] }) else {
      return Page(heading: wording.orders(""), sections: [])
    }
    var orders: [Order] = [.newestFirst, Order(by: .number)]
    for field in kind.fields(.sorted) {
      orders.append(Order(by: .field(field.name)))
      orders.append(Order(by: .field(field.name), isDescending: true))
    }
    return Page(
      heading: wording.orders(kind.plural[settings.language]),
      sections: [
        Page.Section(
          nil,
          orders.map { order in
            let text = orderText(order, kind).capitalisedFirst
            return .item(
              order == query.order ? text + ", " + wording.currentOrder : text,
              opens: .order(order))
          })
      ])
  }
}
