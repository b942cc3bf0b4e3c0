import Foundation
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

extension [UInt8] {
    /// A PNG or GIF as it is seen, in its full size.
    func shown() throws -> PixelImage {
        let decoded =
            starts(with: "GIF".utf8)
            ? try GIFDecoding.decode(self, .asIs, longEdge: .max, limits: .standard)
            : try PNGDecoding.decode(self, .asIs, longEdge: .max, limits: .standard)
        return try #require(decoded.pixels)
    }

    /// A PNG or GIF, cleaned, settled and verified.
    func settled(_ turning: Turning = .asStored) throws -> CleanedPicture {
        try ImagePreparer(limits: .standard, decoder: .inThisProcess).cleanNow(IncomingMedia(self), turning)
    }

    /// Whether the canary is in a PNG file, or in its data when that is inflated.
    var holdsCanaryInside: Bool {
        guard !holdsCanary, let file = try? PNGCleaner.clean(span, limits: .standard) else { return holdsCanary }
        let length = file.parts.header.rawBytes
        let data = ZlibInflater()?.inflate(file.bytes, file.stream, length: length)?.bytes ?? []
        return data.holdsCanary || (PNGRows(inflated: data, of: file.parts.header)?.bytes.holdsCanary ?? false)
    }
}

/// ImageMagick (Debian package `imagemagick`), which reads PNG with libpng and GIF with a reader of its own.
enum ImageMagick {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/convert")

    /// What is seen of the first frame on white: red, green and blue of sixteen bits for every pixel.
    static func shown(_ file: [UInt8]) throws -> Data {
        try withTemporaryDrive { root in
            let input = URL(filePath: root).appending(path: "in")
            let output = URL(filePath: root).appending(path: "out")
            try Data(file).write(to: input)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/convert")
            process.arguments =
                ["\(input.path)[0]", "-coalesce", "-background", "white", "-alpha", "remove", "-alpha", "off"]
                + ["-depth", "16", "rgb:\(output.path)"]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return try Data(contentsOf: output)
        }
    }
}
