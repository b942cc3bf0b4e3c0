internal import Foundation
internal import Operations

/// A file that is written whole or not at all.
struct OutputFile {
    let path: String

    /// Writes the bytes to a file without a name, waits for the drive, and gives it its name only then.
    ///
    /// - Parameter original: the file that is being copied, which is never replaced.
    /// - Throws: `Refusal` when there is such a file already, or the folder cannot be written.
    func write(_ bytes: [UInt8], existing: CleanFiles.Existing, besides original: String) throws {
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
        let temporary = folder + "/.consentry-\(UUID().uuidString).partial"
        do {
            try Self.create(temporary, bytes)
            try place(temporary, existing)
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
    }

    /// `link` refuses where `rename` would replace.
    private func place(_ temporary: String, _ existing: CleanFiles.Existing) throws {
        switch existing {
        case .replaced:
            guard unsafe rename(temporary, path) == 0 else { throw Self.cannotWrite(path) }
        case .kept:
            guard unsafe link(temporary, path) == 0 else {
                throw errno == EEXIST
                    ? Refusal(
                        .conflict,
                        code: "exists",
                        "There is a file \(path) already. Use --replace, or choose another --out."
                    ) : Self.cannotWrite(path)
            }
            unsafe unlink(temporary)
        }
    }

    private static func create(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            try handle.close()
        } catch {
            throw cannotWrite(path)
        }
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
