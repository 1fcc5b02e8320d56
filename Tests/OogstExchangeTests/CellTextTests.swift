import Testing

@testable import OogstExchange

@Suite struct CellTextTests {
  @Test(arguments: [
    "", "Samen eten in de wijk", "Pati\u{EB}nt \u{2018}aan zet\u{2019} \u{2013} \u{20AC} 5",
    "x < 140 en y > 90", "<140", "a <b c", "p <i en q> 3", "<jan@voorbeeld.nl>", "<a@b.nl>", "a<",
    "AT&T", "R&D", "R&D;", "&copy 2020", "&;", "&#;", "&#x;", "&onzin;", "&EACUTE;", "&#xD800;",
    "&#x110000;", "&#27;", "&#99999999999;", "<titel>", "<naam van de aanvrager>", "</titel>", "<>",
    "< p>", "<p", "<a href=\"x", "<a href=\"x < y\">", "</p class=\"x\">", "<!-- zonder eind",
    "=1+2", "=\"a\"&\"b\"", "=\"", "a=\"b\"", "snake_x000_d", "_x000D", "_x0007_", "_xD83D_",
    "_xE000_", "regel een\n\n\nregel twee ", "a\tb", "\u{1B}[1m", "a\u{200D}b", "e\u{301}",
  ]) func whatAPersonWroteStays(text: String) {
    #expect(CellText.plain(text) == text)
  }

  @Test(arguments: [
    ("=\"0004711\"", "0004711"), ("  =\"0004711\" ", "0004711"), ("=\"\"", ""),
    ("=\"zeg \"\"ja\"\"\"", "zeg \"ja\""), ("=\"Eten &amp; drinken\"", "Eten & drinken"),
  ]) func aFormulaOfOneTextIsItsContent(text: String, plain: String) {
    #expect(CellText.plain(text) == plain)
  }

  @Test(arguments: [
    ("Eten &amp; drinken", "Eten & drinken"), ("Pati&euml;nt", "Pati\u{EB}nt"),
    ("pati&#235;nt", "pati\u{EB}nt"), ("pati&#xEB;nt", "pati\u{EB}nt"),
    ("pati&#Xeb;nt", "pati\u{EB}nt"), ("pati&#0235;nt", "pati\u{EB}nt"),
    ("&#39;t Veld", "'t Veld"), ("&apos;t Veld", "'t Veld"), ("&quot;ja&quot;", "\"ja\""),
    ("&euro;&nbsp;5", "\u{20AC} 5"), ("a&nbsp;b", "a b"), ("a&shy;b", "ab"), ("a&#8203;b", "ab"),
    ("&amp;euml;", "\u{EB}"), ("&amp;amp;euml;", "\u{EB}"), ("&amp;amp;amp;euml;", "&euml;"),
    ("x &lt; 140 en y &gt; 90", "x < 140 en y > 90"), ("x &amp;lt; 140", "x < 140"),
    ("d&#146;Artagnan", "d\u{2019}Artagnan"), ("a&#13;&#10;b", "a\nb"), ("a&#0;b", "a b"),
    ("&Alpha;&omega;&hearts;&lang;", "\u{391}\u{3C9}\u{2665}\u{27E8}"),
    ("R&D &amp; AT&T", "R&D & AT&T"), ("&&amp;&", "&&&"), ("&#128512;", "\u{1F600}"),
  ]) func entitiesAreTheirCharacters(text: String, plain: String) {
    #expect(CellText.plain(text) == plain)
  }

  @Test func everyNameOfHTML4IsKnownAndApos() {
    #expect(Entities.named.count == 253)
    #expect(Entities.named["yuml"] == "\u{FF}")
    #expect(Entities.named["nbsp"] == "\u{A0}")
    #expect(Entities.named["Ouml"] == "\u{D6}")
    #expect(Entities.named["diams"] == "\u{2666}")
  }

  @Test(arguments: [
    (
      "<p>Bewoners koken <strong>samen</strong>.</p><ul><li>Elke dinsdag</li><li>Gratis</li></ul>",
      "Bewoners koken samen.\n- Elke dinsdag\n- Gratis"
    ),
    (
      "&lt;p&gt;Regie bij de pati&#235;nt&lt;/p&gt;&nbsp;", "Regie bij de pati\u{EB}nt"
    ),
    ("&amp;lt;p&amp;gt;Een&amp;lt;/p&amp;gt;", "Een"),
    ("<P CLASS=MsoNormal STYLE='margin:0'>Een</P>\n\n<P>Twee</P>", "Een\nTwee"),
    ("een<br>twee<br/>drie<BR />vier<br clear=all>vijf", "een\ntwee\ndrie\nvier\nvijf"),
    ("een<br>\r\ntwee", "een\ntwee"), ("een<br><br><br>twee", "een\ntwee"),
    ("<p>een</p><p>&nbsp;</p><p>twee</p>", "een\n\ntwee"), ("<br>een<br>", "een"), ("<p></p>", ""),
    ("inleiding<p>tekst</p>slot", "inleiding\ntekst\nslot"), ("<h1>Kop</h1>tekst", "Kop\ntekst"),
    ("<div><div>een</div></div><div>twee</div>", "een\ntwee"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ("<ul>\n  <li><p>een</p></li>\n  <li></li>\n</ul>na", "- een\nna"),
    ("<a href=\"https://x.nl/?a=1&amp;b=&quot;\" target=_blank>hier</a>", "hier"),
    ("<a href=\"x\"target=\"_blank\">hier</a>", "hier"),
    ("<img src=\"a.png\" alt=\">\" />na", "na"),
    ("<td nowrap data-x>a</td>b", "a b"), ("H<sub>2</sub>O", "H2O"), ("<o:p></o:p>a", "a"),
    ("a <b> b </b> c", "a b c"), ("voor<!-- \n weg -->na", "voorna"),
    ("a<style type=\"text/css\">p > b { }</STYLE>b", "ab"), ("<script>x < y</script >b", "x < yb"),
    ("<script>if (a<b) { }</script>b", "b"), ("<![if !supportLists]>-<![endif]> a", "- a"),
    ("<p>bloeddruk < 140 en y > 90</p>", "bloeddruk < 140 en y > 90"),
    ("<p>mail <jan@voorbeeld.nl></p>", "mail <jan@voorbeeld.nl>"),
    ("<a href=\"x <b>vet</b>", "<a href=\"x vet"), ("<p>een\n\n\n\ntwee</p>", "een\n\ntwee"),
  ]) func tagsThatAreKnownBecomeLineEndsOrNothing(text: String, plain: String) {
    #expect(CellText.plain(text) == plain)
  }

  @Test(arguments: [
    ("een_x000D_\ntwee", "een\ntwee"), ("een_x000D_twee", "een\ntwee"),
    ("een_x000d__x000A_twee", "een\ntwee"), ("Project_x0020_naam", "Project naam"),
    ("pati_x00EB_nt", "pati\u{EB}nt"), ("_x005F_x000D_", "_x000D_"), ("a_x0009_b", "a\tb"),
  ]) func escapesOfExcelAreTheirCharacters(text: String, plain: String) {
    #expect(CellText.plain(text) == plain)
  }

  @Test(arguments: [
    ("zorg\u{AD}net\u{AD}werk", "zorgnetwerk"), ("a\u{200B}b\u{2060}c\u{FEFF}d", "abcd"),
    (
      "e\u{FB00}ect \u{FB01}ets \u{FB02}es o\u{FB03}cier \u{FB04}uent",
      "effect fiets fles officier ffluent"
    ),
    ("la\u{FB05} be\u{FB06}", "last best"), ("a\u{A0}b\u{202F}c\u{2007}d", "a b c d"),
    ("Einde\u{0}zin", "Einde zin"), ("een\r\ntwee\rdrie\n\rvier", "een\ntwee\ndrie\n\nvier"),
    ("een\u{2028}twee\u{2029}drie", "een\ntwee\ndrie"), ("\u{A0}\u{A0}Twee\u{A0}", "  Twee "),
  ]) func charactersThatHideAWordAreAway(text: String, plain: String) {
    #expect(CellText.plain(text) == plain)
  }

  /// Bytes of one alphabet in any order: it must end soon, and twice plain must be plain.
  @Test func anyTextIsReadInTimeThatGrowsWithItsLength() {
    let pieces = [
      "<a x=\"", "<!--", "<script>", "&amp;", "<p", ">", "'", "<style>", "_x000D_", "<",
    ]
    for piece in pieces {
      let long = String(repeating: piece, count: 40_000)
      let time = ContinuousClock().measure { _ = CellText.plain(long) }
      #expect(time < .seconds(5), "\(piece)")
    }
  }

  // MARK: - Encoded twice

  @Test(arguments: [
    "patiënt", "café", "€ 500", "‘t Veld’", "“ja”", "1–2", "…", "à la carte", "ÖSTERREICH", "Ósk",
    "garçon", "naïef", "Škoda", "Łódź", "TNF-α", "Привет", "25 °C", "½", "≥ 140", "→", "ﬁets",
    "\u{FEFF}id", "😀", "a\u{A0}b", "één",
  ]) func whatWasEncodedTwiceIsSeen(text: String) {
    #expect(CellText.looksDoublyEncoded("Over " + twice(text) + " gaat dit"))
    #expect(CellText.looksDoublyEncoded(twice(text) + "a"))
    #expect(!CellText.looksDoublyEncoded("Over " + text + " gaat dit"))
  }

  @Test(arguments: [
    "", "gewoon", "Ângela", "NÃO", "Ã", "Â", "â", "Ã Â", "São João", "„SPAß“", "CAFÉ…", "“Hé…”",
    "„MANH\u{C3}\u{201D}", "5 Å²", "2 Å ± 0,3", "café »", "café\u{A0}»", "PATIË…", "voilà…”", "ÎLE",
    "MOZAÏEK",
    "1 Â", "Ä", "Ä…", "é–è", "ð", "ESPAÑA", "Ñ", "©®°±", "Å\u{A0}",
  ]) func realWordsDoNotLookEncodedTwice(text: String) {
    #expect(!CellText.looksDoublyEncoded(text))
    #expect(!CellText.looksDoublyEncoded("a " + text + " b"))
  }

  @Test func aClosingQuoteWhoseLastByteWasLostIsSeen() {
    #expect(CellText.looksDoublyEncoded("ja\u{E2}\u{20AC}\u{FFFD}"))
  }

  /// As a program does that reads UTF-8 as Windows-1252.
  private func twice(_ text: String) -> String {
    text.utf8.map { byte in
      let letter = TextEncoding.windows1252.text([byte])
      // The five bytes that mean nothing are mostly read as controls.
      return letter == "\u{FFFD}" ? String(Unicode.Scalar(byte)) : letter
    }.joined()
  }
}
