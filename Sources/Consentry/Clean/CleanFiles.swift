internal import Foundation
internal import Imaging
internal import Operations

/// Writes clean copies of files into a folder, several at once.
struct CleanFiles: Sendable {
    /// What is done with a copy that is there already.
    enum Existing: Sendable {
        case kept, replaced
    }

    let preparer: ImagePreparer
    let turning: Turning
    let existing: Existing

    /// Cleans every file. One that cannot be cleaned leaves nothing in the folder.
    ///
    /// - Returns: what became of each, in the order of `pictures`.
    func callAsFunction(
        _ pictures: [InputPicture],
        into folder: String,
        jobs: Int,
        progress: (Int) -> Void
    ) async -> [CleanedFile] {
        var results: [Int: CleanedFile] = [:]
        await withTaskGroup(of: (Int, CleanedFile).self) { group in
            for (index, picture) in pictures.enumerated() {
                if index >= jobs, let (done, result) = await group.next() {
                    results[done] = result
                    progress(results.count)
                }
                group.addTask { (index, await clean(picture, into: folder)) }
            }
            for await (done, result) in group {
                results[done] = result
                progress(results.count)
            }
        }
        return pictures.indices.compactMap { results[$0] }
    }

    private func clean(_ picture: InputPicture, into folder: String) async -> CleanedFile {
        do {
            let media = try picture.read(
                upTo: CleaningLimits.standard.fileBytes,
                longFilesIn: .folder(Self.existingPart(of: folder))
            )
            let cleaned = try await preparer.clean(media, turning)
            let place = picture.folders.isEmpty ? folder : folder + "/" + picture.folders
            let path = place + "/" + picture.copyName + "." + cleaned.image.format.fileExtension
            try OutputFile(path: path).write(cleaned.image.content, existing: existing, besides: picture.path)
            return CleanedFile(picture.path, at: path, cleaned)
        } catch let error as CleaningError {
            return CleanedFile(picture.path, refusedBecause: error.sentence)
        } catch let refusal as Refusal {
            return CleanedFile(picture.path, refusedBecause: refusal.message)
        } catch {
            return CleanedFile(
                picture.path,
                refusedBecause: "The file cannot be worked on: \(error.localizedDescription)"
            )
        }
    }

    /// The folder itself, or the nearest one above it that is there: a folder is made only when there is a copy for it.
    private static func existingPart(of folder: String) -> String {
        var place = URL(fileURLWithPath: folder)
        while !FileManager.default.fileExists(atPath: place.path), place.pathComponents.count > 1 {
            place.deleteLastPathComponent()
        }
        return place.path
    }
}

extension InputPicture {
    private static let pieceLength = 1 << 20

    /// The file's bytes; no more than the limit and one are ever read. A long file is copied, so that nobody changes
    /// it.
    func read(upTo limit: Int, longFilesIn place: ScratchPlace) throws -> IncomingMedia {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal(.notFound, code: "file", "There is no such file. Check its name.")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Refusal(.notFound, code: "file", "This file cannot be read. Check its permissions.")
        }
        defer { try? handle.close() }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        var writer = ContentWriter(expecting: min(size ?? 0, limit + 1), longFilesIn: place)
        while writer.count <= limit,
            let piece = try handle.read(upToCount: min(Self.pieceLength, limit + 1 - writer.count)), !piece.isEmpty
        {
            try writer.append(piece.span)
        }
        return IncomingMedia(try writer.finish())
    }
}
