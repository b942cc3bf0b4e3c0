import Crypto
import Foundation
import Imaging
import Testing

@testable import Vault

@Suite("Uploads on their way in")
struct SpoolTests {
    @Test("An upload comes back whole, counted, hashed and fingerprinted", arguments: [0, 1, 16_384, 70_000])
    func roundTrip(size: Int) throws {
        try withDrive { drive in
            let upload = [UInt8].picture(size)
            let file = try spool(drive).begin()

            try stride(from: 0, to: size, by: 1_000).forEach { try file.append(upload[$0...].prefix(1_000)) }
            let media = try file.finish()

            #expect(try media.read().bytes == upload)
            #expect(media.count == size)
            #expect(media.sha256 == Array(SHA256.hash(data: upload)))
            #expect(media.fingerprint == drive.keys.fingerprinter.fingerprint(of: upload))
        }
    }

    @Test("An upload of exactly the limit is accepted, one byte more is not and leaves nothing")
    func limit() throws {
        try withDrive { drive in
            let (atLimit, above) = (try spool(drive).begin(), try spool(drive).begin())
            let upload = [UInt8].picture(100_000)

            try atLimit.append(upload[...])
            try above.append(upload[...])
            let error = refusal { try above.append([0]) }

            #expect(error?.code == .uploadTooLarge)
            #expect(try atLimit.finish().count == 100_000)
            #expect(refusal { _ = try above.finish() }?.code == .uploadClosed)
            #expect(try names(in: drive.layout.spool) == [])
        }
    }

    @Test("What arrives is never on the drive in clear")
    func nothingInClear() throws {
        try withDrive { drive in
            let marker = Array("GPS 51.5 north".utf8)
            let file = try spool(drive).begin()

            try file.append((marker + .picture(50_000))[...])
            let onDrive = try filesBelow(drive.layout.spool).map { Data(try contents($0)) }

            #expect(onDrive.count == 1)
            #expect(onDrive.allSatisfy { $0.count > 40_000 && $0.range(of: Data(marker)) == nil })
            #expect(file.count == marker.count + 50_000)
        }
    }

    @Test("What a crash leaves behind cannot be opened by the next process")
    func keyIsOfTheProcess() throws {
        try withDrive { drive in
            let (key, name) = (SymmetricKey(size: .bits256), SpoolName.random())
            var sealer = MessageSealer(key: key, context: SpoolPlace.context(name))
            try sealer.append([1, 2, 3])
            try sealer.finish()
            try overwrite(drive.layout.spool + "/" + name, with: sealer.takeSealed())
            let sameProcess = SpoolPlace(layout: drive.layout, name: name, key: key)
            let nextProcess = SpoolPlace(layout: drive.layout, name: name, key: SymmetricKey(size: .bits256))

            #expect(try sameProcess.open().readAll() == [1, 2, 3])
            #expect(throws: SealedFile.Refusal.self) { try nextProcess.open().readAll() }
        }
    }

    @Test("A changed byte in a spooled upload is refused")
    func flippedByte() throws {
        try withDrive { drive in
            let file = try spool(drive).begin()
            try file.append(([UInt8].picture(20_000))[...])
            let media = try file.finish()
            let path = try #require(try filesBelow(drive.layout.spool).first)

            try overwrite(path, with: contents(path).flipping(10_000))

            #expect(refusal { _ = try media.read() }?.code == .uploadRefused)
        }
    }

    @Test("An upload that is given up, or that nobody holds any more, leaves nothing")
    func abandoned() throws {
        try withDrive { drive in
            let discarded = try spool(drive).begin()
            _ = try spool(drive).begin().append([1, 2, 3])

            discarded.discard()

            #expect(try names(in: drive.layout.spool) == [])
            #expect(refusal { try discarded.append([1]) }?.code == .uploadClosed)
        }
    }

    @Test("Starting the server empties the spool of what is older than the start, and of nothing else")
    func emptied() throws {
        try withDrive { drive in
            let left = drive.layout.spool + "/0123456789abcdef0123456789abcdef.part"
            try overwrite(left, with: [1])
            try overwrite(drive.layout.spool + "/readme.txt", with: [1])

            let before = try spool(drive).empty(olderThan: .distantPast)
            let after = try spool(drive).empty(olderThan: .distantFuture)

            #expect(before == 0)
            #expect(after == 1)
            #expect(try names(in: drive.layout.spool) == ["readme.txt"])
        }
    }

    private func spool(_ drive: SchoolDrive) -> Spool {
        Spool(drive.layout, fingerprinter: drive.keys.fingerprinter, limit: 100_000)
    }
}
