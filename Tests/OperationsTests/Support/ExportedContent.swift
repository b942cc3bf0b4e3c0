import AuditTrail
import Foundation
import SchoolMedia

@testable import Operations

/// A picture that left, as somebody outside finds it.
struct ExportedPicture: Equatable {
    let name: String
    let bytes: [UInt8]
}

extension School {
    /// What goes with the pictures of an export.
    static let papers = ["manifest.json", "certificate.json", "certificate.txt"]

    /// The pictures that an export left behind, in the order of its manifest, and none besides.
    func exportedFiles(of outcome: ExportOutcome, _ form: ExportForm) throws -> [ExportedPicture] {
        let content = try content(of: outcome, form)
        let order = try manifest(of: outcome, form).files.map(\.name.rawValue)
        let listed = order.compactMap { name in content[name].map { ExportedPicture(name: name, bytes: $0) } }
        let surplus = content.keys.filter { !order.contains($0) && !Self.papers.contains($0) }
        return listed + surplus.sorted().map { ExportedPicture(name: $0, bytes: []) }
    }

    func manifest(of outcome: ExportOutcome, _ form: ExportForm) throws -> ExportManifest {
        let bytes = try content(of: outcome, form)["manifest.json"] ?? []
        return try JSONDecoder().decode(ExportManifest.self, from: Data(bytes))
    }

    private func content(of outcome: ExportOutcome, _ form: ExportForm) throws -> [String: [UInt8]] {
        guard let path = outcome.path else { return [:] }
        switch form {
        case .folder:
            let names = try FileManager.default.contentsOfDirectory(atPath: path)
            return Dictionary(uniqueKeysWithValues: try names.map { ($0, try bytes(at: path + "/" + $0)) })
        case .zip:
            return StoredArchive(try bytes(at: path)).entries
        }
    }
}

extension AuditEntry {
    /// The exported file that an entry is about.
    var file: String? { draft.objects.last { ExportedFileID(rawValue: $0) != nil } }
}

extension [UInt8] {
    /// Lower-case hexadecimal digits, two for each byte.
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// A ZIP file of stored entries, read by its central directory (PKWARE APPNOTE 4.3.12).
struct StoredArchive {
    private(set) var entries: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8]) {
        let end = bytes.count - 22
        guard end >= 0 else { return }
        var offset = bytes.number(4, at: end + 16)
        for _ in 0..<bytes.number(2, at: end + 10) {
            let nameLength = bytes.number(2, at: offset + 28)
            let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
            let local = bytes.number(4, at: offset + 42)
            let start = local + 30 + bytes.number(2, at: local + 26) + bytes.number(2, at: local + 28)
            entries[name] = Array(bytes[start..<(start + bytes.number(4, at: offset + 20))])
            offset += 46 + nameLength + bytes.number(2, at: offset + 30) + bytes.number(2, at: offset + 32)
        }
    }
}

extension [UInt8] {
    fileprivate func number(_ size: Int, at offset: Int) -> Int {
        self[offset..<(offset + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
