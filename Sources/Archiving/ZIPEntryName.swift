public import SchoolMedia

/// The name of a file in a ZIP archive, which says nothing about a person, place or time by its form (R5).
///
/// Lower-case letters, digits and hyphens, one dot and an extension, in at most one folder: `photo-k3v7q2xw5abn.jpg`,
/// `press-pack/manifest.json`. Such a name is safe to unpack on any system.
public struct ZIPEntryName: Hashable, Sendable {
    /// The name as it stands in the archive.
    public let text: String

    /// The longest name in characters.
    public static let longest = 120

    /// Checks a name.
    ///
    /// - Throws: `ArchivingError`: `nameRefused`.
    public init(_ text: String) throws {
        let levels = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, (1...2).contains(levels.count),
            Self.isFileName(levels[levels.count - 1]),
            levels.dropLast().allSatisfy(Self.isWord)
        else {
            throw ArchivingError(
                .nameRefused,
                "A name in the ZIP file may have small letters, digits, hyphens and one extension only."
            )
        }
        self.text = text
    }

    /// The name of an exported picture, at the top of the archive.
    public init(_ name: NeutralName) {
        text = name.rawValue
    }

    private static func isFileName(_ name: Substring.UTF8View) -> Bool {
        let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(isWord)
    }

    /// Begins with a letter or digit, so that no program takes it for an option.
    private static func isWord(_ word: Substring.UTF8View) -> Bool {
        guard let first = word.first, first != UInt8(ascii: "-") else { return false }
        return word.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }
}
