import PracticeData
import Testing

struct ZipfTests {
  @Test func rankTwoComesHalfAsOften() {
    let zipf = Zipf(count: 1_000)
    var numbers = RandomNumbers(seed: 3)
    var counts = Array(repeating: 0, count: 1_000)
    for _ in 0..<20_000 { counts[zipf.rank(&numbers)] += 1 }
    for rank in [0, 1, 3, 9] {
      let share = Double(counts[rank]) / 20_000
      #expect(abs(share - zipf.share(rank)) < 0.15 * zipf.share(rank) + 0.003)
    }
    #expect(abs(zipf.share(0) / zipf.share(1) - 2) < 1e-9)
  }
}
