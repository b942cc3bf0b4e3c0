internal import Foundation
internal import Imaging
internal import SchoolMedia

/// A folder with a dump of a website; links are not followed, and there is an end to how much is read.
struct DumpFolder {
    /// A picture in it.
    struct Picture {
        /// Below the folder.
        let path: String
        let bytes: [UInt8]
    }

    private let root: String

    private static let mostFiles = 500_000
    private static let largestPicture = 200_000_000

    /// - Throws: `Refusal` unless it is a folder that can be read.
    init(_ path: String) throws {
        var isFolder = ObjCBool(false)
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard exists, isFolder.boolValue, FileManager.default.isReadableFile(atPath: path) else {
            throw Refusal(
                .notFound,
                code: "folder",
                "The folder “\(path)” cannot be read. Check its name and permissions."
            )
        }
        root = path
    }

    /// The paths of all regular files below the folder, in order.
    ///
    /// - Throws: `Refusal` when there are more than anybody's website has.
    func files() throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
        var paths: [String] = []
        while let path = walk.nextObject() as? String {
            // The walk itself does not go through links; a link to a file is no regular file.
            guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            paths.append(path)
            guard paths.count <= Self.mostFiles else {
                throw Refusal(
                    .tooLarge,
                    code: "folder",
                    "There are more than \(Self.mostFiles) files in that folder. Scan its parts one after the other."
                )
            }
        }
        return paths.sorted()
    }

    /// The file, if it is a picture by its content; nil when it is something else.
    ///
    /// - Throws: `Unreadable` when it cannot be read or is too large.
    func picture(at path: String) throws(Unreadable) -> Picture? {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: root + "/" + path))
            defer { try? handle.close() }
            let start = [UInt8](try handle.read(upToCount: 4_096) ?? Data())
            switch MediaKind(recognising: start.span) {
            case .jpeg, .png, .gif, .webp, .heic, .avif: break
            default: return nil
            }
            let rest = [UInt8](try handle.read(upToCount: Self.largestPicture) ?? Data())
            guard rest.count < Self.largestPicture else { throw Unreadable(reason: "It is too large.") }
            return Picture(path: path, bytes: start + rest)
        } catch let error as Unreadable {
            throw error
        } catch {
            throw Unreadable(reason: "The file cannot be read.")
        }
    }

    /// Why a file was not looked at.
    struct Unreadable: Error {
        let reason: String
    }
}
