public import OogstDashboard
public import OogstModel

/// Writes what the dashboard shows into one folder.
public struct FileExporter: Exporting {
  private let folder: String

  /// A folder that is not there is made when the first file goes into it.
  public init(folder: String) { self.folder = folder }

  public func export(
    _ export: Export, from store: some Store, _ environment: OogstDashboard.Environment
  ) async throws(StoreError) -> ExportOutcome {
    if let trouble = ExportFile.makeFolder(folder) { return .failed(trouble) }
    let path = folder + "/" + export.name
    // Asked before all the work; and once more by the system when the file gets its name.
    if !export.overwrites, ExportFile.isThere(path) { return exists(export) }
    guard let file = ExportFile(folder: folder, name: export.name) else {
      return .failed(ExportFile.reason)
    }
    let writer = ExportWriter(
      ExportForm(export.format, export.language, today: environment.today))
    // The file stays on this side: what is asked of the store may be asked again.
    let kept = Kept(file)
    let count = try await store.read(.whole) { snapshot throws(StoreError) in
      kept.file.restart()
      return try writer.write(export.what, from: snapshot) { text in
        !Task.isCancelled && kept.file.write(text)
      }
    }
    if Task.isCancelled { throw .cancelled }
    switch file.place(overwriting: export.overwrites) {
    case .done: return .written(path: path, count: count)
    case .exists: return exists(export)
    case .failed(let number): return .failed(ExportFile.reason(number))
    }
  }

  /// Only one task has it at a time.
  private final class Kept: @unchecked Sendable {
    let file: ExportFile
    init(_ file: ExportFile) { self.file = file }
  }

  /// Another name that is free: *projecten-2.csv*.
  private func exists(_ export: Export) -> ExportOutcome {
    let ending = "." + export.format.ending
    let stem = String(export.name.dropLast(export.name.hasSuffix(ending) ? ending.count : 0))
    let free = (2...).lazy.map { stem + "-\($0)" + ending }.first {
      !ExportFile.isThere(folder + "/" + $0)
    }
    return .exists(free: free ?? export.name)
  }
}
