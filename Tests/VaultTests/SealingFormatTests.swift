import Crypto
import Foundation
import Testing

@testable import Vault

@Suite("Sealed files follow the published format")
struct SealingFormatTests {
    @Test("A published message opens to what was published", arguments: CobblestoneVector.valid)
    func opensPublishedMessages(vector: CobblestoneVector) throws {
        let expected = try #require(vector.message)

        let message = try vector.open()

        #expect(message.count == expected.length)
        #expect(SHA512.hash(data: message).map { $0.hex }.joined() == expected.sha512)
    }

    @Test("A published forgery is refused", arguments: CobblestoneVector.invalid)
    func refusesPublishedForgeries(vector: CobblestoneVector) throws {
        #expect(throws: SealedFile.Refusal.self) { try vector.open() }
    }

    @Test("Sealing a published message with its salt gives the published file", arguments: CobblestoneVector.valid)
    func sealsAsPublished(vector: CobblestoneVector) throws {
        let message = try vector.open()
        var sealer = MessageSealer(
            key: vector.inputKey,
            context: Array(vector.context.utf8),
            salt: Array(vector.sealedBytes.prefix(24))
        )

        try sealer.append(message[...])
        try sealer.finish()

        #expect(sealer.takeSealed() == vector.sealedBytes)
    }

    @Test("How a message arrives in pieces makes no difference", arguments: [1, 7, 16_383, 16_384, 16_385, 40_000])
    func piecesMakeNoDifference(pieceSize: Int) throws {
        let key = SymmetricKey(size: .bits256)
        let salt = [UInt8](repeating: 7, count: 24)
        let message = [UInt8].picture(50_000)
        var whole = MessageSealer(key: key, context: [], salt: salt)
        var pieces = MessageSealer(key: key, context: [], salt: salt)

        try whole.append(message[...])
        try whole.finish()
        try stride(from: 0, to: message.count, by: pieceSize).forEach {
            try pieces.append(message[$0...].prefix(pieceSize))
        }
        try pieces.finish()

        #expect(pieces.takeSealed() == whole.takeSealed())
    }

    @Test("Every length has one geometry, and no other length has any", arguments: 0..<40)
    func geometryIsExact(steps: Int) throws {
        let length = steps * 4_096
        let sealedLength = ChunkGeometry.sealedLength(ofMessage: length)

        let geometry = try #require(ChunkGeometry(sealedLength: sealedLength))

        #expect(geometry.messageLength == length)
        #expect(geometry.sealedRange(ofChunks: 0...geometry.lastChunk) == 56..<sealedLength)
    }

    @Test("A length that no message has is refused", arguments: [0, 55, 56, 71, 56 + 16_400, 56 + 16_400 + 15])
    func impossibleLengths(sealedLength: Int) {
        #expect(ChunkGeometry(sealedLength: sealedLength) == nil)
    }
}

extension CobblestoneVector {
    var inputKey: SymmetricKey { SymmetricKey(data: Array(key.utf8)) }

    var sealedBytes: [UInt8] {
        sealed.split(separator: " ").flatMap { part in
            part.hasPrefix("0*")
                ? [UInt8](repeating: 0, count: Int(part.dropFirst(2)) ?? 0)
                : stride(from: 0, to: part.utf8.count, by: 2).map { offset in
                    UInt8(part.dropFirst(offset).prefix(2), radix: 16) ?? 0
                }
        }
    }

    func open() throws -> [UInt8] {
        try withTemporaryFolder { path in
            let folder = try OpenFolder(path: path)
            let file = try folder.newFile("sealed")
            try file.write(sealedBytes.span)
            return try SealedFile.open(file, key: inputKey, context: context).readAll()
        }
    }
}

extension UInt8 {
    fileprivate var hex: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}
