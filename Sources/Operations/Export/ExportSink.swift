internal import Archiving
internal import Crypto
internal import Foundation
internal import SchoolMedia
internal import Vault

/// Where exported files are put until the export is complete.
struct ExportSink: Sendable {
    private let form: ExportForm
    private let folder: StagedFolder

    static let archiveName = "photos.zip"
    static let manifestName = "manifest.json"
    static let certificateNames = (json: "certificate.json", text: "certificate.txt")

    /// Starts an export in a hidden folder inside `parent`.
    init(_ form: ExportForm, named name: String, in parent: String, of layout: DriveLayout) throws {
        self.form = form
        folder = try StagedFolder(named: name, in: parent, of: layout)
    }

    /// Writes one file, and waits until the drive has confirmed it.
    ///
    /// - Returns: its SHA-256 in 64 lower-case hexadecimal digits.
    func write(_ bytes: [UInt8], named name: String) throws -> String {
        try folder.write(bytes, named: name)
        return SHA256.hash(data: bytes).hexadecimal
    }

    /// Adds the manifest and the certificate and shows the export under its name.
    ///
    /// - Returns: the path of the folder, or of the ZIP file in it.
    func publish(_ manifest: ExportManifest, _ certificate: CleanBytesCertificate) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        try folder.write([UInt8](try encoder.encode(manifest)), named: Self.manifestName)
        try folder.write([UInt8](try encoder.encode(certificate)), named: Self.certificateNames.json)
        try folder.write(Array(certificate.text.utf8), named: Self.certificateNames.text)
        switch form {
        case .folder:
            return try folder.publish()
        case .zip:
            try pack(
                manifest.files.map(\.name.rawValue)
                    + [Self.manifestName, Self.certificateNames.json, Self.certificateNames.text]
            )
            return try folder.publish() + "/" + Self.archiveName
        }
    }

    /// Removes what was written.
    func discard() throws {
        try folder.discard()
    }

    /// Moves the loose files into one archive.
    private func pack(_ names: [String]) throws {
        var archive = try ZIPWriter(path: folder.stagingPath + "/" + Self.archiveName)
        for name in names {
            try archive.add(name: name, bytes: folder.read(name))
        }
        try archive.finish()
        for name in names { try folder.remove(name) }
    }
}

extension Digest {
    /// Lower-case hexadecimal digits, two for each byte.
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }
}
