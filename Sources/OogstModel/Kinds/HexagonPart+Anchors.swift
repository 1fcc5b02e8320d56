/// What a group talks about and scores by, in our own words; based on the form of 2018/2019 (see ``HexagonPart/Part``).
extension HexagonPart.Part {
  /// What to talk about before scoring.
  public var question: Label {
    switch self {
    case .evidence:
      Label(
        "Is het onderzocht, en hoe goed? Bij wie en waar werkte het, en wat kostte het? "
          + "Is er weinig onderzoek: waarom zou het werken, en wat ziet u in de praktijk?",
        "Was it studied, and how well? With whom and where did it work, and at what cost? "
          + "If there is little research: why should it work, and what does practice show?")
    case .usability:
      Label(
        "Weet u uit welke stappen het bestaat, en waarom? Wat mag u veranderen? "
          + "Hoe ziet u of het gaat zoals bedoeld? Waar kunt u gaan kijken?",
        "Do you know which steps it has, and why? What may you change? "
          + "How do you see that it is done as meant? Where can you go and look?")
    case .supports:
      Label(
        "Wie kan u helpen: met training, begeleiding, een handleiding, gegevens of het zoeken "
          + "van mensen? Wat kost die hulp?",
        "Who can help you: with training, coaching, a manual, data or finding people? "
          + "What does that help cost?")
    case .need:
      Label(
        "Voor wie is het nodig, en hoe weet u dat? Wat zeggen deze mensen er zelf over? "
          + "Krijgen zij hiermee wat zij nodig hebben?",
        "Who needs it, and how do you know? What do these people say themselves? "
          + "Does it give them what they need?")
    case .fit:
      Label(
        "Past het bij wat nu voorrang heeft, bij uw waarden en gewoonten en bij werk dat al loopt? "
          + "Wat stopt er als dit begint?",
        "Does it suit what comes first now, your values and customs and work under way? "
          + "What stops when this begins?")
    case .capacity:
      Label(
        "Zijn er mensen die het kunnen, en is er tijd, geld en ICT? Staan leiding en team erachter? "
          + "Kunt u er straks mee doorgaan?",
        "Are there people who can do it, and time, money and ICT? Do managers and team back it? "
          + "Can you go on with it afterwards?")
    }
  }

  /// What a score from 1 to 5 means for this part; nil for any other number.
  public func anchor(_ score: Int) -> Label? {
    (1...5).contains(score) ? anchors[score - 1] : nil
  }

  /// From 1 to 5.
  private var anchors: [Label] {
    switch self {
    case .evidence:
      [
        Label("Nergens blijkt uit dat het werkt.", "Nothing shows that it works."),
        Label(
          "Er is geen onderzoek, wel een uitleg waarom het zou werken.",
          "There is no research, but an account of why it should work."),
        Label(
          "Onderzoek vergelijkt groepen, maar is niet sterk.",
          "Research compares groups, but is not strong."),
        Label(
          "Eén goed onderzoek met een vergelijking laat zien dat het werkt.",
          "One good study with a comparison shows that it works."),
        Label(
          "Twee of meer goede onderzoeken van verschillende makers, met een vergelijking, laten "
            + "zien dat het ongeveer een jaar of langer werkt.",
          "Two or more good studies by different makers, with a comparison, show that it works for "
            + "about a year or longer."),
      ]
    case .usability:
      [
        Label("De kern is niet beschreven.", "Its core is not described."),
        Label(
          "De kern en de ideeën erachter zijn beschreven, maar u kunt ze niet meten.",
          "Its core and the ideas behind it are described, but you cannot measure them."),
        Label(
          "U kunt de kern meten, maar niet of het gaat zoals bedoeld. Wat u mag veranderen, staat "
            + "er niet bij.",
          "You can measure the core, but not whether it is done as meant. It does not say what you "
            + "may change."),
        Label(
          "U kunt de kern meten en weet wat u mag veranderen. Of het gaat zoals bedoeld, kunt u "
            + "maar deels meten.",
          "You can measure the core and know what you may change. Whether it is done as meant can "
            + "be measured only in part."),
        Label(
          "De ideeën zijn praktijk geworden. U kunt de kern meten en ook of het gaat zoals bedoeld, "
            + "en u weet wat u mag veranderen.",
          "The ideas have become practice. You can measure the core and also whether it is done as "
            + "meant, and you know what you may change."),
      ]
    case .supports:
      [
        Label("Er is geen hulp.", "There is no help."),
        Label(
          "Er is hooguit een handleiding of één training.",
          "There is a manual or one training at most."),
        Label(
          "Er is hulp voor de mensen óf voor de organisatie.",
          "There is help for the people or for the organisation."),
        Label(
          "Er is enige hulp, voor de mensen en voor de organisatie.",
          "There is some help, for the people and for the organisation."),
        Label(
          "Deskundigen helpen ruim: de mensen om het te leren, de organisatie om het te regelen.",
          "Experts give ample help: to people to learn it, to the organisation to arrange it."),
      ]
    case .need:
      [
        Label("Het geeft niet wat nodig is.", "It does not give what is needed."),
        Label(
          "Alleen ervaring uit de praktijk zegt dat het geeft wat nodig is.",
          "Only experience from practice says that it gives what is needed."),
        Label(
          "Bij een groep als deze is er bewijs, maar het is zwak.",
          "For a group like this there is proof, but it is weak."),
        Label(
          "Bij een groep als deze is het bewijs sterk. Verschillen tussen mensen zijn niet bekeken.",
          "For a group like this the proof is strong. Differences between people were not looked at."
        ),
        Label(
          "Bij een groep als deze is het bewijs sterk, ook als u soorten mensen apart bekijkt.",
          "For a group like this the proof is strong, also when kinds of people are seen apart."),
      ]
    case .fit:
      [
        Label("Het past hier niet.", "It does not suit this place."),
        Label(
          "Het past bij iets wat voorrang heeft. De rest is niet duidelijk.",
          "It suits something that comes first. The rest is not clear."),
        Label(
          "Het past bij wat voorrang heeft. Of het bij waarden en ander werk past, is niet duidelijk.",
          "It suits what comes first. Whether it suits values and other work is not clear."),
        Label(
          "Het past bij wat voorrang heeft, bij de waarden en meestal bij ander werk.",
          "It suits what comes first, the values and mostly other work."),
        Label(
          "Het past goed: bij wat voorrang heeft, bij de waarden en culturen van de mensen hier, en "
            + "bij ander werk.",
          "It suits well: what comes first, the values and cultures of the people here, and other "
            + "work."),
      ]
    case .capacity:
      [
        Label("Er is niets van wat nodig is.", "Nothing of what is needed is there."),
        Label("Er is heel weinig.", "Very little is there."),
        Label("Er is een deel van.", "Part of it is there."),
        Label("Er is het meeste van.", "Most of it is there."),
        Label(
          "Alles is er: mensen die het kunnen, geld, techniek en steun van de leiding.",
          "All of it is there: people who can do it, money, technology and managers who back it."),
      ]
    }
  }
}
