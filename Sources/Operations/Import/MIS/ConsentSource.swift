internal import Crypto
internal import Registry
internal import SchoolMedia
internal import Vault

/// Which of the school's systems a file of consents comes from, such as `sims`.
public struct ConsentSource: Hashable, Sendable {
    /// A letter and up to 19 more of `a`–`z`, `0`–`9` and `-`.
    public let name: String

    /// Accepts a name in the alphabet above; `upn` and `list` have a meaning of their own.
    public init?(_ name: String) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = name.utf8.first, letters.contains(first), name.utf8.count <= 20 else { return nil }
        guard name.utf8.allSatisfy({ letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        guard ![Self.ownList, Self.nationalNumbers].contains(name) else { return nil }
        self.name = name
    }

    /// What a list in our own form is recorded as.
    static let ownList = "list"
    /// Under what name unique pupil numbers are kept.
    static let nationalNumbers = "upn"

    /// How the trail names a version of the source's mapping.
    func auditName(_ version: Int) -> String { "\(name):\(version)" }
}

/// A file as the trail names it: SHA-256 in 64 lower-case hexadecimal digits, as `sha256sum` prints it.
struct FileHash {
    let text: String

    init(_ bytes: [UInt8]) {
        text = SHA256.hash(data: bytes).hexadecimal
    }
}

extension Drive {
    /// The mapping in force for a source, with its version; nil before the first was confirmed.
    func mapping(
        of source: ConsentSource,
        purposes: Set<Purpose>,
        in snapshot: RegistrySnapshot
    ) throws -> (mapping: MISMapping, version: Int)? {
        guard let record = try snapshot.consentMapping(source: source.name) else { return nil }
        let row = source.auditName(record.version)
        let text = try keys.open(record.sealedText, in: .consentMapping, row: row)
        return (try MISMapping(Array(text.utf8), source: source.name, purposes: purposes), record.version)
    }

    /// What stands for a number by which another system knows a pupil.
    func pupilKeyLookup(_ number: String, source: String) -> [UInt8] {
        keys.fieldSealer.lookup(number, domain: "pupil-key/" + source)
    }
}
