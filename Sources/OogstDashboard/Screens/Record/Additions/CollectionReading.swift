import OogstModel

extension RecordAddition {
  /// A collection as one text: its products in their order, each with what it says of itself.
  static let collection = RecordAddition(ProductCollection.self) {
    store, collection, _ throws(StoreError) in
    // The order is that of the collection.
    let products = try store.entries(KnowledgeProduct.self, collection.value.products.ids)
    let hides = products.isEmpty ? [] : [ProductCollection.productsField.name]
    return Added(hides: Set(hides)) { environment in
      products.enumerated().map { index, product in
        let words = CollectionWords(language: environment.language)
        let title = Cleaning.line(product.value.title)
        let story = Cleaning.paragraphs(product.value.summary.text).map(Page.Line.text)
        return Page.Section(
          words.place(index + 1, title),
          (story.isEmpty ? [.text(words.noText)] : story)
            + [.item(words.facts(product.value), opens: .record(product.id))])
      }
    }
  }
}

private struct CollectionWords: Bilingual {
  let language: Language

  func place(_ place: Int, _ title: String) -> String { "\(number(place)). \(title)" }
  var noText: String { say("Er is nog geen samenvatting.", "There is no summary yet.") }

  /// *Handreiking, gepubliceerd, voor teamleiders.*
  func facts(_ product: KnowledgeProduct) -> String {
    let audience =
      product.audience.isEmpty
      ? nil : say("voor ", "for ") + Cleaning.line(product.audience).lowercasedFirst
    let parts = [
      product.form?.label[language], product.status?.label[language], audience,
    ].compactMap(\.self)
    return parts.isEmpty
      ? say("Meer over dit product", "More about this product")
      : parts.joined(separator: ", ").capitalisedFirst
  }
}

extension ProductCollection { static let productsField = field(\.products) }
