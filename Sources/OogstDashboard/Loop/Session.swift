public import OogstModel

/// A dashboard with a store, run step by step: every input is followed by all that it sets going.
///
/// The linear mode and the tests work this way; the full-screen loop answers keys while work goes on.
public struct Session<S: Store>: Sendable {
  public private(set) var state: State
  private let store: S
  /// What was to be remembered, oldest first.
  public private(set) var remembered: [Remembered] = []
  /// What was given to a clipboard, oldest first.
  public private(set) var copied: [String] = []

  public init(_ state: State, _ store: S) {
    self.state = state
    self.store = store
  }

  /// Does one thing and everything that follows from it, until nothing is left to do.
  public mutating func send(_ input: Input) async {
    var effects = Dashboard.reduce(&state, input)
    while !effects.isEmpty {
      switch effects.removeFirst() {
      case .remember(let what): remembered.append(what)
      case .copy(let text): copied.append(text)
      case .cancel, .theme, .redraw, .edit: break
      case .ask(let request):
        do {
          let answer = try await request.ask.answer(from: store, in: state.environment)
          effects += Dashboard.reduce(&state, .answered(request, answer))
        } catch {
          effects += Dashboard.reduce(&state, .failed(request, error))
        }
      }
    }
  }

  public var screen: Screen { Dashboard.view(state) }
}
