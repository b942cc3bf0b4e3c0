internal import Archiving
internal import Foundation
internal import Imaging
internal import Operations
internal import SchoolMedia

/// Takes in one file named on the command line: a picture, or a ZIP file with pictures.
struct IngestInput {
    let drive: Drive
    let staff: ActingStaff
    let event: String?

    /// What became of the picture, or of each file in the archive.
    ///
    /// - Throws: `Refusal` when the person may not add pictures; every other refusal is an answer.
    func ingest(_ picture: InputPicture) async throws -> [IngestAnswer] {
        do {
            guard try picture.kind() == .zip else {
                let size = try Files.size(picture.path)
                return [try await ingest(picture.path, FilePieces(path: picture.path), byteCount: size)]
            }
            return try await unpack(picture)
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return [IngestAnswer(picture.path, refusedBecause: refusal.message)]
        }
    }

    private func unpack(_ archive: InputPicture) async throws -> [IngestAnswer] {
        var answers: [IngestAnswer] = []
        do {
            var reader = try ZIPReader(path: archive.path)
            while let member = try reader.next(upTo: IngestPhoto.limit + 1) {
                let name = archive.path + ": " + member.name
                answers.append(try await ingest(name, OnePiece(bytes: member.bytes), byteCount: member.bytes.count))
            }
        } catch let error as ArchivingError {
            answers.append(IngestAnswer(archive.path, refusedBecause: error.message))
        }
        if answers.isEmpty {
            answers.append(IngestAnswer(archive.path, refusedBecause: "There is no file in this ZIP file."))
        }
        return answers
    }

    private func ingest(
        _ name: String,
        _ body: some AsyncSequence<ArraySlice<UInt8>, any Error> & Sendable,
        byteCount: Int
    ) async throws -> IngestAnswer {
        do {
            let upload = IncomingUpload(source: .staff(staff), byteCount: byteCount, sha256: nil, event: event)
            return IngestAnswer(name, try await IngestPhoto(on: drive)(upload, body: body))
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return IngestAnswer(name, refusedBecause: refusal.message)
        }
    }
}

extension InputPicture {
    /// What the file is by its first bytes.
    fileprivate func kind() throws -> MediaKind {
        MediaKind(recognising: try read(upTo: 4096).bytes.span)
    }
}

/// Bytes that are in memory already.
private struct OnePiece: AsyncSequence, Sendable {
    let bytes: [UInt8]

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: bytes[...])
    }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<UInt8>?

        mutating func next() async throws -> ArraySlice<UInt8>? {
            defer { rest = nil }
            return rest
        }
    }
}
