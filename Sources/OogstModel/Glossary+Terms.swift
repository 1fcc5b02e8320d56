/// The words of the field, in alphabetical order of the Dutch word.
///
/// They come from the articles on *Voor elkaar!* and *Begeleiding à la carte*, from the labels of the kinds, and from the
/// methods in use: the Hexagon and the stages of NIRN, Knoster, the Involvement Matrix (participatiematrix), the learning
/// agenda of reflexive monitoring, Most Significant Change and outcome harvesting. The meanings are our own words.
extension Glossary {
  public static let all: [Term] = [
    Term(
      "aanbeveling", "recommendation", "Wat u anderen aanraadt om te doen.",
      "What you advise others to do.", also: ["aanbevelingen", "advies"]),
    Term(
      "aanpak", "approach", "De manier waarop een project te werk gaat.",
      "The way in which a project goes about its work.", also: ["werkwijze"]),
    Term(
      "aansluiting", "fit",
      "Een deel van de Hexagon over hoe goed het nieuwe past bij wat hier al loopt.",
      "A part of the Hexagon about how well the new suits what already runs here."),
    Term(
      "actie", "action", "Iets wat iemand gaat doen, met een naam en een dag erbij.",
      "Something that somebody is going to do, with a name and a day.", kind: "ACT",
      also: ["acties", "actiepunt", "actiepunten", "taak", "taken", "actions"]),
    Term(
      "adviseur", "adviser", "Iemand die gevraagd en ook zelf zegt wat het project beter kan doen.",
      "Somebody who tells a project, asked or not, what it can do better.", also: ["adviseurs"]),
    Term(
      "afgeleid", "derived", "Niet letterlijk gelezen, maar bedacht uit wat er wel staat.",
      "Not read word for word, but worked out from what is written.", also: ["afgeleide"]),
    Term(
      "afgestemd", "agreed", "Besproken tot iedereen hetzelfde bedoelt.",
      "Talked over until everyone means the same.", also: ["afstemmen"]),
    Term(
      "AVG", "GDPR", "De wet die zegt hoe u met gegevens van mensen omgaat.",
      "The law that says how to handle data about people.", also: ["privacywet"]),
    Term(
      "begeleiding", "support",
      "Hulp aan mensen bij wat zij zelf niet alleen kunnen of willen doen.",
      "Help for people with what they cannot or do not want to do alone.", also: ["begeleiden"]),
    Term(
      "beginnen", "starting", "Het stadium waarin de eerste mensen met het nieuwe gaan werken.",
      "The stage in which the first people work with what is new.", also: ["begin"]),
    Term(
      "beginwaarde", "baseline", "Het getal of de stand van voordat het project van start ging.",
      "The number or state from before the project began.",
      also: ["beginwaarden", "nulmeting", "nulmetingen"]),
    Term(
      "behoefte", "need",
      "Een deel van de Hexagon over wat mensen hier nodig hebben en hoe u dat weet.",
      "A part of the Hexagon about what people here want and how you know.", also: ["behoeften"]),
    Term(
      "belang", "stake", "Wat er voor iemand van een project afhangt.",
      "What depends on a project for somebody.", also: ["belangen"]),
    Term(
      "belangenorganisatie", "interest group",
      "Een club die opkomt voor een groep, zoals mensen met een beperking.",
      "A body that speaks up for certain people, such as those with a disability.",
      also: ["belangenorganisaties"]),
    Term(
      "belanghebbende", "stakeholder",
      "Een mens of groep voor wie het uitmaakt wat een project doet.",
      "A person or group to whom it matters what a project does.", kind: "BEL",
      also: ["belanghebbenden", "stakeholder", "stakeholders", "betrokkene", "betrokkenen"]),
    Term(
      "benutting van kennis", "use of knowledge",
      "Wat bekend is echt gebruiken in het werk van elke dag.",
      "Putting what is known into the work of every day.",
      also: ["kennis benutten", "kennisbenutting"]),
    Term(
      "besluit", "decision", "Een keuze die vaststaat, met wie erover ging en wanneer.",
      "A choice that is made, with who made it and when.", kind: "BES",
      also: ["besluiten", "beslissing", "beslissingen", "decisions"]),
    Term(
      "besluitvorming", "decision-making", "De weg waarlangs mensen samen tot een keuze komen.",
      "The way in which people come to a choice together.",
      also: ["besluitvormingsproces", "besluitvormingsprocessen"]),
    Term(
      "bevestigd", "confirmed", "Ook op een andere plek gebruikt, en daar hielp het.",
      "Used in another place, too, where it helped.", also: ["bevestigde les"]),
    Term(
      "bevinding", "finding", "Iets wat iemand zag of uitzocht en dat nuttig is voor anderen.",
      "Something that somebody saw or found out and that is useful to others.",
      also: ["bevindingen"]),
    Term(
      "beweging", "movement",
      "Of een project sneller ging, langzamer ging, stil kwam te staan of weer begon.",
      "Whether a project went faster, slowed down, stood still or began again.",
      also: ["bewegingen"]),
    Term(
      "bewijs", "evidence", "Waaruit blijkt dat iets klopt of werkt.",
      "What shows that something is true or works.", also: ["bewijzen", "onderbouwing"]),
    Term(
      "bijeenkomst", "meeting",
      "Een moment waarop mensen van meer projecten elkaar zien, in een zaal of online.",
      "A time when people of several projects see each other, in a room or online.", kind: "BIJ",
      also: [
        "bijeenkomsten", "projectleidersbijeenkomst", "projectleidersbijeenkomsten", "vergadering",
        "vergaderingen", "meetings",
      ]),
    Term(
      "borgen", "embedding", "Zorgen dat het nieuwe blijft als het geld van het project op is.",
      "Making sure that what is new stays when the project's money is gone.",
      also: ["borging", "geborgd"]),
    Term(
      "bron", "source", "Een studie, verslag, video of site waarop een les ook steunt.",
      "A study, report, video or site that a lesson also rests on.", kind: "BRN",
      also: ["bronnen", "sources"]),
    Term(
      "bruikbaarheid", "usability",
      "Een deel van de Hexagon over hoe duidelijk het is wat u precies moet doen.",
      "A part of the Hexagon about how clear it is what exactly you must do.", also: ["bruikbaar"]),
    Term(
      "capaciteit", "capacity", "Genoeg mensen, tijd, geld en kennis om iets te kunnen doen.",
      "Enough people, time, money and knowledge to be able to do something.", also: ["capaciteiten"]
    ),
    Term(
      "cliënt", "client", "Iemand die zorg of hulp krijgt, en over wie hier geen gegevens staan.",
      "Somebody who gets care or help, and of whom no data are kept here.", also: ["cliënten"]),
    Term(
      "concept", "draft", "Een eerste vorm, die nog kan veranderen.",
      "A first form, which can still change.", also: ["concepten", "conceptles"]),
    Term(
      "contact op afstand", "remote contact",
      "Elkaar spreken of zien zonder bij elkaar te zijn, zoals met een tablet.",
      "Talking or seeing each other without being together, such as on a tablet.",
      also: ["contacten op afstand", "beeldbellen"]),
    Term(
      "creativiteit", "creativity", "Het vermogen om iets nieuws te bedenken.",
      "Being able to think of something new.", also: ["creatief"]),
    Term(
      "dagbesteding", "day activities",
      "Zinvolle dingen om overdag te doen, thuis, online of op een andere plek.",
      "Worthwhile things to do by day, at home, online or somewhere else.",
      also: ["dagbesteding thuis", "online dagbesteding", "dagactiviteiten"]),
    Term(
      "deelnemende organisatie", "participating organisation",
      "Een club of instelling die met een eigen team meedoet.",
      "A body or institution that joins in with a team of its own.",
      also: ["deelnemende organisaties", "deelnemer", "deelnemers"]),
    Term(
      "directe opbrengst", "output",
      "Wat een project maakt of doet, zoals een training of een folder.",
      "What a project makes or does, such as a training or a leaflet.",
      also: ["directe opbrengsten", "opbrengst", "opbrengsten", "output"]),
    Term(
      "doelgroep", "audience", "De mensen voor wie iets is gemaakt.",
      "The people for whom something is made.", also: ["doelgroepen"]),
    Term(
      "domein", "domain", "Het gebied waarop er iets veranderde, zoals werk of wonen.",
      "The area in which something changed, such as work or housing.", also: ["domeinen"]),
    Term(
      "doorstart", "relaunch", "Verdergaan in een nieuwe vorm na een tijd van stilstand.",
      "Going on in a new form after a time of standing still.",
      also: ["doorstarts", "doorgestart", "doorstarten", "relaunched"]),
    Term(
      "draagvlak", "consensus", "Dat genoeg mensen achter een plan staan en willen meewerken.",
      "That enough people are behind a plan and want to help.",
      also: ["steun", "buy-in", "consensus"]),
    Term(
      "duwtje", "nudge", "De energie die een gesprek geeft om verder te gaan.",
      "The energy that a talk gives to go on.", also: ["duwtjes", "extra duwtje"]),
    Term(
      "eigenaar", "owner", "Wie ervoor zorgt dat iets gebeurt.",
      "Whoever sees to it that something happens.", also: ["eigenaren", "eigenaars"]),
    Term(
      "element", "element",
      "Een van de zes dingen die een verandering volgens Knoster nodig heeft.",
      "One of the six things that a change needs, says Knoster.", also: ["elementen"]),
    Term(
      "ervaring", "experience", "Iets wat mensen in een project echt meemaakten.",
      "Something that people in a project really went through.", also: ["ervaringen"]),
    Term(
      "ervaring of uitdaging", "experience or challenge",
      "Iets wat mensen in een project meemaakten of lastig vonden.",
      "Something that people in a project went through or found hard.", kind: "ERV",
      also: ["ervaringen en uitdagingen", "experiences and challenges"]),
    Term(
      "ervaringsdeskundige", "expert by experience",
      "Iemand die een beperking of ziekte van binnenuit kent en met die kennis meewerkt.",
      "Somebody who knows a disability or illness from within and works with that.",
      also: ["ervaringsdeskundigen"]),
    Term(
      "expertise", "expertise", "Waar iemand veel van weet, door werk, studie of het eigen leven.",
      "What somebody knows a lot about, by work, study or their own life.",
      also: ["expertises", "deskundigheid"]),
    Term(
      "factsheet", "factsheet", "Een of twee bladzijden met het belangrijkste over een onderwerp.",
      "One or two pages with what matters most about a subject.", also: ["factsheets"]),
    Term(
      "fase", "phase", "Een deel van de tijd van een programma, met een begin en een einde.",
      "A part of a programme's time, with a beginning and an end.", kind: "FAS",
      also: ["fasen", "fases", "programmafase", "programmafasen", "programmafases", "phases"]),
    Term(
      "feedback", "feedback",
      "Wat iemand zegt over hoe een project het doet, en het antwoord daarop.",
      "What somebody says about how a project does, and the answer to it.", kind: "FEE",
      also: ["reactie", "reacties", "feedback items"]),
    Term(
      "financier", "funder", "Wie het geld geeft voor een programma of project.",
      "Whoever gives the money for a programme or project.", also: ["financiers", "subsidiegever"]),
    Term(
      "frustratie", "frustration",
      "Wat mensen voelen als zij wel willen, maar te weinig tijd of geld hebben.",
      "What people feel who want to, but have too little time or money.", also: ["frustraties"]),
    Term(
      "gebeurtenis", "external event",
      "Iets van buiten dat projecten raakt, zoals de coronacrisis.",
      "Something from outside that touches projects, such as the corona crisis.", kind: "GEB",
      also: ["gebeurtenissen", "externe gebeurtenis", "externe gebeurtenissen", "external events"]),
    Term(
      "gebruik van resultaten", "use of results",
      "Het laatste deel van een project, waarin anderen gaan werken met wat het opleverde.",
      "The last part of a project, in which others work with what it yielded."),
    Term(
      "geïmporteerd", "imported", "Overgenomen uit een bestand.", "Taken over from a file.",
      also: ["importeren"]),
    Term(
      "gerechtvaardigd belang", "legitimate interest",
      "Een goede reden om gegevens te bewaren, die zwaarder weegt dan iemands privacy.",
      "A good reason to keep data that weighs more than somebody's privacy."),
    Term(
      "gesprek met de zaal", "talk with the audience",
      "Het deel van een dag waarin iedereen vragen kan stellen en kan meepraten.",
      "The part of a day in which everyone can ask and join in.", also: ["zaalgesprek"]),
    Term(
      "gespreksvoerder", "interviewer",
      "Wie namens een programma met projecten praat over hoe het gaat.",
      "Whoever talks with projects for a programme about how it goes.",
      also: ["gespreksvoerders", "monitor"]),
    Term(
      "grondslag", "legal basis",
      "De reden waarom het volgens de wet mag dat iemands gegevens hier staan.",
      "The reason why the law allows somebody's data to be kept here.", also: ["grondslagen"]),
    Term(
      "handreiking", "guide", "Een korte tekst die stap voor stap zegt hoe u iets aanpakt.",
      "A short text that says step by step how to go about something.", also: ["handreikingen"]),
    Term(
      "handvat", "practical aid",
      "Iets bruikbaars uit het werken met een model, waarmee u verder kunt.",
      "Something useful that comes of work with a model and helps you on.", also: ["handvatten"]),
    Term(
      "herkomst", "origin", "Waar een gegeven vandaan komt, zoals uit een artikel of een bestand.",
      "Where a piece of data comes from, such as an article or a file."),
    Term(
      "herroepen", "revoked", "Teruggenomen, zodat het niet meer geldt.",
      "Taken back, so that it no longer holds."),
    Term(
      "herstartplan", "restart plan",
      "Wat een project dat stil lag gaat doen om weer verder te komen.",
      "What a project that stood still will do to get going again.", kind: "HER",
      also: ["herstartplannen", "restart plans"]),
    Term(
      "herzien", "revised", "Opnieuw bekeken en verbeterd.", "Looked at again and made better.",
      also: ["herziening"]),
    Term(
      "Hexagon", "Hexagon",
      "Een model met zes onderdelen om te zien of iets nieuws hier zal werken.",
      "A model of six parts to see whether something new will work here.",
      also: ["Hexagon-model", "hexagoon", "zeshoek"]),
    Term(
      "Hexagon-beoordeling", "Hexagon assessment",
      "De zes scores die een groepje samen gaf, met een advies.",
      "The six scores that a small group gave together, with its advice.", kind: "HEX",
      also: ["Hexagon-beoordelingen", "Hexagon assessments"]),
    Term(
      "hybride", "hybrid", "Deels in een zaal en deels online.",
      "Partly in a room and partly online."),
    Term(
      "impact", "impact", "Wat een project op lange termijn betekent voor mensen en de zorg.",
      "What a project means for people and care in the long run.", also: ["impacts"]),
    Term(
      "implementatie", "implementation",
      "Zorgen dat mensen iets nieuws echt gaan gebruiken in hun werk.",
      "Making sure that people really use something new in their work.",
      also: ["implementeren", "invoering", "invoeren"]),
    Term(
      "implementatiecasus", "implementation case",
      "Een vraag uit een eigen project waar een groepje met een model aan werkt.",
      "A question from one's own project that a small group works on with a model.", kind: "CAS",
      also: ["implementatiecasussen", "casus", "casussen", "implementation cases"]),
    Term(
      "implementatiemodel", "implementation model",
      "Een vast rijtje vragen dat helpt om iets nieuws goed in te voeren.",
      "A fixed list of questions that helps to bring in something new well.",
      also: ["implementatiemodellen"]),
    Term(
      "implementatiespecialist", "implementation specialist",
      "Iemand bij de financier die helpt om iets nieuws goed in te voeren.",
      "Somebody at the funder who helps to bring in something new well.",
      also: ["implementatiespecialisten"]),
    Term(
      "in beoordeling", "under review", "Nu gelezen door wie erover beslist.",
      "Being read by those who decide on it.", also: ["beoordeling"]),
    Term(
      "indicator", "indicator", "Iets wat u meet om te zien hoe ver een project is.",
      "Something that you measure to see how far a project is.", kind: "IND",
      also: ["indicatoren", "indicators"]),
    Term(
      "ingediend", "submitted", "Gegeven aan wie het moet goedkeuren.",
      "Given to those who must approve it.", also: ["indienen"]),
    Term(
      "ingetrokken", "withdrawn", "Niet meer te gebruiken, omdat het niet klopt of oud is.",
      "No longer to be used, because it is wrong or old.", also: ["intrekken"]),
    Term(
      "inhoud", "content", "Waar een project over gaat.", "What a project is about.",
      also: ["onderwerp", "onderwerpen"]),
    Term(
      "inhoudelijk thema", "substantive theme",
      "Iets uit het leven of de zorg waar projecten over gaan, zoals alledaags geluk.",
      "Something in life or care that projects are about, such as everyday happiness.",
      also: ["inhoudelijke thema's"]),
    Term(
      "invalshoek", "angle of approach", "De kant van waaruit u naar een vraag kijkt.",
      "The side from which you look at a question.", also: ["invalshoeken"]),
    Term(
      "invloed", "influence",
      "Wat iets van buiten met een project deed: sneller, langzamer of niets.",
      "What something from outside did to a project: faster, slower or nothing.", kind: "INV",
      also: ["invloeden", "invloed van de coronacrisis", "influences"]),
    Term(
      "kennisinstituut", "knowledge institute",
      "Een plek waar mensen uitzoeken wat werkt en dat delen.",
      "A place where people find out what works and share it.", also: ["kennisinstituten"]),
    Term(
      "kennisproduct", "knowledge product",
      "Iets praktisch dat is gemaakt van wat projecten leerden, zoals een video.",
      "Something practical made of what projects learned, such as a video.", kind: "KEN",
      also: ["kennisproducten", "knowledge products"]),
    Term(
      "knelpunt", "bottleneck", "Wat een project in de weg staat.",
      "What stands in the way of a project.", kind: "KNE",
      also: ["knelpunten", "obstakel", "obstakels", "bottlenecks"]),
    Term(
      "Knoster", "Knoster",
      "Een model dat laat zien wat een verandering nodig heeft en wat er mist.",
      "A model that shows what a change needs and what is missing.",
      also: ["Knoster-model", "model van Knoster"]),
    Term(
      "Knoster-analyse", "Knoster analysis",
      "Wat een groepje met dit model vond: wat er is en wat er nog mist.",
      "What a small group found with this model: what is there and what is missing.", kind: "KNO",
      also: ["Knoster-analyses", "Knoster analyses"]),
    Term(
      "leeragenda", "learning agenda",
      "De lijst van open vragen waar mensen samen een antwoord op zoeken.",
      "The list of open questions to which people seek an answer together.",
      also: ["leeragenda's", "dynamische leeragenda"]),
    Term(
      "leervraag", "learning question",
      "Een open vraag met Hoe, waarop u samen een antwoord zoekt.",
      "Something that you want to find out together, asked with How.", kind: "LVR",
      also: ["leervragen", "learning questions"]),
    Term(
      "lerend netwerk", "learning network",
      "Een groep teams van projecten die elkaar vaker zien en verder helpen.",
      "A group of project teams that meet more often and help each other on.", kind: "NET",
      also: ["lerende netwerken", "leernetwerk", "leernetwerken", "learning networks"]),
    Term(
      "les", "lesson",
      "Iets wat een project ontdekte en waar anderen hun voordeel mee kunnen doen.",
      "Something that a project found out and that others can profit from.", kind: "LES",
      also: ["lessen", "geleerde les", "geleerde lessen", "lessons"]),
    Term(
      "meedenker", "co-thinker",
      "Iemand die om een mening wordt gevraagd, zonder zelf te beslissen.",
      "Somebody who is asked for an opinion, but does not decide.", also: ["meedenkers"]),
    Term(
      "mensen met een beperking", "people with a disability",
      "Wie door lichaam of geest in het dagelijks leven tegen grenzen aanloopt.",
      "Those who, through body or mind, run into limits in daily life.",
      also: ["mens met een beperking", "beperking", "beperkingen", "handicap"]),
    Term(
      "meting", "measurement round",
      "Een tijd waarin alle projecten van een programma vertellen hoe het gaat.",
      "A time in which all projects of a programme tell how it goes.", kind: "MET",
      also: [
        "metingen", "meetmoment", "meetmomenten", "meetronde", "meetronden", "meetrondes", "ronde",
        "rondes", "measurement rounds",
      ]),
    Term(
      "middelen", "resources", "Het geld, de tijd, de ruimte en de spullen die nodig zijn.",
      "The money, time, space and things that are needed.", also: ["middel"]),
    Term(
      "monitorgesprek", "monitoring conversation",
      "Een gesprek met één project over hoe het gaat, in een meting.",
      "A talk with one project about how it goes, in a round.", kind: "GES",
      also: ["monitorgesprekken", "monitoring conversations"]),
    Term(
      "Most Significant Change", "Most Significant Change",
      "Een methode waarbij mensen verhalen vertellen en samen het belangrijkste kiezen.",
      "A method in which people tell stories and choose together what mattered.",
      also: ["MSC", "meest betekenisvolle verandering"]),
    Term(
      "Multimediateam", "multimedia team",
      "De ervaringsdeskundigen die een dag filmen en er een verslag van maken.",
      "The experts by experience who film a day and make a report of it."),
    Term(
      "netwerk van de cliënt", "the client's own network",
      "De familie en vrienden van iemand die zorg krijgt.",
      "The family and friends of somebody who gets care.",
      also: ["netwerk van een cliënt", "naasten", "mantelzorgers"]),
    Term(
      "netwerkbegeleider", "network coach", "Wie de bijeenkomsten van een lerend netwerk leidt.",
      "Whoever leads the meetings of a learning network.", also: ["netwerkbegeleiders"]),
    Term(
      "omgezet", "turned into a record",
      "Van een briefje gemaakt tot iets waarmee u verder werkt, zoals een actie.",
      "Made from a note into something to work on, such as an action.", also: ["omzetten"]),
    Term(
      "ondersteuning", "supports",
      "Een deel van de Hexagon over wie en wat u kan helpen, zoals een training.",
      "A part of the Hexagon about who and what can help you, such as a training."),
    Term(
      "onderzoek naar samenwerken", "study on collaboration",
      "Een eerdere studie over hoe mensen samen een project goed doen.",
      "Earlier research into how people do a project well together.",
      also: ["onderzoek", "onderzoeken"]),
    Term(
      "onzekerheid", "anxiety",
      "Wat mensen voelen die iets nieuws moeten doen, maar niet weten hoe.",
      "What people feel who must do something new, but do not know how.", also: ["ongerustheid"]),
    Term(
      "op koers", "on course", "Het project gaat zoals het was bedacht.",
      "The project goes as it was meant to."),
    Term(
      "opdrachtgever", "commissioner", "Wie om een programma of project vraagt.",
      "Whoever asks for a programme or project.", also: ["opdrachtgevers"]),
    Term(
      "opschalen", "scaling up",
      "Het nieuwe ook op meer plekken of bij meer mensen gaan gebruiken.",
      "Using what is new in more places or with more people, too.",
      also: ["opschaling", "opgeschaald"]),
    Term(
      "organisatie", "organisation",
      "Een groep mensen met één naam, zoals een zorginstelling of een ministerie.",
      "A group of people under one name, such as a care provider or a ministry.", kind: "ORG",
      also: ["organisaties", "organisations"]),
    Term(
      "outcome", "outcome", "Wat er voor mensen verandert, mede door een project.",
      "What changes for people, partly through a project.",
      also: ["outcomes", "effect", "effecten", "uitkomst", "uitkomsten"]),
    Term(
      "outcome harvesting", "outcome harvesting",
      "Een methode die eerst kijkt wat er veranderde, en dan waardoor dat kwam.",
      "A method that first looks at what changed, and then at what caused it.",
      also: ["oogsten van uitkomsten"]),
    Term(
      "overdragen", "transfer",
      "Een ander laten zorgen voor wat mis kan gaan, zoals een verzekering.",
      "Letting another deal with what may go wrong, such as an insurer.", also: ["overdracht"]),
    Term(
      "overkoepelend thema", "overarching theme",
      "Iets wat in veel projecten terugkomt, hoe verschillend die ook zijn.",
      "Something that comes back in many projects, however different they are.",
      also: ["overkoepelende thema's"]),
    Term(
      "paneldiscussie", "panel discussion",
      "Een gesprek waarin een paar mensen voor een zaal zeggen wat zij vinden.",
      "A talk in which a few people say what they think before an audience.",
      also: ["paneldiscussies", "panel", "panels"]),
    Term(
      "panellid", "panel member", "Iemand die voor de zaal zegt wat hij of zij vindt.",
      "Somebody who says what they think before an audience.", also: ["panelleden"]),
    Term(
      "parallelle sessie", "parallel session",
      "Een van de gesprekken in groepen die tegelijk plaatsvinden.",
      "One of the talks in groups that take place at the same time.",
      also: ["parallelle sessies", "sessie", "sessies", "deelsessie", "deelsessies"]),
    Term(
      "participatie", "participation", "Meedoen en meebeslissen in een project.",
      "Joining in and having a say in a project.", also: ["participeren", "inspraak"]),
    Term(
      "participatiematrix", "Involvement Matrix",
      "Een tabel die per fase laat zien hoeveel iemand in een project te zeggen heeft.",
      "A table that shows for each phase how much say somebody has in a project.",
      also: ["participatiematrices"]),
    Term(
      "partner", "partner", "Iemand die in een project evenveel te zeggen heeft als de anderen.",
      "Somebody who has as much say in a project as the others.", also: ["partners"]),
    Term(
      "patiëntenbeweging van de toekomst", "patient movement of the future",
      "De vraag hoe mensen die zorg krijgen later samen voor zichzelf opkomen.",
      "The question of how people who get care will speak up together later on.",
      also: ["patiëntenbeweging"]),
    Term(
      "periode", "period", "Een stuk tijd met wat u wilde halen en wat u haalde.",
      "A stretch of time with what you aimed at and what you reached.", kind: "PDE",
      also: ["perioden", "periodes", "periods"]),
    Term(
      "persoon", "person", "Iemand die in een programma iets doet, en nooit een cliënt.",
      "Somebody who does something in a programme, and never a client.", kind: "PER",
      also: ["personen", "contactpersoon", "contactpersonen", "persons"]),
    Term(
      "plan van aanpak", "action plan", "Wie wat doet, wanneer, en wat de eerste stap is.",
      "Who does what, when, and what the first step is.",
      also: ["plannen van aanpak", "actieplan", "actieplannen"]),
    Term(
      "post-it", "wall note", "Een briefje met één gedachte, op papier of op een scherm.",
      "A slip with one thought on it, on paper or on a screen.", kind: "NOT",
      also: ["post-its", "geeltje", "geeltjes", "memo", "memo's", "memoblaadje", "wall notes"]),
    Term(
      "post-it muur", "post-it wall",
      "Een plek waar iedereen briefjes plakt, in een zaal of online.",
      "A place where everyone sticks slips, in a room or online.",
      also: ["post-it muren", "virtuele post-it muur", "muur"]),
    Term(
      "presentatie", "presentation", "Een kort verhaal van iemand over een project of een model.",
      "A short talk by somebody about a project or a model.", also: ["presentaties"]),
    Term(
      "prikkels", "incentives", "Wat mensen er zelf aan hebben om mee te doen.",
      "What people gain themselves by joining in.", also: ["prikkel"]),
    Term(
      "programma", "programme", "Een groot plan met geld of hulp voor veel projecten.",
      "A large plan with money or help for many projects.", kind: "PRG",
      also: ["programma's", "programmes"]),
    Term(
      "programmamedewerker", "programme staff",
      "Iemand bij de financier of organisator die zorgt dat een programma goed loopt.",
      "People at the funder or organiser who see to it that a programme runs well.",
      also: ["programmamedewerkers"]),
    Term(
      "programmaonderdeel", "agenda item",
      "Een stuk van een dag, zoals een presentatie of de lunch.",
      "A part of a day, such as a presentation or lunch.", kind: "OND",
      also: [
        "programmaonderdelen", "onderdeel", "onderdelen", "agendapunt", "agendapunten",
        "agenda items",
      ]),
    Term(
      "project", "project", "Werk van een team met een doel, een begin en een einde.",
      "Work of a team with a goal, a beginning and an end.", kind: "PRJ",
      also: ["projecten", "projects"]),
    Term(
      "projectleider", "project leader", "Wie zorgt dat een project goed loopt en erover vertelt.",
      "Whoever sees to it that a project runs well, and tells about it.", also: ["projectleiders"]),
    Term(
      "projectteam", "project team", "De mensen van een organisatie die samen een project doen.",
      "The people of one organisation who do a project together.",
      also: ["projectteams", "team", "teams"]),
    Term(
      "projectteamlid", "project team member", "Een van de mensen die samen een project doen.",
      "One of the people who do a project together.",
      also: ["projectteamleden", "teamlid", "teamleden"]),
    Term(
      "publieke taak", "public task",
      "Werk dat een organisatie volgens de wet voor iedereen moet doen.",
      "Work that the law asks an organisation to do for everyone.", also: ["publieke taken"]),
    Term(
      "reflexieve monitoring", "reflexive monitoring",
      "Onderweg samen kijken wat u leert, en daar meteen iets mee doen.",
      "Looking together on the way at what you learn, and using it at once.",
      also: ["reflexieve monitoring in actie", "RMA"]),
    Term(
      "regisseur", "decision-maker", "Iemand die zelf bepaalt wat er in een project gebeurt.",
      "Somebody who sets what happens in a project.",
      also: ["regisseurs", "beslisser", "beslissers"]),
    Term(
      "resultaat", "result", "Wat een project oplevert of wil opleveren.",
      "What a project yields or wants to yield.", kind: "RES", also: ["resultaten", "results"]),
    Term(
      "risico", "risk", "Iets wat mis kan gaan.", "Something that may go wrong.", kind: "RIS",
      also: ["risico's", "risks"]),
    Term(
      "rol", "role", "Wat iemand doet in een project, bijeenkomst, organisatie of lerend netwerk.",
      "What somebody does in a project, meeting, organisation or learning network.", kind: "ROL",
      also: ["rollen", "roles"]),
    Term(
      "schaalvergroting", "scaling up of the innovation",
      "De stap van een proef op één plek naar gebruik op veel plekken.",
      "The step from a trial in one place to use in many places.",
      also: ["schaalvergroting van de vernieuwing"]),
    Term(
      "schermafdruk", "screenshot", "Een plaatje van wat er op het scherm stond.",
      "A picture of what was on the screen.",
      also: ["schermafdrukken", "screenshot", "screenshots"]),
    Term(
      "score", "score", "Een cijfer van 1 tot 5 dat zegt hoe sterk iets is.",
      "A number from 1 to 5 that says how strong something is.", also: ["scores"]),
    Term(
      "sfeerverslag", "impression", "Beelden of woorden die laten voelen hoe een dag was.",
      "Images or words that let you feel what a day was like.", also: ["sfeerverslagen"]),
    Term(
      "signaal", "signal", "Iets wat u merkt en dat kan wijzen op wat er mist.",
      "Something that you notice and that may point to what is missing.", also: ["signalen"]),
    Term(
      "spoor", "track",
      "Een rij van onderdelen na elkaar, terwijl in een andere zaal iets anders is.",
      "A row of items one after another, while another room has something else.", also: ["sporen"]),
    Term(
      "stadium", "stage", "Hoe ver mensen zijn met het gebruik van iets nieuws.",
      "How far people are in using something new.", also: ["stadia", "stadiums"]),
    Term(
      "stilgelegd", "on hold", "Voor een tijd gestopt, omdat dat zo is besloten.",
      "Stopped for a time, because that was decided.", also: ["stilleggen"]),
    Term(
      "stilstand", "standstill", "Een tijd waarin er in een project niets gebeurt.",
      "A time in which nothing happens in a project.", also: ["staat stil", "stilstaan"]),
    Term(
      "strategie", "strategy", "Wat u kiest om te doen als er iets mis kan gaan.",
      "What you choose to do where something may go wrong.", also: ["strategieën"]),
    Term(
      "streefwaarde", "target", "Het getal of de stand die u wilt halen.",
      "The number or state that you want to reach.",
      also: ["streefwaarden", "streefcijfer", "streefcijfers"]),
    Term(
      "subsidieronde", "grant round",
      "Een tijd waarin projecten een programma om geld kunnen vragen.",
      "A time in which projects can ask a programme for money.", kind: "SUB",
      also: [
        "subsidierondes", "subsidieronden", "subsidieoproep", "subsidieoproepen", "grant rounds",
      ]),
    Term(
      "tegenwerking", "sabotage",
      "Wat u merkt als mensen het niet eens zijn en het plan laten mislukken.",
      "What you notice when people do not agree and make the plan fail.",
      also: ["sabotage", "tegenwerken"]),
    Term(
      "tekent zich af", "emerging", "Is voor het eerst te zien, maar nog niet zeker.",
      "Can be seen for the first time, but is not sure yet.", also: ["zich aftekenen"]),
    Term(
      "tekst in plaats van beeld", "text alternative",
      "Wat er te zien is, in woorden, voor wie niet kan kijken.",
      "What can be seen, in words, for those who cannot look.",
      also: ["tekstalternatief", "alt-tekst"]),
    Term(
      "terugkijken", "look back", "Samen zien wat er is gebeurd en wat dat leerde.",
      "Seeing together what happened and what that taught.", also: ["terugblik", "terugblikken"]),
    Term(
      "terugkoppeling", "reporting back",
      "Aan de projecten vertellen wat uit alle gesprekken kwam.",
      "Telling the projects what came out of all the talks.",
      also: ["terugkoppelingen", "teruggekoppeld", "terugkoppelen"]),
    Term(
      "thema", "theme", "Iets wat in meer projecten terugkomt, of waar ze over gaan.",
      "Something that comes back in several projects, or that they are about.", kind: "THE",
      also: ["thema's", "themes"]),
    Term(
      "thema van de bijeenkomst", "theme of the meeting", "De titel of zin waar een dag over gaat.",
      "The title or sentence that a day is about."),
    Term(
      "tip", "tip", "Een goede raad die ook op een andere plek is gegeven.",
      "A piece of good advice that was also given elsewhere.", also: ["tips"]),
    Term(
      "toegekend", "awarded", "Er is ja gezegd, en er komt geld.",
      "The answer was yes, and money will come.", also: ["toekennen", "toekenning"]),
    Term(
      "toehoorder", "listener",
      "Iemand die weet hoe het project gaat, maar niet om een mening wordt gevraagd.",
      "Somebody who is told how the project goes, but is not asked for an opinion.",
      also: ["toehoorders"]),
    Term(
      "toepassing", "lesson use", "Een les die een ander project gebruikte, en of dat hielp.",
      "A lesson that another project put to use, and whether it helped.", kind: "TOE",
      also: [
        "toepassingen", "toegepaste les", "toegepaste lessen", "toepassing van een les",
        "lesson uses",
      ]),
    Term(
      "tredmolen", "treadmill", "Wat u merkt zonder plan: veel werk, maar u komt niet verder.",
      "What you notice without a plan: much work, but you get no further.",
      also: ["tredmolens", "valse start", "valse starts"]),
    Term(
      "uitdaging", "challenge", "Iets wat mensen in een project lastig vinden.",
      "Something that people in a project find hard.", also: ["uitdagingen"]),
    Term(
      "uitgewerkt", "written up", "Zo opgeschreven dat anderen het kunnen lezen.",
      "Put on paper so that others can read it.", also: ["uitwerken", "uitwerking"]),
    Term(
      "uitnodiging", "invitation",
      "De vraag aan iemand om naar een bijeenkomst te komen, en het antwoord.",
      "The request to somebody to come to a meeting, and the reply.", kind: "UIT",
      also: [
        "uitnodigingen", "genodigde", "genodigden", "aanmelding", "aanmeldingen", "invitations",
      ]),
    Term(
      "uitvoering", "execution", "Het deel van een project waarin het echte werk gebeurt.",
      "The part of a project in which the real work is done.", also: ["uitvoeren"]),
    Term(
      "vaardigheden", "skills", "Wat mensen moeten kunnen om met iets nieuws te werken.",
      "What people must be able to do to work with something new.", also: ["vaardigheid"]),
    Term(
      "vastgesteld", "adopted", "Bekeken en goed bevonden, zodat het nu geldt.",
      "Looked at and found good, so that it now holds.", also: ["vaststellen"]),
    Term(
      "verkennen", "exploring", "Het stadium waarin u kijkt wat er nodig is en wat er kan.",
      "The stage in which you look at what is needed and what can be done.", also: ["verkenning"]),
    Term(
      "vermijden", "avoid", "Zo werken dat iets niet mis kan gaan.",
      "Working in such a way that something cannot go wrong."),
    Term(
      "vernieuwing", "innovation", "Een nieuwe manier van werken in de zorg.",
      "A new way of working in care.", also: ["vernieuwingen", "innovatie", "innovaties"]),
    Term(
      "vernieuwingstraject", "innovation trajectory",
      "Een programma waarin teams samen iets nieuws proberen en van elkaar leren.",
      "A programme in which teams try something new and learn from each other.",
      also: ["vernieuwingstrajecten", "traject", "trajecten"]),
    Term(
      "verslag", "meeting report", "Wat er van een bijeenkomst blijft voor wie er niet was.",
      "What stays of a meeting for those who were not there.", kind: "VSL",
      also: ["verslagen", "meeting reports"]),
    Term(
      "versnelling", "acceleration", "Door iets van buiten gaat een project ineens vlugger.",
      "Through something from outside a project suddenly goes faster.",
      also: ["versneld", "een vlucht nemen"]),
    Term(
      "vertraging", "slowdown", "Een project gaat minder snel dan was bedacht.",
      "A project goes less fast than was meant.", also: ["vertraagd", "vertragingen"]),
    Term(
      "vervallen", "dropped", "Niet meer nodig, dus er gebeurt niets meer mee.",
      "No longer needed, so nothing more is done with it.", also: ["vervalt"]),
    Term(
      "vervolgprogramma", "follow-up programme",
      "Het plan dat komt na het eerste, als daarom is gevraagd.",
      "The plan that comes after the first one, when it was asked for.",
      also: ["vervolgprogramma's", "vervolg"]),
    Term(
      "verwachting", "expectation",
      "Wat de een van de ander denkt te krijgen, en wat zij daarover afspreken.",
      "What one thinks to get from another, and what they agree about it.", kind: "VWA",
      also: ["verwachtingen", "expectations"]),
    Term(
      "verwarring", "confusion", "Wat u merkt als niemand goed weet waar het heen gaat.",
      "What you notice when nobody really knows where it is going."),
    Term(
      "verwerkt", "processed", "Gebruikt in iets anders, zoals een les of een actie.",
      "Used in something else, such as a lesson or an action.", also: ["verwerken"]),
    Term(
      "verzameling", "collection", "Een rijtje kennisproducten die bij elkaar passen.",
      "A series of knowledge products that belong together.", kind: "VZM",
      also: ["verzamelingen", "collections"]),
    Term(
      "verzonnen", "invented", "Niet echt gebeurd, maar bedacht als voorbeeld.",
      "Not really so, but thought up as an example."),
    Term(
      "video", "video", "Bewegend beeld van een bijeenkomst of project.",
      "Moving images of a meeting or project.", also: ["video's", "filmpje", "filmpjes"]),
    Term(
      "visie", "vision", "Waarom u iets wilt veranderen en waar u heen wilt.",
      "Why you want to change something and where you want to go.", also: ["visies"]),
    Term(
      "volledig in gebruik", "in full use",
      "Het stadium waarin het nieuwe voor de meeste mensen gewoon werk is.",
      "The stage in which what is new is plain work for most people.", also: ["volledig gebruik"]),
    Term(
      "voorbereiden", "preparing", "Het stadium waarin u mensen, geld en een plan regelt.",
      "The stage in which you arrange people, money and a plan."),
    Term(
      "voorbereiding", "preparation",
      "Het eerste deel van een project, voordat het echte werk begint.",
      "The first part of a project, before the real work begins.", also: ["voorbereidingen"]),
    Term(
      "voorstel", "proposal", "De tekst waarin staat wat iemand wil gaan doen en waarom.",
      "The text that says what somebody wants to do and why.", also: ["voorstellen"]),
    Term(
      "voortgang", "progress", "Hoe ver een project is en wat er de laatste tijd gebeurde.",
      "How far a project is and what happened lately.", also: ["vordering", "vorderingen"]),
    Term(
      "vooruitgaan", "go forward", "Samen bedenken wat de volgende stap is.",
      "Thinking together what the next step is.", also: ["vooruitkijken", "vooruitblik"]),
    Term(
      "waarneming", "observation", "Iets wat iemand zag, en wat nog geen les is.",
      "Something that somebody saw, and that is not a lesson yet.", also: ["waarnemingen"]),
    Term(
      "weer oppakken", "take up again",
      "Verdergaan met een project dat even minder aandacht kreeg.",
      "Going on with a project that had less attention for a while.",
      also: ["weer opgepakt", "opnieuw oppakken", "taken up again"]),
    Term(
      "weer opstarten", "restart", "Hetzelfde project opnieuw beginnen nadat het was gestopt.",
      "Beginning the same project again after it had stopped.",
      also: [
        "opnieuw gestart", "opnieuw opstarten", "herstart", "herstarts", "herstarten", "restarted",
      ]),
    Term(
      "weergave", "view", "Een lijst zoals u die bewaarde, om later weer te openen.",
      "A list as you kept it, to open again later.", kind: "WRG",
      also: ["weergaven", "weergaves", "views"]),
    Term(
      "weerstand", "resistance",
      "Wat u merkt als mensen niet mee willen, omdat zij er niets aan hebben.",
      "What you notice when people will not join in, as they gain nothing by it.",
      also: ["weerstanden"]),
    Term(
      "zorgorganisatie", "care organisation", "Een instelling die mensen helpt of verpleegt.",
      "An institution that helps or nurses people.",
      also: [
        "zorgorganisaties", "zorginstelling", "zorginstellingen", "zorgaanbieder", "zorgaanbieders",
      ]),
  ]
}
