import Glibc

/// A home for the programs under measurement, so that nothing of the user's is read or written.
struct Home {
  let path: String

  /// What oogst finds around it in a variant; what it remembered of an earlier run is gone.
  func environment(_ variant: Variant) throws(Trouble) -> [String: String] {
    let folder = path + "/" + variant.rawValue
    try makeFolder(folder + "/config/oogst")
    try makeFolder(folder + "/state")
    unlink(folder + "/state/oogst/state.toml")
    try write(variant.configuration, to: folder + "/config/oogst/config.toml")
    var environment = Command.usual(home: folder)
    environment["XDG_CONFIG_HOME"] = folder + "/config"
    environment["XDG_STATE_HOME"] = folder + "/state"
    environment["XDG_DATA_HOME"] = folder + "/data"
    if variant.isListening { environment["OOGST_LISTEN"] = "1" }
    return environment
  }
}

/// Makes a folder and those that it stands in.
func makeFolder(_ path: String) throws(Trouble) {
  var made = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    made += "/" + part
    guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
      throw Trouble("\(made): \(String(cString: strerror(errno)))")
    }
  }
}

/// Programs take no folder by a path that depends on where one is.
func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  return String(cString: here) + "/" + path
}

func write(_ text: String, to path: String) throws(Trouble) {
  guard let file = fopen(path, "w") else {
    throw Trouble("\(path): \(String(cString: strerror(errno)))")
  }
  fputs(text, file)
  fclose(file)
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
