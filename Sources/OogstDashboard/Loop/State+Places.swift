import OogstModel

/// Where one was: back, forward, and to any of the last places.
extension State {
  private var placeWords: PlaceWords { PlaceWords(language: environment.language) }

  /// Where one is, if it is a place of its own.
  var place: Place? {
    guard let top, let destination = top.destination else { return nil }
    return Place(destination, name: top.body(environment).heading)
  }

  /// Remembers where one is, before something else is shown.
  mutating func rememberPlace() {
    if let place { environment.places.add(place) }
  }

  /// Keeps where one is at hand, or no longer.
  mutating func pin() -> [Effect] {
    guard let place else {
      say(placeWords.cannotPin)
      return []
    }
    let isPinned = environment.places.pin(place)
    say(
      placeWords.pinned(
        place.name, isPinned: isPinned, environment.keyName(.screen(.places))))
    return [.remember(toRemember)]
  }

  /// To what one came back from, as it was left.
  mutating func goForward() -> [Effect] {
    guard let open = forward.popLast() else {
      say(placeWords.nothingForward)
      return []
    }
    news.clear()
    mustAnnounce = settings.mode != .linear
    var effects: [Effect] = []
    if let below = stack.last { effects = cancel(below.id, isLeft: false) + send(.covered) }
    stack.append(open)
    return effects + send(.reshaped) + send(.returned)
  }

  /// Goes to a place; what was narrowed there is as it was.
  mutating func go(to destination: Destination) -> [Effect] {
    switch destination {
    case .list(let query): open(list: query)
    case .page, .form: open(destination)
    }
  }

  /// What is pinned, as far as the next start can find it again.
  var pinnedPlaces: [PinnedPlace] {
    environment.places.pinned.compactMap { place in
      KeptPlace(place.destination, environment.kinds).map { PinnedPlace($0, name: place.name) }
    }
  }

  /// What the next start may offer: where one is now.
  public var lastPlace: KeptPlace? {
    let destinations = stack.reversed().compactMap(\.location.destination)
    return destinations.lazy.compactMap { KeptPlace($0, environment.kinds) }.first
  }

  /// Offers where one was when the line broke.
  mutating func offer(_ last: KeptPlace) {
    guard let destination = last.destination(environment.kinds, today: environment.today) else {
      return
    }
    let name: String =
      switch destination {
      case .list(let query):
        Dashboard.heading(
          of: query, total: nil, titles: [:], environment.kinds, environment.language)
      case .page(let subject):
        subject.record?.description
          ?? subject.query.map {
            Dashboard.heading(
              of: $0, total: nil, titles: [:], environment.kinds, environment.language)
          } ?? ""
      // What was typed in it is offered by itself.
      case .form(let subject): subject.record?.description ?? ""
      }
    environment.places.add(Place(destination, name: name))
    say(placeWords.lastPlace(name, environment.keyName(.screen(.places))))
  }
}
