internal import Foundation
internal import Operations

/// Files that a person names on the command line.
enum Files {
    /// The whole file.
    ///
    /// - Throws: `Refusal` when there is none or it cannot be read.
    static func read(_ path: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Refusal(.notFound, code: "file", "The file “\(path)” cannot be read. Check its name and permissions.")
        }
    }

    /// Writes a new file that only its owner can read.
    ///
    /// - Throws: `Refusal` when there is a file already or it cannot be written.
    static func create(_ path: String, _ bytes: [UInt8]) throws {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Refusal(.conflict, code: "file", "There is a file “\(path)” already. Choose another name.")
        }
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: attributes) else {
            throw Refusal(.invalid, code: "file", "The file “\(path)” cannot be written. Check the folder.")
        }
    }

    /// The size in bytes.
    static func size(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }
}
