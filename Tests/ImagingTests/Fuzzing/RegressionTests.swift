import Foundation
import Imaging
import Testing

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
}
