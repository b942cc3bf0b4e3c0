internal import Foundation

/// The environment variables that stand in for options; nothing else reads the environment.
enum Environment {
    /// The drive's folder; stands in for `--drive`.
    static let drive = "CONSENTRY_DRIVE"
    /// The root key's file; stands in for `--root-key`.
    static let rootKey = "CONSENTRY_ROOT_KEY"
    /// The login of who is acting; stands in for `--as`.
    static let login = "CONSENTRY_LOGIN"
    /// The program that decodes pictures, when it does not lie beside this one.
    static let imaging = "CONSENTRY_IMAGING"
    /// `required` or `as-available`: whether pictures are decoded on a system that cannot confine the decoders.
    static let confinement = "CONSENTRY_CONFINEMENT"

    static func value(_ name: String) -> String? {
        let value = ProcessInfo.processInfo.environment[name]
        return value?.isEmpty == true ? nil : value
    }
}
