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
                let pieces = try FilePieces(path: picture.path)
                let answer = try await answer(for: picture.path, byteCount: Files.size(picture.path)) { upload in
                    try await IngestPhoto(on: drive)(upload, body: pieces)
                }
                return [answer]
            }
            return try await unpack(picture)
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return [IngestAnswer(picture.path, refusedBecause: refusal.message)]
        }
    }

    private func unpack(_ archive: InputPicture) async throws -> [IngestAnswer] {
        var answers: [IngestAnswer] = []
        do {
            let input = try ArchiveInput.open(archive.path)
            while let member = try input.next() {
                let name = archive.path + ": " + member.name
                let answer = try await answer(for: name, byteCount: member.bytes.count) { upload in
                    try await IngestPhoto(on: drive)(upload, body: Self.onePiece(member.bytes))
                }
                answers.append(answer)
            }
        } catch let error as ArchivingError {
            answers.append(IngestAnswer(archive.path, refusedBecause: error.message))
        }
        if answers.isEmpty {
            answers.append(IngestAnswer(archive.path, refusedBecause: "There is no file in this ZIP file."))
        }
        return answers
    }

    private static func onePiece(_ bytes: [UInt8]) -> AsyncThrowingStream<ArraySlice<UInt8>, any Error> {
        AsyncThrowingStream { pieces in
            pieces.yield(bytes[...])
            pieces.finish()
        }
    }

    private func answer(
        for name: String,
        byteCount: Int,
        _ take: (IncomingUpload) async throws -> Receipt
    ) async throws -> IngestAnswer {
        do {
            let upload = IncomingUpload(source: .staff(staff), byteCount: byteCount, sha256: nil, event: event)
            return IngestAnswer(name, try await take(upload))
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return IngestAnswer(name, refusedBecause: refusal.message)
        }
    }
}

extension InputPicture {
    /// What the file is by its first bytes.
    fileprivate func kind() throws -> MediaKind {
        let beginning = try read(upTo: 4096, longFilesIn: .memory).bytes
        return MediaKind(recognising: beginning.span)
    }
}
