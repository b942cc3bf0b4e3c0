import Foundation
import TestSupport

/// Writes the seeds of every target into a folder for each format.
@main
enum FuzzSeeds {
    static func main() throws {
        let root = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "seeds")
        for (format, seeds) in all {
            let folder = root.appendingPathComponent(format)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (index, seed) in seeds.enumerated() {
                try Data(seed).write(to: folder.appendingPathComponent("seed-\(index)"))
            }
        }
    }

    private static var all: [String: [[UInt8]]] {
        ["jpeg": jpegs, "message": messages, "icc": profiles, "exif": exifBlocks, "kind": beginnings]
    }
}
