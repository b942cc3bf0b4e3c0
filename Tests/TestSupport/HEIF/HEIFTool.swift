internal import Foundation

/// The programs `heif-enc` and `heif-convert` of the Debian package libheif-examples, which have their own way with the
/// format.
public enum HEIFTool {
    /// A program ended with an error.
    public struct Failure: Error {}

    /// Encodes a PNG file with further arguments; "-A" makes it an AVIF.
    public static func encode(_ png: [UInt8], _ arguments: [String] = []) throws -> [UInt8] {
        try convert(png, ending: "png", with: "/usr/bin/heif-enc", to: "heic") { input, output in
            arguments + ["-o", output, input]
        }
    }

    /// Decodes a HEIF file, its colours as they are, to a JPEG of the highest quality.
    public static func jpeg(of heif: [UInt8]) throws -> [UInt8] {
        try convert(heif, ending: "heic", with: "/usr/bin/heif-convert", to: "jpg") { input, output in
            ["-q", "100", input, output]
        }
    }

    private static func convert(
        _ bytes: [UInt8],
        ending: String,
        with program: String,
        to newEnding: String,
        arguments: (_ input: String, _ output: String) -> [String]
    ) throws -> [UInt8] {
        try withTemporaryDrive { root in
            let input = URL(filePath: root).appending(path: "in.\(ending)")
            let output = URL(filePath: root).appending(path: "out.\(newEnding)")
            try Data(bytes).write(to: input)
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = arguments(input.path(percentEncoded: false), output.path(percentEncoded: false))
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Failure() }
            return Array(try Data(contentsOf: output))
        }
    }
}
