/// The themes of the folder `themes`, built in so that the program can be moved anywhere.
public enum BuiltInThemes {
  public static var standaard: [UInt8] { PackageResources.standaard_toml }
  public static var contrast: [UInt8] { PackageResources.contrast_toml }
  public static var mono: [UInt8] { PackageResources.mono_toml }
  public static var donker: [UInt8] { PackageResources.donker_toml }
  public static var licht: [UInt8] { PackageResources.licht_toml }
}
