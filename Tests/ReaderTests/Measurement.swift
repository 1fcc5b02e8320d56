import Foundation
import Synchronization

/// Runs visits under readers, the readers beside each other.
enum Measurement {
  /// What went wrong, or the runs; three of every reader, one of nobody.
  struct Outcome: Sendable {
    var runs: [Run] = []
    var leftOut: [String] = []
  }

  static func outcome(of setting: Setting, idleSeconds: Double) -> Outcome {
    let outcome = Mutex(Outcome())
    let readers: [ScreenReader] = [.yasr, .fenrir, .brltty]
    let group = DispatchGroup()
    for reader in readers {
      group.enter()
      Thread.detachNewThread {
        for number in 0..<3 {
          // Idling takes long and is the same every time: once is enough.
          let idle = number == 0 ? idleSeconds : 0
          do {
            let run = try run(setting, under: reader, idleSeconds: idle)
            outcome.withLock { $0.runs.append(run) }
          } catch {
            outcome.withLock { $0.leftOut.append("\(reader.rawValue): \(error)") }
            break
          }
        }
        group.leave()
      }
    }
    group.wait()
    do {
      let alone = try run(setting, under: .none, idleSeconds: 0)
      outcome.withLock { $0.runs.append(alone) }
    } catch {
      outcome.withLock { $0.leftOut.append("nobody: \(error)") }
    }
    return outcome.withLock { $0 }
  }

  static func run(
    _ setting: Setting, under reader: ScreenReader, idleSeconds: Double, command: [String]? = nil,
    quiet: Duration = .milliseconds(150), keysOf terminalType: String = "linux"
  ) throws -> Run {
    if let missing = reader.missing { throw DidNotStart(description: missing) }
    let start = ContinuousClock.now
    let session = try ReaderSession(
      command ?? setting.command, reader: reader, environment: setting.environment,
      quiet: quiet, keysOf: terminalType, isListening: setting.mode == .listening)
    Visit(setting: setting, idleSeconds: idleSeconds).walk(session)
    let seconds = (ContinuousClock.now - start).components.seconds
    tell("\(setting.name): \(reader.rawValue), \(session.records.count) steps, \(seconds) s")
    return Run(reader: reader, records: session.records)
  }

  static func tell(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
