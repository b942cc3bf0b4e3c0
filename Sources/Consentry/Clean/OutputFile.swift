internal import Foundation
internal import Imaging
internal import Operations

/// A file that is written whole or not at all.
struct OutputFile {
    let path: String

    /// Writes the bytes to a file without a name, waits for the drive, and gives it its name only then.
    ///
    /// - Parameters:
    ///   - content: the whole content.
    ///   - existing: what becomes of a file that is there already.
    ///   - original: the file that is being copied, which is never replaced.
    /// - Throws: `Refusal` when there is such a file already, or the folder cannot be written.
    func write(_ content: FileContent, existing: CleanFiles.Existing, besides original: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Refusal(.invalid, code: "folder", "The folder \(folder) cannot be made. Choose another with --out.")
        }
        guard !Self.isSame(path, original) else {
            throw Refusal(
                .conflict,
                code: "same-file",
                "The copy would replace the picture itself. Choose another --out."
            )
        }
        try place(try Self.nameless(content, in: folder), existing)
    }

    /// Linux: open(2). A file without a name goes by itself when the program ends early.
    private static let withoutName = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC

    private static func nameless(_ content: FileContent, in folder: String) throws -> FileHandle {
        let descriptor = unsafe open(folder, withoutName, 0o644)
        guard descriptor >= 0 else { throw cannotWrite(folder) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            for piece in content.pieces { try handle.write(contentsOf: Data(piece)) }
            try handle.synchronize()
        } catch {
            throw cannotWrite(folder)
        }
        return handle
    }

    /// A link refuses where a rename would replace.
    private func place(_ file: FileHandle, _ existing: CleanFiles.Existing) throws {
        switch existing {
        case .kept:
            guard !Self.link(file, path) else { return }
            throw errno == EEXIST
                ? Refusal(
                    .conflict,
                    code: "exists",
                    "There is a file \(path) already. Use --replace, or choose another --out."
                ) : Self.cannotWrite(path)
        case .replaced:
            let whole = path + ".\(UUID().uuidString)"
            guard Self.link(file, whole) else { throw Self.cannotWrite(path) }
            guard unsafe rename(whole, path) == 0 else {
                _ = unsafe unlink(whole)
                throw Self.cannotWrite(path)
            }
        }
    }

    private static func link(_ file: FileHandle, _ path: String) -> Bool {
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(file.fileDescriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        let files = FileManager.default
        guard let one = try? files.attributesOfItem(atPath: path), let two = try? files.attributesOfItem(atPath: other)
        else { return false }
        return one[.systemNumber] as? NSNumber == two[.systemNumber] as? NSNumber
            && one[.systemFileNumber] as? NSNumber == two[.systemFileNumber] as? NSNumber
    }

    private static func cannotWrite(_ path: String) -> Refusal {
        Refusal(
            .invalid,
            code: "not-writable",
            "\(path) cannot be written. Check the folder's permissions and the space that is left."
        )
    }
}
