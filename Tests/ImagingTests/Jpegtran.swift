import Foundation

@testable import Imaging

/// The lossless transformer of libjpeg-turbo's tools, where it is installed.
enum Jpegtran {
    private static let operations: [Orientation: [String]] = [
        .upright: [], .mirrored: ["-flip", "horizontal"], .upsideDown: ["-rotate", "180"],
        .mirroredUpsideDown: ["-flip", "vertical"], .mirroredTurnedLeft: ["-transpose"],
        .turnedRight: ["-rotate", "90"], .mirroredTurnedRight: ["-transverse"], .turnedLeft: ["-rotate", "270"],
    ]

    /// The turned file; `nil` where there is no `jpegtran`.
    static func turned(_ bytes: [UInt8], _ orientation: Orientation) throws -> [UInt8]? {
        let tool = "/usr/bin/jpegtran"
        guard FileManager.default.isExecutableFile(atPath: tool) else { return nil }
        let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jpg")
        let output = input.appendingPathExtension("out")
        defer {
            for file in [input, output] where FileManager.default.fileExists(atPath: file.path) {
                try? FileManager.default.removeItem(at: file)
            }
        }
        try Data(bytes).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments =
            ["-perfect", "-copy", "none"] + operations[orientation, default: []] + [
                "-outfile", output.path, input.path,
            ]
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: output))
    }
}
