import OogstModel
@testable import OogstReading
import Testing

@testable import OogstExchange

/// Inputs that ended the program, or came back as something else, when fuzzers made them.
@Suite struct FoundByTrialTests {
  private static let budget = Project.field(\.budget)

  @Test(arguments: [Int.min, Int.max, -1, 0]) func anAmountOfAnySizeIsWritten(cents: Int) {
    let json = JSONWriter.value(.money(Money(cents: cents, currency: "EUR")), Self.budget, [:])
    #expect(json.contains(cents < 0 ? "\"amount\": -" : "\"amount\": "))
    #expect(
      CSVWriter.text(.money(Money(cents: cents, currency: "EUR")), Self.budget).hasSuffix(" EUR"))
  }

  @Test func anAmountWithoutACurrencyIsWrittenAsANumber() {
    let money = Value.money(Money(cents: 150_050, currency: nil))
    #expect(CSVWriter.text(money, Self.budget) == "1500.50")
    #expect(
      JSONWriter.value(money, Self.budget, [:]) == "{\"amount\": 1500.50, \"currency\": null}")
  }

  @Test(arguments: [
    ("999999999999999,99", Int?(99_999_999_999_999_999)), ("999999999999999,999", nil),
    ("1000000000000000", nil),
  ]) func whatIsReadCanBeReadBack(text: String, hundredths: Int?) {
    #expect(NumberStyle(decimal: ",").hundredths(text) == hundredths)
  }
}
