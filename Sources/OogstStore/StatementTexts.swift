import Synchronization

/// Texts of statements by name: putting one together takes as long as running it.
final class StatementTexts: Sendable {
  private let texts = Mutex<[String: String]>([:])

  func text(_ name: String, _ make: () -> String) -> String {
    texts.withLock { texts in
      if let text = texts[name] { return text }
      let text = make()
      texts[name] = text
      return text
    }
  }
}
