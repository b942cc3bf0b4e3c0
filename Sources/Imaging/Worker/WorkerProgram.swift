internal import Foundation

/// Where the program lies that decodes.
package enum WorkerProgram {
    /// Its name.
    package static let name = "consentry-imaging"

    /// The path of a program in the folder of the one that runs; `nil` where the system does not tell (no /proc).
    package static func besideThisProgram(named name: String) -> String? {
        do {
            let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: program).deletingLastPathComponent().appending(path: name).path
        } catch {
            return nil
        }
    }
}
