import Foundation

/// What an independent reader finds in pictures.
enum Exiftool {
    static let tool = Tool(path: "/usr/bin/exiftool")

    /// For each JPEG, by file name: group and tag, and the value as text.
    static func tags(below folder: URL) async throws -> [String: [String: String]] {
        try await allTags(below: folder, ["-ext", "jpg"])
    }

    /// The same for pictures of every format.
    static func allTags(below folder: URL, _ options: [String] = []) async throws -> [String: [String: String]] {
        let outcome = try await tool.run(["-a", "-G1", "-s", "-ee3", "-j", "-r"] + options + [folder.plainPath])
        let pictures = try outcome.json([[String: Value]].self)
        return Dictionary(
            uniqueKeysWithValues: pictures.map { tags in
                let texts = tags.mapValues(\.text)
                return (texts["System:FileName"] ?? "", texts)
            }
        )
    }

    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                text = String(number)
            } else {
                text = (try? container.decode(String.self)) ?? "?"
            }
        }
    }
}
