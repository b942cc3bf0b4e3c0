import Crypto
import Imaging

/// Opens a sealed message in a file, whole or in part (C2SP chunked-encryption v1).
struct SealedFile: ~Copyable {
    /// Why a sealed message is refused. Nothing that was not authenticated is ever handed out.
    enum Refusal: Error {
        case notAuthentic
        case outOfRange
        case drive(VaultError)
    }

    /// Length of the message in bytes, authenticated.
    let messageLength: Int

    private let file: OpenFile
    private let geometry: ChunkGeometry
    private let keys: MessageKeys

    /// So many chunks are read and opened at a time: about a mebibyte.
    private static let batch = 64

    private init(_ file: consuming OpenFile, geometry: ChunkGeometry, keys: MessageKeys) {
        self.file = file
        self.geometry = geometry
        self.keys = keys
        messageLength = geometry.messageLength
    }

    /// Checks the commitment and, by opening the last chunk, that nothing is missing at the end.
    static func open(_ file: consuming OpenFile, key: SymmetricKey, context: String) throws(Refusal) -> SealedFile {
        let (size, header) = try sizeAndHeader(of: file)
        guard let geometry = ChunkGeometry(sealedLength: size), header.count == ChunkGeometry.headerSize else {
            throw .notAuthentic
        }
        let salt = Array(header.prefix(ChunkGeometry.saltSize))
        let keys = MessageKeys(key: key, salt: salt, context: Array(context.utf8))
        guard header.suffix(ChunkGeometry.commitmentSize).elementsEqual(keys.commitment) else { throw .notAuthentic }

        let opened = SealedFile(file, geometry: geometry, keys: keys)
        _ = try opened.open(chunks: geometry.lastChunk...geometry.lastChunk)
        return opened
    }

    /// The whole message.
    func readAll() throws(Refusal) -> [UInt8] {
        try open(chunks: 0...geometry.lastChunk)
    }

    /// Part of the message; only the chunks that hold it are read.
    func read(_ range: Range<Int>) throws(Refusal) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= messageLength else { throw .outOfRange }
        guard !range.isEmpty else { return [] }
        let first = range.lowerBound / ChunkGeometry.chunkSize
        let last = (range.upperBound - 1) / ChunkGeometry.chunkSize
        let bytes = try open(chunks: first...last)
        let start = range.lowerBound - first * ChunkGeometry.chunkSize
        return Array(bytes[start..<start + range.count])
    }

    /// Hands over the whole message in its order, about a mebibyte at a time.
    func forEachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        for first in stride(from: 0, through: geometry.lastChunk, by: Self.batch) {
            try body(try open(chunks: first...min(first + Self.batch - 1, geometry.lastChunk))[...])
        }
    }

    /// Whether the message is these bytes.
    func says(_ content: FileContent) throws(Refusal) -> Bool {
        guard messageLength == content.count else { return false }
        var offset = 0
        for piece in content.pieces {
            guard try read(offset..<offset + piece.count)[...] == piece else { return false }
            offset += piece.count
        }
        return true
    }

    private static func sizeAndHeader(of file: borrowing OpenFile) throws(Refusal) -> (Int, [UInt8]) {
        do throws(VaultError) {
            return (try file.facts().size, try file.read(count: ChunkGeometry.headerSize, at: 0))
        } catch {
            throw .drive(error)
        }
    }

    private func open(chunks: ClosedRange<Int>) throws(Refusal) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(geometry.sealedRange(ofChunks: chunks).count)
        for first in stride(from: chunks.lowerBound, through: chunks.upperBound, by: Self.batch) {
            try open(batch: first...min(first + Self.batch - 1, chunks.upperBound), appendingTo: &message)
        }
        return message
    }

    private func open(batch: ClosedRange<Int>, appendingTo message: inout [UInt8]) throws(Refusal) {
        let range = geometry.sealedRange(ofChunks: batch)
        let sealed: [UInt8]
        do throws(VaultError) {
            sealed = try file.read(count: range.count, at: range.lowerBound)
        } catch {
            throw .drive(error)
        }
        guard sealed.count == range.count else { throw .notAuthentic }
        do {
            for number in batch {
                let start = (number - batch.lowerBound) * ChunkGeometry.sealedChunkSize
                let chunk = sealed[start...].prefix(ChunkGeometry.sealedChunkSize)
                try keys.open(chunk, number: number, appendingTo: &message)
            }
        } catch {
            throw .notAuthentic
        }
    }
}
