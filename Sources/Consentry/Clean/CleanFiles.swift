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
            let media = try picture.read(upTo: CleaningLimits.standard.fileBytes)
            let cleaned = try await preparer.clean(media, turning)
            let place = picture.folders.isEmpty ? folder : folder + "/" + picture.folders
            let path = place + "/" + picture.copyName + "." + cleaned.image.format.fileExtension
            try OutputFile(path: path).write(cleaned.image.bytes, existing: existing, besides: picture.path)
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
}

extension InputPicture {
    /// The file's bytes; no more than the limit and one are ever read.
    func read(upTo limit: Int) throws -> IncomingMedia {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal(.notFound, code: "file", "There is no such file. Check its name.")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Refusal(.notFound, code: "file", "This file cannot be read. Check its permissions.")
        }
        defer { try? handle.close() }
        return IncomingMedia([UInt8](try handle.read(upToCount: limit + 1) ?? Data()))
    }
}
