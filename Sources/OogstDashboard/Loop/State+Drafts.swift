public import OogstModel
import OogstReading

/// What is typed in forms and not saved: kept as drafts, offered again, and let go.
extension State {
  mutating func newDraftID() -> String {
    lastDraft += 1
    return "\(run)-\(lastDraft)"
  }

  /// Forms in which something was typed that is not kept yet.
  public var unkeptDrafts: [Draft] {
    guard environment.drafts != nil else { return [] }
    return stack.compactMap { ($0.location as? FormState)?.unkept(environment.author, environment) }
  }

  /// Keeps all of it before the program ends; what cannot be kept is lost then.
  public func keepDraftsNow() {
    for draft in unkeptDrafts { try? environment.drafts?.keep(draft) }
  }

  mutating func keepDrafts() -> [Effect] {
    guard environment.drafts != nil else { return [] }
    var effects: [Effect] = []
    for index in stack.indices {
      guard var form = stack[index].location as? FormState,
        let draft = form.unkept(environment.author, environment)
      else { continue }
      if form.draftID.isEmpty { form.draftID = newDraftID() }
      form.keptDraft = draft.fields
      stack[index].location = form
      guard let kept = form.draft(draft.stamp, environment) else { continue }
      effects.append(request(.keepDraft(kept), for: nil))
    }
    return effects
  }

  /// What was not saved the last time is offered.
  mutating func take(_ drafts: [Draft]) -> [Effect] {
    // One that another went on from is in that.
    let newest = drafts.filter { draft in
      !drafts.contains { $0.id.hasPrefix(draft.id + FormState.wentOn) }
    }
    for draft in newest.reversed() {
      let id = draft.id + FormState.wentOn + newDraftID()
      if let form = FormState(draft, id: id, environment) { keptForms.append(form) }
    }
    listUnsaved()
    guard !keptForms.isEmpty else { return [] }
    say(
      FormWords(language: environment.language).draftsThere(
        keptForms.reversed().map { $0.unsavedAct(environment) },
        environment.keyName(.screen(.places))))
    return []
  }

  /// Told once, without taking the cursor from what is typed.
  mutating func take(draftTrouble error: StoreError) -> [Effect] {
    guard error != .cancelled, !environment.isDraftTroubleTold else { return [] }
    environment.isDraftTroubleTold = true
    let words = FormWords(language: environment.language)
    news.write(
      words.notKept(environment.words.failure(settings.namesPlaces ? error : error.withoutPlace)),
      takesCursor: false, environment)
    return []
  }

  mutating func listUnsaved() {
    environment.unsaved = keptForms.reversed().map {
      Unsaved(
        subject: $0.subject, name: $0.unsavedName(environment), act: $0.unsavedAct(environment))
    }
  }

  /// Forms that lie below what one leaves are kept as they are, too: nobody asked to let go of them.
  mutating func keepFormsBelow() {
    for open in stack {
      guard let form = open.location as? FormState, form.isReady, form.hasWork else { continue }
      keptForms.removeAll { $0.subject == form.subject }
      keptForms.append(form)
    }
    listUnsaved()
  }

  /// Keeps the form on top as it is.
  mutating func keepForm() {
    guard let form = top as? FormState else { return }
    keptForms.removeAll { $0.subject == form.subject }
    keptForms.append(form)
    listUnsaved()
  }

  /// Whether a form was left with something in it.
  func isLeft(_ subject: FormSubject) -> Bool {
    keptForms.contains { $0.subject == subject }
  }

  /// Lets go of what was typed in a form that was left.
  mutating func discard(_ subject: FormSubject) -> [Effect] {
    let drafts = keptForms.filter { $0.subject == subject }.flatMap(\.ownDrafts)
    keptForms.removeAll { $0.subject == subject }
    listUnsaved()
    say(FormWords(language: environment.language).thrownAway)
    let isKept = environment.drafts != nil && !drafts.isEmpty
    return (isKept ? [request(.dropDrafts(drafts), for: nil)] : []) + send(.changedHere(nil))
  }
}
