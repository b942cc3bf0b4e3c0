import Foundation

@testable import Decoding

/// The programs `cwebp` and `dwebp` of libwebp (Debian package `webp`), where they are installed.
enum WebPTool {
    static let isInstalled = ["cwebp", "dwebp"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    /// The picture as `cwebp` writes it with these options.
    static func encode(_ image: PixelImage, _ options: [String]) throws -> [UInt8] {
        let kind = image.channels == 4 ? "RGB_ALPHA" : "RGB"
        let head =
            "P7\nWIDTH \(image.width)\nHEIGHT \(image.height)\nDEPTH \(image.channels)\nMAXVAL 255\nTUPLTYPE \(kind)\nENDHDR\n"
        return try run("cwebp", options + ["-quiet"], on: Array(head.utf8) + image.pixels)
    }

    /// The pixels as `dwebp` reads them.
    static func decode(_ file: [UInt8]) throws -> [UInt8] {
        try run("dwebp", ["-quiet", "-pam"], on: file)
    }

    private static func run(_ tool: String, _ options: [String], on input: [UInt8]) throws -> [UInt8] {
        let source = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        let target = source.appendingPathExtension("out")
        defer {
            for file in [source, target] where FileManager.default.fileExists(atPath: file.path) {
                try? FileManager.default.removeItem(at: file)
            }
        }
        try Data(input).write(to: source)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments = options + ["-o", target.path, "--", source.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: target))
    }
}
