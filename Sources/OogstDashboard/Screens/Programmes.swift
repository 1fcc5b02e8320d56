import OogstModel

extension State {
  /// Every programme, with all of them together first; Enter chooses.
  func programmesPage(_ all: [ProgrammeInfo]) -> Page {
    Page(
      heading: wording.choosingProgramme,
      sections: [
        Page.Section(
          nil,
          [.item(wording.allProgrammes.capitalisedFirst, opens: .scope(nil, title: nil))]
            + all.map { programmeLine($0) })
      ])
  }

  /// Every kind of record with its number, for what has no screen of its own.
  func everythingPage(_ counts: [KindCount]) -> Page {
    let lines: [Page.Line] = counts.compactMap { count in
      guard let kind = kinds[code: count.kind] else { return nil }
      return .figure(
        label: kind.plural[settings.language].capitalisedFirst, number: count.count, share: nil,
        opens: .list(ListQuery(kind.code, order: kind.order)))
    }
    return Page(heading: wording.everything, sections: [Page.Section(nil, lines)])
  }
}
