import Foundation
import Testing

@Suite("The clean-bytes certificate of an export", .enabled(if: Search.python.isInstalled))
struct CertificateTests {
    private static let checker = Tool(path: Samples.root.appending(path: "Samples/check-certificate").plainPath)

    @Test("Another program finds every export as certified, folders and archives")
    func asCertified() async throws {
        let paths = try await SampleSchool.published.value.exports.values.compactMap(\.path)

        var disputed: [String] = []
        for path in paths {
            let outcome = try await Self.checker.run([path])
            disputed += outcome.status == 0 && outcome.text.contains("all as certified") ? [] : [outcome.complaint]
        }

        #expect(paths.count > 3)
        #expect(disputed == [])
    }

    @Test(
        "Another program finds what was changed after the certificate was made",
        arguments: [Change.flippedByte, .addedComment, .bytesAfterEnd, .removedFile, .addedFile]
    )
    func changed(change: Change) async throws {
        try await withTemporaryFolder { folder in
            let copy = try await Self.copyOfAnExport(in: folder)
            try change.make(in: copy)

            let outcome = try await Self.checker.run([copy.plainPath])

            #expect(outcome.status == 1)
            #expect(outcome.complaint.contains("photo-"))
        }
    }

    @Test("It says for people what was left behind, and names nobody")
    func forPeople() async throws {
        try await withTemporaryFolder { folder in
            let copy = try await Self.copyOfAnExport(in: folder)

            let text = try String(contentsOf: copy.appending(path: "certificate.txt"), encoding: .utf8)
            let found = try await Planted.search().found(in: copy.filesBelow())

            #expect(text.contains("left behind when it was received: "))
            #expect(text.contains("GPS position"))
            #expect(found == [])
        }
    }

    private static func copyOfAnExport(in folder: URL) async throws -> URL {
        let exports = try await SampleSchool.published.value.exports.values
        let path = try #require(exports.compactMap(\.path).filter { !$0.hasSuffix(".zip") }.min())
        let copy = folder.appending(path: "copy")
        try FileManager.default.copyItem(at: URL(filePath: path), to: copy)
        return copy
    }

    enum Change: Sendable {
        case flippedByte, addedComment, bytesAfterEnd, removedFile, addedFile

        func make(in folder: URL) throws {
            let file = try #require(folder.filesBelow().first { $0.pathExtension == "jpg" })
            var bytes = try Data(contentsOf: file)
            switch self {
            case .flippedByte: bytes[bytes.count / 2] ^= 1
            case .addedComment: bytes.insert(contentsOf: [0xFF, 0xFE, 0, 4, 0x41, 0x42], at: 2)
            case .bytesAfterEnd: bytes.append(0)
            case .removedFile: return try FileManager.default.removeItem(at: file)
            case .addedFile: return try bytes.write(to: folder.appending(path: "photo-added.jpg"))
            }
            try bytes.write(to: file)
        }
    }
}
