import Foundation
import SchoolMedia
import Testing

@testable import Vault

@Suite("Tampering with pictures at rest")
struct TamperingTests {
    @Test("Whichever single byte is changed, the picture is refused, and the error names it")
    func everyFlippedByte() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(100), id, key: key)
            let sealed = try contents(drive.path(id))

            let errors = try sealed.indices.map { index in
                try overwrite(drive.path(id), with: sealed.flipping(index))
                return drive.refusal(ofReading: id, key: key)
            }

            #expect(errors.count == 56 + 100 + 16)
            #expect(errors.allSatisfy { $0?.code == .assetRefused && $0?.asset == id })
        }
    }

    @Test(
        "A changed byte in any part of a long picture is refused",
        arguments: [0, 24, 56, 16_455, 16_456, 32_871, 33_000]
    )
    func flippedByteInLongPicture(index: Int) throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(33_000), id, key: key)

            try overwrite(drive.path(id), with: contents(drive.path(id)).flipping(index))

            #expect(drive.refusal(ofReading: id, key: key)?.code == .assetRefused)
        }
    }

    @Test(
        "A picture cut short is refused, at the boundaries of its chunks as anywhere else",
        arguments: [0, 24, 55, 56, 57, 72, 16_455, 16_456, 16_457, 16_472, 32_855, 32_856, 32_872, 33_103]
    )
    func truncation(length: Int) throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(33_000), id, key: key)
            let sealed = try contents(drive.path(id))

            try overwrite(drive.path(id), with: Array(sealed.prefix(length)))

            #expect(sealed.count == 33_104)
            #expect(drive.refusal(ofReading: id, key: key)?.code == .assetRefused)
            #expect(
                refusal { _ = try drive.store.read(id, kind: .master, key: key, range: 0..<1) }?.code == .assetRefused
            )
        }
    }

    @Test("Bytes added at the end are refused", arguments: [1, 15, 16, 16_400])
    func extraBytes(count: Int) throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(33_000), id, key: key)

            try overwrite(drive.path(id), with: contents(drive.path(id)) + [UInt8](repeating: 0, count: count))

            #expect(drive.refusal(ofReading: id, key: key)?.code == .assetRefused)
        }
    }

    @Test("One asset's file in the place of another is refused, even under the same key")
    func swappedAssets() throws {
        try withDrive { drive in
            let (ada, grace, key) = (AssetID.random(), AssetID.random(), AssetKey.random())
            try drive.add(.picture(100), ada, key: key)
            try drive.add(.picture(200), grace, key: key)

            try overwrite(drive.path(ada), with: contents(drive.path(grace)))

            #expect(drive.refusal(ofReading: ada, key: key)?.code == .assetRefused)
            #expect(drive.refusal(ofReading: ada, key: key)?.asset == ada)
        }
    }

    @Test("A master in the place of its own thumbnail is refused")
    func swappedKinds() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(100), id, key: key)
            try drive.add(.picture(10), id, kind: .thumbnail, key: key)

            try overwrite(drive.path(id, kind: .thumbnail), with: contents(drive.path(id)))

            #expect(drive.refusal(ofReading: id, kind: .thumbnail, key: key)?.code == .assetRefused)
        }
    }

    @Test("Two chunks of one picture that changed places are refused")
    func swappedChunks() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(33_000), id, key: key)
            let sealed = try contents(drive.path(id))

            try overwrite(
                drive.path(id),
                with: Array(sealed[..<56] + sealed[16_456..<32_856] + sealed[56..<16_456] + sealed[32_856...])
            )

            #expect(drive.refusal(ofReading: id, key: key)?.code == .assetRefused)
        }
    }

    @Test("Another asset's key opens nothing")
    func wrongKey() throws {
        try withDrive { drive in
            let id = AssetID.random()
            try drive.add(.picture(100), id, key: .random())

            #expect(drive.refusal(ofReading: id, key: .random())?.code == .assetRefused)
        }
    }

    @Test("A link in the place of a picture is not followed")
    func links() throws {
        try withDrive { drive in
            let (id, key) = (AssetID.random(), AssetKey.random())
            try drive.add(.picture(100), id, key: key)
            let elsewhere = drive.layout.exports + "/elsewhere"
            try FileManager.default.moveItem(atPath: drive.path(id), toPath: elsewhere)

            try FileManager.default.createSymbolicLink(atPath: drive.path(id), withDestinationPath: elsewhere)

            #expect(drive.refusal(ofReading: id, key: key) != nil)
        }
    }
}
