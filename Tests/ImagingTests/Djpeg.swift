import Foundation

/// The independent decoder of libjpeg-turbo's tools, where it is installed.
enum Djpeg {
    /// The decoded pixels as a PPM file; empty where there is no `djpeg`.
    static func digest(of bytes: [UInt8]) throws -> Data {
        let tool = "/usr/bin/djpeg"
        guard FileManager.default.isExecutableFile(atPath: tool) else { return Data() }
        let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jpg")
        let output = input.appendingPathExtension("ppm")
        defer {
            for file in [input, output] where FileManager.default.fileExists(atPath: file.path) {
                try? FileManager.default.removeItem(at: file)
            }
        }
        try Data(bytes).write(to: input)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = ["-outfile", output.path, input.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: output)
    }
}
