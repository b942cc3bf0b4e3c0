import Foundation
import SchoolMedia
import Testing

@testable import Imaging

/// Every input that ever made the program end while it was being fuzzed.
@Suite("Files that once made a walker or verifier trap")
struct RegressionTests {
    static let files: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fuzzing/Regressions")
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return names.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
    }()

    @Test("There are some to try")
    func some() {
        #expect(!Self.files.isEmpty)
    }

    @Test("end in a refusal or a clean picture", arguments: files)
    func end(file: URL) throws {
        let bytes = [UInt8]((try? Data(contentsOf: file)) ?? Data())

        let candidate = try? Candidate(of: IncomingMedia(bytes), limits: .standard)
        let verified = try? ImageVerifier.verify(bytes)

        #expect(verified == nil || candidate?.bytes == bytes)
    }

    @Test("do not trap the readers of parts either, and what is understood is understood again", arguments: files)
    func readAsParts(file: URL) throws {
        let bytes = [UInt8]((try? Data(contentsOf: file)) ?? Data())
        var blocks = ExifBlocks()

        let orientation = blocks.take(bytes.span)
        let profile = ICCProfileReader.read(bytes.span)?.profile ?? []
        let again = ICCProfileReader.read(profile.span)?.profile ?? []
        let request = try? RequestMessage(reading: bytes)
        let answer = try? AnswerMessage(reading: bytes, sharedBytes: 1 << 20)

        #expect(orientation == nil || orientation == .upright || !blocks.report.isEmpty)
        #expect(again == profile)
        #expect(request == nil || (try? RequestMessage(reading: request?.bytes ?? [])) == request)
        #expect(answer == nil || (try? answer?.bytes) != nil)
    }
}
