import OogstModel

extension Wording {
  static let english: Wording = Wording(
    yes: "yes", no: "no", unknown: "unknown", yesLetters: ["y"],
    kept: { "unknown (in the file: \($0))" },
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    derived: "derived", rangeWord: "to", thousands: ",", decimal: ".", euro: "euro",
    record: "record", records: "records", allProgrammes: "all programmes",
    with: { "with \($0)" },
    newestFirst: "newest first", oldestFirst: "oldest first", bestFirst: "best fit first",
    byField: { "by \($0)\($1 ? ", descending" : "")" },
    order: { "Order: \($0)" },
    ordered: { "The list is now \($0)." },
    known: { known in
      known.stated.map { "\(english.number(known.known)) of \(english.number($0)) known" }
        ?? english.number(known.known)
    },
    knownProjects: { known, countsTeams in
      let one = countsTeams ? "project team" : "project"
      let many = countsTeams ? "project teams" : "projects"
      guard let stated = known.stated else {
        return known.known == 1
          ? "1 project known" : "\(english.number(known.known)) projects known"
      }
      return
        "\(english.number(known.known)) of \(english.number(stated)) \(stated == 1 ? one : many) known"
    },
    emptyList: "There is nothing here yet.",
    nothingWithFilter: "Nothing meets this filter. Back takes the filter away.",
    otherWords: "Try fewer or other words.",
    nothingFound: { "Nothing found for \($0)." },
    filter: { field, comparison, values in
      let joined = values.joined(separator: " or ")
      return switch comparison {
      case .equals: "\(field) \(joined)"
      case .differs: "\(field) not \(joined)"
      case .atMost: "\(field) at most \(joined)"
      case .atLeast: "\(field) at least \(joined)"
      }
    },
    working: "Working.", onHeading: "You are on the heading",
    rowPosition: { number, total in
      switch (number, total) {
      case (let number?, let total?): "Row \(english.number(number)) of \(english.number(total))"
      case (let number?, nil): "Row \(english.number(number))"
      default: "Row"
      }
    },
    linePosition: { "Line \($0) of \($1)" },
    unknownKey: { "The key \($0) does nothing here." },
    charactersAreOff: "Letters and signs are switched off as keys.",
    onTheHeading: { "\($0) on the heading" },
    menuDoesAll: { "\($0) on the first line of a screen gives the menu, which does everything." },
    theMenu: "the menu",
    moreNews: { " (\($0) reads on)" },
    noNews: "There is no news yet.", noOlderNews: "There is no older news.",
    resized: { "Window of \($0) by \($1)." },
    listeningOn: { "Listening mode on. Arrows read the row, \($0) says where you are." },
    listeningOff: "Listening mode off.",
    linearListens: "Linear mode is for listening already: everything is lines.",
    askQuitByEnter: { "Leave oogst? \($0) is yes, any other key no" },
    askQuit: "Leave oogst? y or n", staying: "You stay in oogst.",
    nothingToOpen: "There is nothing to open here.",
    noSecondPane: "There is no other part here.",
    noneBelow: "There is nothing further down.", noneAbove: "There is nothing further up.",
    stopListening: "seeing mode",
    noFurther: "There is nothing further.",
    firstOfList: "This is the beginning of the list.", lastOfList: "This is the end of the list.",
    onlyInLists: "That works in a list only.",
    filterNeedsOneKind: "Filtering works in a list of one kind. Choose one on screen 9.",
    sortNeedsOneKind: "Choosing the order works in a list of one kind.",
    nothingToClear: "There is no search or filter to clear.",
    cleared: "Search and filter are gone.",
    searchCleared: "The search is gone.", filterCleared: "The filter is gone.",
    valueChosen: { field, value, isSet, back in
      "\(field) \(value) \(isSet ? "chosen" : "no longer chosen"). \(back) goes to the list."
    },
    allValues: { "All \($0) values." },
    narrowed: { letters, count in "\(count == 1 ? "1 value" : "\(count) values") with \(letters)" },
    scopeChosen: {
      $0.map { "You now work in \($0)".asSentence } ?? "You now work in all programmes."
    },
    noSuchRow: { "Row \($0) is not here." },
    noSuchProgramme: { "There is not exactly one programme with \($0). Choose one." },
    nothingWithThatName: {
      "There is no row or reference \($0) here. Open a number, or a reference such as LES-2."
    },
    noSuchRecord: { "\($0) does not exist." },
    unknownCommand: { "Unknown command: \($0)." },
    perhaps: { "Did you mean \($0)?" }, typeHelp: "Type help.",
    noSuchOrder: { "There is no such order. Choose from: \($0.joined(separator: ", "))." },
    reason: { reasonsInEnglish[$0] ?? $0 },
    failure: { error in
      switch error {
      case .missing(let path): "There is no file \(path)."
      case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(english.reason(reason))."
      case .corrupt(let path): "\(path) is no database of oogst, or damaged. Put back a copy."
      case .foreign(let path): "\(path) is no database of oogst. Choose another file."
      case .newer(let path):
        "\(path) was made by a newer oogst. Update oogst and try again."
      case .readOnly(let path): "\(path) can only be read. Ask for the right to write."
      case .full: "The disk is full. Make room and try again; nothing is lost."
      case .busy: "Someone else kept the database busy for too long. Try again shortly."
      case .changedByAnother: "Someone else has changed this in the meantime."
      case .notFound(let id): "\(id) no longer exists."
      case .cancelled: "Stopped."
      case .unavailable: "The database cannot be used now. Ask who manages oogst for you."
      case .other(let text): "The database reports an error: \(text)"
      }
    },
    searchPrompt: "Search: ", commandPrompt: "Command: ",
    short: { command in
      switch command {
      case .open: "open"
      case .back: "back"
      case .up: "up"
      case .down: "down"
      case .pageDown: "further"
      case .pageUp: "page back"
      case .home: "beginning"
      case .end: "end"
      case .nextPane: "other part"
      case .overview: "overview"
      case .projects: "projects"
      case .lessons: "lessons"
      case .progress: "progress"
      case .everything: "all data"
      case .programmes: "programme"
      case .search: "search"
      case .filter: "filter"
      case .clear: "clear"
      case .sort: "order"
      case .next: "next"
      case .previous: "previous"
      case .whereAmI: "where"
      case .readInFull: "in full"
      case .repeatNews: "news"
      case .listen: "listening"
      case .menu: "menu"
      case .help: "help"
      case .accessibility: "accessibility"
      case .byName: "command"
      case .quit: "quit"
      }
    },
    describe: { command in
      switch command {
      case .open: "Open what has the focus"
      case .back: "Back, to the same row"
      case .up: "One row up"
      case .down: "One row down"
      case .pageDown: "One screen further"
      case .pageUp: "One screen back"
      case .home: "To the beginning"
      case .end: "To the end"
      case .nextPane: "To the other part"
      case .overview: "Overview: how this programme is doing"
      case .projects: "Projects"
      case .lessons: "Lessons"
      case .progress: "Progress: rounds and conversations"
      case .everything: "All data: every kind"
      case .programmes: "Choose a programme, or all"
      case .search: "Search"
      case .filter: "Filter this list"
      case .clear: "Clear search and filter"
      case .sort: "Choose the order"
      case .next: "Next record, or next heading"
      case .previous: "Previous record, or previous heading"
      case .whereAmI: "Say where I am"
      case .readInFull: "Read in full, with every name"
      case .repeatNews: "Read the last news again"
      case .listen: "Listening mode on or off"
      case .menu: "Menu: what works here"
      case .help: "Help"
      case .accessibility: "Accessibility: what was tested, and what does not work"
      case .byName: "Type a command"
      case .quit: "Leave oogst"
      }
    },
    words: { command in
      switch command {
      case .open: ["open"]
      case .back: ["back"]
      case .up: ["up"]
      case .down: ["down"]
      case .pageDown: ["more", "further"]
      case .pageUp: ["page back"]
      case .home: ["beginning", "home", "top"]
      case .end: ["end"]
      case .nextPane: ["pane", "part"]
      case .overview: ["overview", "s1"]
      case .projects: ["projects", "s2"]
      case .lessons: ["lessons", "s3"]
      case .progress: ["progress", "s4"]
      case .everything: ["everything", "all data", "s9"]
      case .programmes: ["programme", "programmes", "s0"]
      case .search: ["search", "find"]
      case .filter: ["filter"]
      case .clear: ["clear"]
      case .sort: ["sort", "order"]
      case .next: ["next"]
      case .previous: ["previous"]
      case .whereAmI: ["where"]
      case .readInFull: ["in full", "read"]
      case .repeatNews: ["news", "repeat"]
      case .listen: ["listen", "listening"]
      case .menu: ["menu"]
      case .help: ["help"]
      case .accessibility: ["accessibility"]
      case .byName: ["command"]
      case .quit: ["quit", "exit", "leave"]
      }
    },
    keyName: { key in
      switch key {
      case .character(" "): "space"
      case .character(let character): String(character)
      case .up: "Up arrow"
      case .down: "Down arrow"
      case .left: "Left arrow"
      case .right: "Right arrow"
      case .pageUp: "Page Up"
      case .pageDown: "Page Down"
      case .home: "Home"
      case .end: "End"
      case .enter: "Enter"
      case .backspace: "Backspace"
      case .tab: "Tab"
      case .escape: "Esc"
      case .delete: "Delete"
      case .insert: "Insert"
      case .backTab: "Shift Tab"
      case .function(let number): "F\(number)"
      }
    },
    overview: { scope, isExample in
      "Overview, \(scope).\(isExample ? " Example." : "")"
    },
    aboutProgramme: "About this programme",
    attention: "What needs attention", nothingUrgent: "Nothing needs attention now.",
    overdueConversations: {
      $0 == 1
        ? "1 conversation should have taken place by now"
        : "\(english.number($0)) conversations should have taken place by now"
    },
    roundNotFedBack: { "\($0) has ended and was not fed back yet" },
    stalledProjects: {
      $0 == 1
        ? "1 project is at a standstill" : "\(english.number($0)) projects are at a standstill"
    },
    newestLessons: "Newest lessons",
    allLessons: { "All \(english.number($0)) lessons" },
    growingThemes: "Themes",
    themeSize: { theme, projects, lessons in
      var parts: [String] = []
      if projects > 0 {
        parts.append(projects == 1 ? "1 project" : "\(english.number(projects)) projects")
      }
      if lessons > 0 {
        parts.append(lessons == 1 ? "1 lesson" : "\(english.number(lessons)) lessons")
      }
      return theme + ": " + parts.joined(separator: ", ")
    },
    noProgrammes: "There are no programmes yet. Begin with oogst import FILE.csv --as programme.",
    progress: { "Progress, \($0)" },
    noRounds: "There are no measurement rounds yet.",
    coverage: { coverage in
      guard coverage.conversations > 0 else { return "no conversations known" }
      var parts = [
        "\(english.number(coverage.held)) of \(english.number(coverage.projects)) conversations held"
      ]
      func add(_ status: Conversation.Status, _ words: String) {
        if let count = coverage.byStatus[status], count > 0 {
          parts.append("\(english.number(count)) \(words)")
        }
      }
      add(.written, "of these written up")
      add(.fedBack, "of these fed back")
      add(.planned, "planned")
      add(.postponed, "postponed")
      add(.cancelled, "cancelled")
      if coverage.withoutConversation > 0 {
        parts.append("\(english.number(coverage.withoutConversation)) without a conversation")
      }
      return parts.joined(separator: ", ")
    },
    conversations: "Conversations", allConversations: "All conversations of this round",
    noStatus: "status unknown",
    comparison: { field, round, before in "\(field), \(round) beside \(before)" },
    beside: { now, before in "\(now), before \(before)" },
    steps: { round, before in "From \(before) to \(round)" },
    step: { before, after, count in
      "from \(before) to \(after): \(count == 1 ? "1 project" : "\(english.number(count)) projects")"
    },
    unusualStep: "unusual: there was no standstill or delay",
    comparisonTotal: { projects, unknown in
      "Together \(projects == 1 ? "1 project" : "\(english.number(projects)) projects"), of which \(english.number(unknown)) unknown."
    },
    noRoundBefore: "There is no round before it to compare with.",
    influenceOf: { "Influence of \($0)" },
    feedback: "Feedback", noFeedback: "There is no text for the feedback yet.",
    everything: "All data", choosingProgramme: "Choose a programme",
    notKnown: { "Not known: " + $0.joined(separator: ", ") + "." },
    origin: "Origin", identity: "Reference", externalID: "Number in the file",
    created: "Made", changed: "Changed", history: "What changed",
    historyMade: { "\($0): made" },
    historyChanged: { when, field, old, new in "\(when): \(field) from \(old) to \(new)" },
    referring: { kind, field in field.map { "\(kind), as \($0)" } ?? kind },
    allOf: { count, kinds in "All \(english.number(count)) \(kinds)" },
    inFull: { "In full: \($0)" },
    facets: { "Filter: \($0)" }, values: { "Filter by \($0). Type letters to find a value" },
    linearValues: { "Filter by \($0). Type a number" },
    chosen: "chosen", noValues: "There are no values.",
    orders: { "Order: \($0)" }, currentOrder: "now",
    menu: "Menu", help: "Help", firstMinutes: "First five minutes",
    firstMinutesLines: { key in
      [
        "oogst shows what was learned and measured in care projects.",
        "With \(key(.down)) and \(key(.up)) you go through the rows.",
        "\(key(.open)) opens a row. \(key(.back)) goes back, to the same row.",
        "\(key(.overview)) overview, \(key(.projects)) projects, \(key(.lessons)) lessons, \(key(.progress)) progress.",
        "\(key(.everything)) gives every kind of data. \(key(.programmes)) chooses a programme.",
        "With \(key(.search)) you search: type words and press Enter.",
        "\(key(.filter)) filters a list, \(key(.sort)) chooses its order, \(key(.clear)) clears search and filter.",
        "\(key(.whereAmI)) says where you are. \(key(.readInFull)) reads a row in full. \(key(.repeatNews)) repeats the last news.",
        "\(key(.menu)) gives the menu: all that works here, one command a line.",
        "With \(key(.byName)) you type a command, such as: search zorg.",
        "\(key(.listen)) switches listening mode on, for who works with speech or braille.",
        "\(key(.back)) on the first screen asks whether to stop. Ctrl-C stops at once.",
      ]
    },
    linearMinutesLines: [
      "oogst shows what was learned and measured in care projects.",
      "You type a line and press Enter; the answer follows below it.",
      "A number opens the row with that number. back goes back.",
      "Screens go by name: overview, projects, lessons, progress, everything.",
      "programme chooses a programme, or all of them.",
      "search zorg searches the list; on other screens every kind.",
      "filter stage=scaling up filters a list. clear takes that away.",
      "order ends puts a list in the order of that field.",
      "more gives the next ten rows, page back the ones before.",
      "LES-2 or open LES-2 opens a record by its reference.",
      "where says where you are. in full reads all, with every name.",
      "quit leaves oogst. So does the end of the input.",
    ],
    keysHere: "Keys on this screen", keysHeading: "Other keys",
    wordsHere: "Commands on this screen", wordsHeading: "Other commands",
    modesHeading: "Seeing, listening, lines",
    modesLines: [
      "In seeing mode the selected row stands out. The cursor is always at its beginning.",
      "In listening mode arrows move the cursor only; other keys write the row at the bottom.",
      "oogst --plain works in lines: type a number to open, or a word such as search or back.",
    ],
    accessibility: .accessibilityInEnglish,
    exampleToday: { "In the example today is \($0)." },
    exampleOwn: "Begin with your own data: oogst import FILE.csv --as projects",
    exampleShown:
      "There is no database yet: this is the example. Begin with oogst import FILE.csv --as projects.",
    exampleIsFixed: "nothing can be imported into the example. Leave out --example.",
    databaseAdapts:
      "The database is of an older version and is being updated. With much data this takes minutes.",
    crashed:
      "oogst was stopped by a fault. What was saved is saved. Start oogst again and report what you did.\n",
    moreProblems: {
      $0 == 0 ? "" : $0 == 1 ? " There is 1 more mistake." : " There are \($0) more mistakes."
    },
    unknownTerminal: {
      "This terminal type is not known: \($0). Hence lines; set TERM for a full screen."
    },
    noSuchScreen: { "there is no screen \($0). Choose from: \($1.joined(separator: ", "))." },
    noSuchKind: { "there is no kind \($0). Choose from: \($1.joined(separator: ", "))." },
    lineTooLong: { "That line is too long: it has more than \(english.number($0)) bytes." },
    restrictedWantsDatabase: "--restricted also wants --database or --example.",
    noCommandHere: "only the dashboard of oogst is here. Log in without a command.",
    noPromise: "this system cannot promise that oogst starts no other program. So it stops.",
    importStopped: "Broken off: nothing was imported.",
    importedAllTheSame: "The rows were imported all the same.",
    memoryUnusable:
      "Listening mode and programme are not remembered. Tell who manages oogst for you.",
    noRoom:
      "the system gives too little room (open files or memory). Close something and try again.",
    noDatabaseName: { "--database wants a path to a file, not \"\($0)\"." },
    notUTF8: { "\(Cleaning.short($0)) is no UTF-8. Give a name or word in UTF-8." },
    outputLost: { "the output could not be written: \($0)." },
    nothingListed: "Nothing found.",
    badMap: { "--map wants \"Header=field\", not \($0)." },
    badValues: { "--values wants \"field:WORD=choice\", not \($0)." },
    rowsRead: { "\(english.number($0)) rows read" },
    moreRows: "Type more for the next rows.",
    linearWelcome: "Type a number, a command or help."
  )
}
