import SchoolMedia

/// The file of one image in the store: `<folder>/<id>.sealed`, `<folder>/<id>.preview.sealed` and so on.
struct AssetFile: Hashable {
    let id: AssetID
    let kind: AssetKind

    private static let ending = ".sealed"

    init(_ id: AssetID, _ kind: AssetKind) {
        self.id = id
        self.kind = kind
    }

    /// Reads a file's name; nothing when the store did not make it.
    init?(name: String) {
        guard name.hasSuffix(Self.ending) else { return nil }
        let parts = name.dropLast(Self.ending.count).split(separator: ".", omittingEmptySubsequences: false)
        guard let id = AssetID(rawValue: String(parts[0])) else { return nil }
        let kind = parts.count == 1 ? AssetKind.master : AssetKind(rawValue: String(parts[1]))
        guard let kind else { return nil }
        self.init(id, kind)
        guard name == self.name else { return nil }
    }

    /// The first two random characters of the identifier, so that no folder grows too long.
    var folder: String { String(id.rawValue.dropFirst(Asset.identifierPrefix.count + 1).prefix(2)) }

    var name: String {
        let infix = kind == .master ? "" : "." + kind.rawValue
        return id.rawValue + infix + Self.ending
    }

    /// What the seal is bound to.
    var context: String { "consentry/blob/v1/\(id.rawValue)/\(kind.rawValue)" }
}
