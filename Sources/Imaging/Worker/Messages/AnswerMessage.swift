internal import Foundation
package import SchoolMedia

/// What a worker made of a picture, or why it made nothing. The files lie in the shared pages, one after the other.
package struct AnswerMessage: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        /// Lengths of the files in bytes; `rewritten` comes first where there is one.
        case picture(rewritten: Int?, report: RemovalReport, renditions: [Int])
        case refusal(CleaningError)
    }

    /// The number of the request.
    package var number: UInt64
    package var content: Content

    package init(number: UInt64, _ content: Content) {
        self.number = number
        self.content = content
    }

    package var bytes: [UInt8] {
        get throws {
            switch content {
            case .picture(let rewritten, let report, let renditions):
                Self.bytes(number, rewritten, report, renditions)
            case .refusal(let error):
                try Self.bytes(number, error)
            }
        }
    }

    /// Reads a message about files that have room in `sharedBytes`.
    package init(reading bytes: [UInt8], sharedBytes: Int) throws {
        var reader = try MessageReader(bytes)
        number = try reader.number(UInt64.self)
        switch reader.kind {
        case .answer: content = try Self.picture(&reader, sharedBytes: sharedBytes)
        case .refusal: content = .refusal(try Self.refusal(&reader))
        case .ready, .request: throw MessageReader.Malformed()
        }
        try reader.end()
    }

    private static func bytes(
        _ number: UInt64,
        _ rewritten: Int?,
        _ report: RemovalReport,
        _ renditions: [Int]
    ) -> [UInt8] {
        var writer = MessageWriter(.answer)
        writer.put(number)
        writer.put(UInt8(rewritten == nil ? 0 : 1))
        writer.put(UInt64(rewritten ?? 0))
        writer.put(UInt64(renditions.count))
        for length in renditions {
            writer.put(UInt64(length))
        }
        writer.put(UInt64(report.counts.count))
        for (family, count) in report.counts {
            writer.put(family.rawValue)
            writer.put(UInt32(clamping: count))
        }
        return writer.bytes
    }

    private static func picture(_ reader: inout MessageReader, sharedBytes: Int) throws -> Content {
        let isRewritten = try reader.number(UInt8.self) == 1
        var room = sharedBytes
        let rewritten = try reader.count(upTo: room)
        room -= rewritten
        var renditions: [Int] = []
        for _ in 0..<(try reader.count(upTo: RequestMessage.mostProfiles)) {
            let length = try reader.count(upTo: room)
            renditions.append(length)
            room -= length
        }
        var report = RemovalReport()
        for _ in 0..<(try reader.count(upTo: RemovalReport.Family.allCases.count)) {
            let family = try reader.choice(RemovalReport.Family.self)
            report.add(family, count: Int(try reader.number(UInt32.self)))
        }
        return .picture(rewritten: isRewritten ? rewritten : nil, report: report, renditions: renditions)
    }

    private static func bytes(_ number: UInt64, _ error: CleaningError) throws -> [UInt8] {
        var writer = MessageWriter(.refusal)
        writer.put(number)
        writer.put(Array(try JSONEncoder().encode(error)))
        return writer.bytes
    }

    private static func refusal(_ reader: inout MessageReader) throws -> CleaningError {
        try JSONDecoder().decode(CleaningError.self, from: Data(try reader.block()))
    }
}
