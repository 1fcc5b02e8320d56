import Foundation

/// What yasr said and what stood on the braille display, key by key: a file for every screen.
struct TranscriptFiles {
  private let setting: Setting
  private let heard: [Record]
  private let felt: [Record]

  init(_ setting: Setting, _ outcome: Measurement.Outcome) {
    self.setting = setting
    heard = outcome.runs.first { $0.reader == .yasr }?.records ?? []
    felt = outcome.runs.first { $0.reader == .brltty }?.records ?? []
  }

  func write(to folder: URL) throws {
    var files: [String: [String]] = [:]
    for (index, record) in heard.enumerated() {
      var record = record
      // Both took the same walk; where one went another way there is nothing to put beside it.
      if index < felt.count, felt[index].step.name == record.step.name {
        record.moment.braille = felt[index].moment.braille
      }
      files[record.screen, default: []].append(record.told)
    }
    for (screen, told) in files {
      let name = "\(setting.language.rawValue)-\(setting.mode.rawValue)-\(screen).txt"
      let file = folder.appendingPathComponent("Transcripts/" + name)
      try Data((told.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
  }
}
