/// The signs, words and codes by which files name a currency.
package enum CurrencyWord {
  private static let signs: [String: String] = [
    "€": "EUR", "$": "USD", "US$": "USD", "$US": "USD", "USD$": "USD", "£": "GBP", "A$": "AUD",
    "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "₹": "INR", "€EUR": "EUR", "EUR€": "EUR",
  ]

  private static let words: [String: String] = ["euro": "EUR", "euros": "EUR", "eur": "EUR"]

  /// ISO 4217, and the currencies that the euro took the place of: any other three capitals, such as
  /// "MLN" or "BTW", say something else.
  private static let codes = Set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP \
    GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD \
    KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
    NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP \
    SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED \
    VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL \
    ANG ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK
    """.split(separator: " ").map(String.init))

  /// Codes that are no words of their own, and may stand in small letters, too.
  private static let plainCodes: Set<String> = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN",
    "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "BRL", "ZAR", "KES", "UGX", "TZS", "GHS", "ETB",
    "XOF", "XAF", "MXN", "IDR", "PHP", "VND", "THB", "ANG", "AWG", "SRD", "NLG",
  ]

  /// Whether a text is the code of a currency, in capitals.
  package static func isCode(_ text: String) -> Bool { codes.contains(text) }

  /// The code of what a word or sign means; nil for what is no currency.
  package static func code(_ word: String) -> String? {
    if let code = signs[word] ?? (codes.contains(word) ? word : nil) { return code }
    let capitals = word.uppercased()
    return signs[capitals] ?? words[word.lowercased()]
      ?? (plainCodes.contains(capitals) ? capitals : nil)
  }

  /// The only currency that a heading names: `Bedrag (EUR)`, `amount_eur`, `Budget €`, `totalCostEUR`.
  package static func code(inHeading heading: String) -> String? {
    var found: Set<String> = []
    var word = String.UnicodeScalarView()
    func endWord() {
      if let code = code(String(word)) { found.insert(code) }
      word = String.UnicodeScalarView()
    }
    for scalar in heading.unicodeScalars {
      guard isPart(scalar) else {
        endWord()
        continue
      }
      if let last = word.last, last.properties.isLowercase, scalar.properties.isUppercase {
        endWord()
      }
      word.append(scalar)
    }
    endWord()
    return found.count == 1 ? found.first : nil
  }

  /// Whether it may stand in a word or sign for a currency.
  package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x24: true
    // Looking up what is no ASCII takes far longer.
    case 0..<0x80: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
    }
  }
}
