internal import Foundation

/// How values without a column of their own are stored.
enum Stored {
    /// JSON with sorted keys.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A UUID in lower case.
    static func uuid(_ id: UUID) -> String {
        id.uuidString.lowercased()
    }
}
