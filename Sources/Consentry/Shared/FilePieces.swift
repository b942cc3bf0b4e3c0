internal import Foundation
internal import Operations

/// The bytes of a file in pieces, so that a large one is never in memory twice.
struct FilePieces: AsyncSequence, Sendable {
    private let path: String

    private static let pieceSize = 65_536

    /// - Throws: `Refusal` when the file cannot be read.
    init(path: String) throws {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw Refusal(.notFound, code: "file", "The file “\(path)” cannot be read. Check its name and permissions.")
        }
        self.path = path
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(path: path)
    }

    struct Iterator: AsyncIteratorProtocol {
        private let path: String
        private var handle: FileHandle?

        init(path: String) {
            self.path = path
        }

        mutating func next() async throws -> ArraySlice<UInt8>? {
            let open = try handle ?? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            handle = open
            guard let data = try open.read(upToCount: FilePieces.pieceSize), !data.isEmpty else { return nil }
            return ArraySlice(data)
        }
    }
}
