internal import Foundation
internal import Imaging

/// A program that codes a drawn scene in a format other than JPEG.
struct OtherEncoder {
    let format: ImageFormat
    private let name: String
    private let arguments: @Sendable (_ drawn: String, _ coded: String) -> [String]

    static let png = OtherEncoder(format: .png, name: "convert") { [$0, "-define", "png:compression-level=6", $1] }
    static let webp = OtherEncoder(format: .webp, name: "cwebp") { ["-quiet", "-m", "2", "-q", "90", $0, "-o", $1] }

    var isInstalled: Bool { InstalledProgram(name) != nil }

    func encode(_ drawn: URL, in folder: URL) throws -> [UInt8] {
        guard let program = InstalledProgram(name) else { throw BenchFailure("\(name) is not installed.") }
        let coded = folder.appending(path: "scene.\(format.fileExtension)")
        defer { try? FileManager.default.removeItem(at: coded) }
        try program.run(arguments(drawn.path, coded.path))
        return [UInt8](try Data(contentsOf: coded))
    }
}
