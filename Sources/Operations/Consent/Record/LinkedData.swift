internal import Foundation

/// A value of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), as far as a consent record needs it.
indirect enum LinkedData: Encodable, Equatable {
    case text(String)
    case list([LinkedData])
    case node([String: LinkedData])

    /// A reference to something by its name in the context, or by its full address.
    static func reference(_ name: String) -> LinkedData { .node(["@id": .text(name)]) }

    /// A moment in UTC with milliseconds, typed as `xsd:dateTime`.
    static func moment(_ date: Date) -> LinkedData {
        .node(["@type": .text("xsd:dateTime"), "@value": .text(date.formatted(Self.withMilliseconds))])
    }

    /// Text in British English.
    static func english(_ text: String) -> LinkedData {
        .node(["@language": .text("en-GB"), "@value": .text(text)])
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let values): try container.encode(values)
        case .node(let members): try container.encode(members)
        }
    }

    /// The file: keys in order, so that the same record gives the same bytes.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    private static let withMilliseconds = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension [String: LinkedData] {
    /// Adds what there is.
    func adding(_ key: String, _ value: LinkedData?) -> [String: LinkedData] {
        guard let value else { return self }
        return merging([key: value]) { _, new in new }
    }
}
