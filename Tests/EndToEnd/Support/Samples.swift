import Foundation

/// The sample school's files.
enum Samples {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func school(_ name: String) -> URL { root.appending(path: "Samples/school/\(name)") }

    static func policies(_ name: String) -> URL { root.appending(path: "Samples/policies/\(name)") }

    static func photo(_ name: String) -> URL { root.appending(path: "Samples/photos/\(name)") }

    static func refused(_ name: String) -> URL { root.appending(path: "Samples/photos/refused/\(name)") }

    /// The photographs, in the order of their names.
    static func photos() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: photo("").plainPath)
            .filter { $0.lowercased().hasSuffix(".jpg") || $0.lowercased().hasSuffix(".jpeg") }
            .sorted()
    }

    /// A table of the sample school, one dictionary for each row.
    static func table(_ name: String) throws -> [[String: String]] {
        try Table.rows(of: String(contentsOf: school(name), encoding: .utf8))
    }
}

/// Reads the sample school's tables: commas, and quotation marks around fields that contain one.
enum Table {
    static func rows(of text: String) -> [[String: String]] {
        let records = text.split(whereSeparator: \.isNewline).map { fields(of: $0) }
        guard let header = records.first else { return [] }
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func fields(of line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
