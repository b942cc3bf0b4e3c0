import Foundation
import SchoolMedia
import Testing

@testable import Imaging

/// Runs over a folder of real pictures, which the variable `CONSENTRY_CORPUS` names; without it there is nothing to run
/// over.
@Suite("Real pictures")
struct CorpusTests {
    static let files: [String] = {
        guard let folder = ProcessInfo.processInfo.environment["CONSENTRY_CORPUS"],
            let names = FileManager.default.enumerator(atPath: folder)
        else { return [] }
        return names.compactMap { $0 as? String }.filter { $0.lowercased().hasSuffix(".jpg") }.sorted().map {
            "\(folder)/\($0)"
        }
    }()

    @Test("are refused with a sentence, or keep their pixels and are stable", arguments: files)
    func areHandled(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard let prepared = try? bytes.prepared() else { return }

        let again = try prepared.clean.bytes.prepared()

        #expect(again.clean == prepared.clean)
        #expect(again.removal.isEmpty)
        #expect(try Djpeg.digest(of: bytes) == Djpeg.digest(of: prepared.clean.bytes))
    }
}
