public import Foundation
public import SchoolMedia

/// What was done so that exported files hold pictures and nothing else, in a form that another program can check (R4).
///
/// Holds no name and no value that was removed: only families, counts and what the files are now.
public struct CleanBytesCertificate: Codable, Equatable, Sendable {
    /// One exported file.
    public struct File: Codable, Equatable, Sendable {
        /// The neutral name.
        public let name: NeutralName
        /// SHA-256 of the file, in 64 lower-case hexadecimal digits.
        public let sha256: String
        /// Length in bytes.
        public let byteCount: Int
        /// Width in pixels.
        public let width: Int
        /// Height in pixels.
        public let height: Int
        /// What the picture held when it was received and was left behind, in words.
        public let leftBehind: String
        /// The same by family, with how often each was found.
        public let leftBehindCounts: RemovalReport
    }

    /// The form of this certificate: `consentry-clean-bytes/1`.
    public let form: String
    /// The program and its version.
    public let program: String
    /// The export that the files belong to.
    public let export: ExportID
    /// When it was made.
    public let madeAt: Date
    /// What the program's verifier found to be true of every file named here before it was written.
    public let verified: [String]
    /// The files, in the order of the export.
    public let files: [File]

    /// Certifies written files.
    ///
    /// - Parameters:
    ///   - manifest: the files, as they were written.
    ///   - removals: what was left behind when each file's picture was taken in, in the same order.
    ///   - moment: when they were written.
    init(of manifest: ExportManifest, removals: [RemovalReport], at moment: Date) {
        form = Self.currentForm
        program = "Consentry \(Release.version)"
        export = manifest.export
        madeAt = moment
        verified = Self.checks
        files = zip(manifest.files, removals).map { file, removal in
            File(
                name: file.name,
                sha256: file.sha256,
                byteCount: file.byteCount,
                width: file.width,
                height: file.height,
                leftBehind: removal.readableList,
                leftBehindCounts: removal
            )
        }
    }

    private static let currentForm = "consentry-clean-bytes/1"

    /// What `ImageVerifier` requires of a JPEG without orientation and profile, as all exported files are.
    private static let checks = [
        "The file is one JPEG picture from its first byte to its last; nothing follows the end of the picture.",
        "It holds no EXIF, XMP, IPTC or Photoshop data, no comment, no application segment but a fixed 16-byte JFIF header.",
        "It holds no thumbnail, second picture, video, colour profile or text.",
        "Every table in it is used by the picture, and no segment is longer than its content.",
        "The pixels were decoded from the stored picture and coded anew, upright and in sRGB.",
    ]

    /// The certificate for people, as plain text.
    public var text: String {
        let date = ISO8601DateFormatter().string(from: madeAt)
        let list = files.map { file in
            """
            \(file.name.rawValue)  \(file.width) x \(file.height) pixels, \(file.byteCount) bytes
              SHA-256 \(file.sha256)
              left behind when it was received: \(file.leftBehind)
            """
        }
        return """
            Clean-bytes certificate
            \(form), made by \(program) at \(date)
            Export \(export.rawValue)

            Of each file below the program's verifier found, before it was written:
            \(verified.map { "- " + $0 }.joined(separator: "\n"))

            \(list.joined(separator: "\n\n"))

            The same is in certificate.json, for programs. To check a file by hand, compare its SHA-256:
              sha256sum photo-*.jpg

            """
    }
}
