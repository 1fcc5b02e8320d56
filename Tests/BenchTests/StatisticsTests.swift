import Testing

@testable import oogst_bench

struct StatisticsTests {
  @Test func medianIsTheOneInTheMiddle() {
    #expect([3.0, 1, 2].median == 2)
    #expect([4.0, 1, 2, 3].median == 2.5)
    #expect([Double]().median == nil)
  }

  @Test func numbersHaveAsManyDecimalsAsSaySomething() {
    #expect(number(12_345.6) == "12346")
    #expect(number(12.34) == "12.3")
    #expect(number(1.056) == "1.06")
    #expect(number(0) == "0")
    #expect(number(-0.004) == "0.00")
    #expect(number(3) == "3")
  }

  @Test func goalsAreMetOrNot() {
    let values = ["floor": 2.0, "fzf": 100]
    #expect(Goal.timesFloor(1.5).isMet(3, by: values) == true)
    #expect(Goal.timesFloorOr(1.5, 5).isMet(4, by: values) == true)
    #expect(Goal.timesPeer(0.01, "fzf").isMet(2, by: values) == false)
    #expect(Goal.timesPeer(0.01, "less").isMet(2, by: values) == nil)
    #expect(Goal.all([.atMost(5), .timesPeer(1, "less")]).isMet(4, by: values) == true)
    #expect(Goal.none.isMet(4, by: values) == nil)
  }

  @Test func argumentsSayWhatTheyAre() {
    let arguments = Arguments(["--oogst", "x", "--sizes", "250,1000", "--only", "start,keys"])
    #expect(arguments?.sizes == [250, 1_000])
    #expect(arguments?.only == ["start", "keys"])
    #expect(Arguments(["--sizes", "250"]) == nil)
    #expect(Arguments(["--oogst", "x", "--rounds", "0"]) == nil)
  }
}
