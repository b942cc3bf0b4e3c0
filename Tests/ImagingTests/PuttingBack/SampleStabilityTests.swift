import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("The sample pictures stay as they are once they are clean")
struct SampleStabilityTests {
    static let files: [URL] = {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
        return ["photos", "formats"].flatMap { folder in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: samples.appending(path: folder).path)) ?? []
            return names.sorted().map { samples.appending(path: folder).appending(path: $0) }
        }.filter { !["", "json"].contains($0.pathExtension) }
    }()

    @Test("there are photos and one picture of every format")
    func some() {
        #expect(Self.files.count >= 24)
    }

    @Test("cleaning a clean picture changes no byte and finds nothing", arguments: files)
    func isStable(file: URL) throws {
        let once = try [UInt8](Data(contentsOf: file)).settled()

        let twice = try once.image.bytes.settled()

        #expect(!once.removal.isEmpty)
        #expect(twice.image.bytes == once.image.bytes)
        #expect(twice.removal.isEmpty)
    }
}
