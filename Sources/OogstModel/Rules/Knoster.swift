/// Managing complex change after Knoster: what a change needs, and what one notices where it is missing.
///
/// T. Knoster, 1991; five elements in Knoster, Villa and Thousand, 2000. The form of six, often called Lippitt–Knoster, adds
/// consensus. The questions are our own words.
public enum Knoster {
  /// What a change needs, in the order of the model.
  public enum Element: String, Choice {
    case vision, consensus, skills, incentives, resources, actionPlan

    public var label: Label {
      switch self {
      case .vision: Label("visie", "vision")
      case .consensus: Label("draagvlak", "consensus")
      case .skills: Label("vaardigheden", "skills")
      case .incentives: Label("prikkels", "incentives")
      case .resources: Label("middelen", "resources")
      case .actionPlan: Label("plan van aanpak", "action plan")
      }
    }

    public var words: [String] {
      switch self {
      case .vision: ["strategie", "veranderstrategie"]
      case .consensus: ["buy-in"]
      case .incentives: ["belang"]
      case .actionPlan: ["plan", "actieplan"]
      case .skills, .resources: []
      }
    }

    /// What one notices where it is missing.
    public var missing: Effect {
      switch self {
      case .vision: .confusion
      case .consensus: .sabotage
      case .skills: .anxiety
      case .incentives: .resistance
      case .resources: .frustration
      case .actionPlan: .treadmill
      }
    }

    /// What one notices where it is there.
    public var present: Label {
      switch self {
      case .vision: Label("duidelijkheid", "clarity")
      case .consensus: Label("betrokkenheid", "commitment")
      case .skills: Label("vertrouwen", "confidence")
      case .incentives: Label("acceptatie", "acceptance")
      case .resources: Label("enthousiasme", "enthusiasm")
      case .actionPlan: Label("koersvastheid", "a steady course")
      }
    }

    /// What to ask when one does not know whether it is there.
    public var question: Label {
      switch self {
      case .vision:
        Label(
          "Kan iedereen in één zin zeggen waarom en waarheen?",
          "Can everyone say in one sentence why, and where to?")
      case .consensus:
        Label(
          "Wie is het eens, wie niet, en wie is niet gevraagd?",
          "Who agrees, who does not, and who was not asked?")
      case .skills:
        Label(
          "Wie moet iets nieuws kunnen, en kan die dat al?",
          "Who must be able to do something new, and can they do it yet?")
      case .incentives:
        Label(
          "Wat hebben de mensen die het moeten doen er zelf aan?",
          "What is in it for the people who have to do it?")
      case .resources:
        Label(
          "Zijn er tijd, geld, mensen, ruimte en ICT?",
          "Are there time, money, people, space and ICT?")
      case .actionPlan:
        Label(
          "Wie doet wat en wanneer, en wat is de eerste stap?",
          "Who does what and when, and what is the first step?")
      }
    }

    /// The numbers of the five lessons of Voor elkaar! that help where it is missing.
    public var lessons: [Int] {
      switch self {
      case .vision: [4]
      case .consensus: [2, 3]
      case .skills: [1]
      case .actionPlan: [5]
      case .incentives, .resources: []
      }
    }
  }

  /// What one notices where an element is missing, in the order of the elements.
  public enum Effect: String, Choice {
    case confusion, sabotage, anxiety, resistance, frustration, treadmill

    public var label: Label {
      switch self {
      case .confusion: Label("verwarring", "confusion")
      case .sabotage: Label("tegenwerking", "sabotage")
      case .anxiety: Label("onzekerheid", "anxiety")
      case .resistance: Label("weerstand", "resistance")
      case .frustration: Label("frustratie", "frustration")
      case .treadmill: Label("tredmolen", "treadmill")
      }
    }

    public var words: [String] {
      switch self {
      case .anxiety: ["ongerustheid", "angst"]
      case .resistance: ["langzame verandering", "gradual change"]
      case .treadmill:
        ["valse start", "valse starts", "gevoel van nutteloosheid", "false start", "false starts"]
      case .confusion, .sabotage, .frustration: []
      }
    }
  }

  /// Whether an element is there; nil is *onbekend*.
  public enum Answer: String, Choice {
    case yes, partly, no

    public var label: Label {
      switch self {
      case .yes: Label("ja", "yes")
      case .partly: Label("deels", "partly")
      case .no: Label("nee", "no")
      }
    }
  }

  /// Which elements are looked at.
  public enum Form: String, Choice {
    case six, five

    public var label: Label {
      switch self {
      case .six: Label("zes elementen", "six elements")
      case .five: Label("vijf elementen", "five elements")
      }
    }

    public var words: [String] { self == .six ? ["6"] : ["5"] }

    /// Its elements, in the order of the model.
    public var elements: [Element] {
      self == .six ? Element.allCases : Element.allCases.filter { $0 != .consensus }
    }
  }
}
