import Foundation

/// Small made-up pictures, no two of which look alike.
enum Drawing {
    /// Writes a picture of large coloured squares, decided by its number.
    static func write(_ number: Int, to file: URL, edge: Int = 480) async throws {
        try await withTemporaryFolder { folder in
            let pixels = folder.appending(path: "picture.ppm")
            var content = Data("P6 \(edge) \(edge) 255\n".utf8)
            for row in 0..<edge {
                for column in 0..<edge {
                    let square = UInt64(row * 12 / edge * 12 + column * 12 / edge)
                    let colour = (square &+ UInt64(number) &* 1_009) &* 0x9E37_79B9_7F4A_7C15
                    content.append(contentsOf: [
                        UInt8(truncatingIfNeeded: colour >> 56), UInt8(truncatingIfNeeded: colour >> 48),
                        UInt8(truncatingIfNeeded: colour >> 40),
                    ])
                }
            }
            try content.write(to: pixels)
            try await Tool.compressJPEG.make(["-quality", "85", "-outfile", file.plainPath, pixels.plainPath])
        }
    }

    /// What a website's software makes of a picture: smaller, and compressed once more.
    static func shrink(_ file: URL, to width: Int, quality: Int, as copy: URL) async throws {
        try await withTemporaryFolder { folder in
            let large = folder.appending(path: "large.ppm")
            let small = folder.appending(path: "small.ppm")
            try await Tool.decompressJPEG.make(["-outfile", large.plainPath, file.plainPath])
            try await Tool.scale.make(["-width", "\(width)", large.plainPath]).write(to: small)
            try await Tool.compressJPEG.make(["-quality", "\(quality)", "-outfile", copy.plainPath, small.plainPath])
        }
    }
}

extension Tool {
    /// Runs a tool that a test relies on.
    ///
    /// - Returns: its output.
    @discardableResult
    func make(_ arguments: [String]) async throws -> Data {
        let outcome = try await run(arguments)
        guard outcome.status == 0 else { throw Unexpected("\(path): \(outcome.complaint)") }
        return outcome.output
    }
}

extension School {
    /// Takes in, at the server, a folder of pictures.
    ///
    /// - Returns: asset by file name.
    func takeIn(_ folder: URL, _ options: String...) async throws -> [String: String] {
        struct Taken: Decodable {
            let file: String
            let asset: String?
        }
        let outcome = try await run(
            ["asset", "ingest", folder.plainPath, "--json"] + options,
            by: Login.teacher.rawValue
        )
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        let taken = try outcome.json([Taken].self).map { (URL(filePath: $0.file).lastPathComponent, $0.asset ?? "") }
        return Dictionary(uniqueKeysWithValues: taken)
    }
}
