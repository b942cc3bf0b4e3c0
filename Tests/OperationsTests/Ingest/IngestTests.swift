import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("Taking a photograph in")
struct IngestTests {
    @Test("gives a receipt that says what was stored and what was left behind")
    func receipt() async throws {
        try await withSchool { school in
            let device = try await school.device()
            let bytes = JPEGPicture().file.planting(ExifBlock.withOwner.segment, .afterStart).bytes

            let receipt = try await IngestPhoto(on: school.drive)(
                .of(bytes, from: .device(device), event: "farm"),
                body: bytes.arriving()
            )

            let listed = try await ListAssets(on: school.drive)(receipt.asset, by: school.staff(.teacher)).asset
            #expect(receipt == Receipt(listed, .stored, checkpoint: receipt.checkpoint))
            #expect(receipt.receivedAt == .nineOClock)
            #expect(receipt.width == 40 && receipt.height == 24)
            #expect(!receipt.removal.counts.isEmpty)
            #expect(listed.device == device.device.id)
            #expect(listed.event != nil)
            #expect(try school.trail(.assetIngested).map(\.device) == [device.device.id.rawValue])
        }
    }

    @Test("gives the same receipt for the same bytes again, whoever sends them")
    func sameBytesTwice() async throws {
        try await withSchool { school in
            let (first, second) = (try await school.device("iPad 1"), try await school.device("iPad 2"))
            let bytes = [UInt8].picture(0)
            let ingest = IngestPhoto(on: school.drive)

            let stored = try await ingest(.of(bytes, from: .device(first)), body: bytes.arriving())
            school.clock.pass(60)
            let repeated = try await ingest(.of(bytes, from: .device(second)), body: bytes.arriving(inPiecesOf: 1))

            #expect(stored.outcome == .stored)
            #expect(repeated.outcome == .repeated)
            #expect(repeated.asset == stored.asset)
            #expect(repeated.receivedAt == stored.receivedAt)
            #expect(try await school.records().assets == [stored.asset])
            #expect(try school.files(in: \.assets).count == 3)
            #expect(try school.trail(.assetIngested).count == 1)
            #expect(try school.trail(.assetRepeated).map(\.device) == [second.device.id.rawValue])
        }
    }

    @Test("stores one picture when the same bytes come at once, through one process or two", arguments: [1, 2])
    func sameBytesAtOnce(_ processes: Int) async throws {
        try await withSchool { school in
            let other = try await school.reopened()
            let schools = [school, processes == 1 ? school : other]
            let device = try await school.device()
            let bytes = [UInt8].picture(0)

            let receipts = try await schools.concurrently { school in
                let upload = IncomingUpload.of(bytes, from: .device(device))
                return try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving())
            }

            #expect(Set(receipts.map(\.asset)).count == 1)
            #expect(Set(receipts.map(\.outcome)) == [.stored, .repeated])
            #expect(try await school.records().assets == Set(receipts.map(\.asset)))
            #expect(try school.files(in: \.assets).count == 3)
            #expect(try school.content(of: \.spool).isEmpty)
            #expect(try school.trail(.assetIngested).count == 1)
            #expect(try school.trail(.assetRepeated).count == 1)
            try other.drive.close()
        }
    }

    @Test("has stored the picture before the receipt, and keeps it when the receipt got lost with the log")
    func logFailsDuringIngest() async throws {
        try await withSchool { school in
            let device = try await school.device()
            let bytes = [UInt8].picture(0)
            let upload = IncomingUpload.of(bytes, from: .device(device))

            let error = try await school.withoutLog {
                await #expect(throws: (any Error).self) {
                    try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving())
                }
            }

            let later = try await school.reopened()
            let receipt = try await IngestPhoto(on: later.drive)(upload, body: bytes.arriving())
            #expect(error != nil)
            #expect(receipt.outcome == .repeated)
            #expect(try await later.missingFiles().isEmpty)
            #expect(try later.trail(.assetIngested).count == 1)
            try later.drive.close()
        }
    }

    @Test("can be read back by those who may, and only as the clean picture")
    func readBack() async throws {
        try await withSchool { school in
            let asset = try await school.add(
                JPEGPicture().file.planting(ExifBlock.withOwner.segment, .afterStart).bytes
            )

            let master = try await ReadMaster(on: school.drive)(asset, .master, by: school.staff(.safeguardingLead))

            #expect(Data(master).firstRange(of: Data(ExifBlock.owner.utf8)) == nil)
            #expect(master.starts(with: [0xFF, 0xD8]))
            #expect(try school.trail(.assetRead).map(\.objects) == [[asset.rawValue]])
        }
    }

    @Test("leaves nothing on the drive that could be read without the key")
    func nothingInClear() async throws {
        try await withSchool { school in
            let bytes = JPEGPicture().file.planting(ExifBlock.withOwner.segment, .afterStart).bytes

            let asset = try await school.add(bytes)

            let sealed = try school.files(in: \.assets).map { try TestBytes(at: school.drive.layout.assets + "/" + $0) }
            #expect(sealed.count == 3)
            #expect(sealed.filter(\.looksLikeJPEG).isEmpty)
            #expect(try school.files(holding: Array(ExifBlock.owner.utf8)).isEmpty)
            #expect(try school.files(holding: Array(bytes.suffix(40))).isEmpty)
            #expect(try await school.records().assets == [asset])
            #expect(try await school.missingFiles().isEmpty)
        }
    }

    @Test("keeps neither names of pupils nor of guardians or staff in clear")
    func noNamesInClear() async throws {
        try await withSchool { school in
            let asset = try await school.picture(0, of: [.james], event: "farm")
            try await school.record(.given, of: .james)
            _ = try await school.request(.website([asset], caption: "Marshmallow caption."))

            let words = [
                "Łukowski", "Łukowska", "Safeguardinglead", "Marshmallow", "day at the farm", "note of the call",
            ]
            let found = try words.filter { try !school.files(holding: Array($0.utf8)).isEmpty }

            #expect(found.isEmpty)
        }
    }
}

/// A file of the store, looked at as somebody with the drive but without the key would.
private struct TestBytes {
    let bytes: [UInt8]

    init(at path: String) throws {
        bytes = try OperationsTests.bytes(at: path)
    }

    var looksLikeJPEG: Bool {
        Data(bytes).firstRange(of: Data([0xFF, 0xD8, 0xFF])) != nil
    }
}

extension ExifBlock {
    static let owner = "Canary Featherstonehaugh"

    /// A block that names the owner of the camera.
    static var withOwner: ExifBlock {
        var block = ExifBlock()
        block.exif[0xA430] = .text(owner)
        return block
    }
}
