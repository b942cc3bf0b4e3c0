import Crypto
import SchoolMedia
import TestSupport

@testable import Operations

/// The bytes of an upload, in pieces.
typealias Body = AsyncThrowingStream<ArraySlice<UInt8>, any Error>

/// What breaks an upload off.
struct ConnectionLost: Error {}

extension [UInt8] {
    /// A picture that no other number gives.
    static func picture(_ number: Int) -> [UInt8] {
        JPEGPicture.made { picture in
            picture.width = 40 + 8 * (number % 40)
            picture.height = 24 + 8 * (number / 40)
        }
        .bytes
    }

    /// The bytes as they arrive.
    func arriving(inPiecesOf size: Int = 97) -> Body {
        body(inPiecesOf: size, failingWith: nil)
    }

    /// The first bytes, and then the connection is lost.
    func breakingOff(after count: Int) -> Body {
        Array(prefix(count)).body(inPiecesOf: 97, failingWith: ConnectionLost())
    }

    private func body(inPiecesOf size: Int, failingWith failure: ConnectionLost?) -> Body {
        Body { continuation in
            for start in stride(from: 0, to: count, by: size) {
                continuation.yield(self[start..<Swift.min(start + size, count)])
            }
            continuation.finish(throwing: failure)
        }
    }

    var sha256: [UInt8] { Array(SHA256.hash(data: self)) }
}

extension IncomingUpload {
    /// The promise of a sender who tells the truth.
    static func of(_ bytes: [UInt8], from source: Source, event: String? = nil) -> IncomingUpload {
        IncomingUpload(source: source, byteCount: bytes.count, sha256: bytes.sha256, event: event)
    }
}

extension School {
    /// Enrols a device.
    func enrol(_ label: String) async throws -> EnrolDevice.Enrolment {
        try await EnrolDevice(on: drive)(label: label, by: staff(.technician))
    }

    /// Enrols a device, and lets it identify itself.
    func device(_ label: String = "iPad 1") async throws -> SendingDevice {
        try await drive.identifyDevice(token: enrol(label).token)
    }

    /// Takes a picture in that the teacher adds at the server.
    func add(_ bytes: [UInt8], event: String? = nil) async throws -> AssetID {
        let source = IncomingUpload.Source.staff(try await staff(.teacher))
        return try await IngestPhoto(on: drive)(.of(bytes, from: source, event: event), body: bytes.arriving()).asset
    }

    /// Takes a picture in and declares who is in it.
    func picture(_ number: Int, of pupils: [Pupil], event: String? = nil) async throws -> AssetID {
        let asset = try await add(.picture(number), event: event)
        _ = try await declare(asset, pupils)
        return asset
    }

    /// Declares who is in a picture; unless told otherwise, exactly the tagged pupils, turned away.
    func declare(
        _ asset: AssetID,
        _ pupils: [Pupil],
        face: FaceVisibility = .turnedAway,
        headCount: HeadCount? = nil,
        place: String? = "classroom"
    ) async throws -> Declaration {
        let statement = DeclareAsset.Statement(
            tags: pupils.map { (.admissionNumber($0.admissionNumber), face) },
            headCount: headCount ?? .pupils(pupils.count),
            place: place,
            copyright: .school
        )
        return try await DeclareAsset(on: drive)(asset, statement, by: staff(.teacher))
    }
}
