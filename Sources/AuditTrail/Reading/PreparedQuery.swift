import Foundation

/// A query as bytes, so that lines are compared without making strings of them.
struct PreparedQuery {
    private let object: [UInt8]?
    private let actor: [UInt8]?
    private let device: [UInt8]?
    private let actionPrefix: [UInt8]?
    private let rule: [UInt8]?
    private let query: AuditQuery

    init(_ query: AuditQuery) {
        self.query = query
        object = query.object.map { Array($0.utf8) }
        actor = query.actor.map { Array($0.utf8) }
        device = query.device.map { Array($0.utf8) }
        actionPrefix = query.actionPrefix.map { Array($0.utf8) }
        rule = query.rule.map { Array($0.utf8) }
    }

    func accepts(_ line: CheckedLines.Line) -> Bool {
        let fields = line.fields
        func isEqual(_ range: Range<Int>?, _ wanted: [UInt8]) -> Bool {
            range.map { line.buffer[$0].elementsEqual(wanted) } ?? false
        }
        func lists(_ range: Range<Int>?, _ wanted: [UInt8]) -> Bool {
            guard let range else { return false }
            return line.buffer[range].split(separator: UInt8(ascii: ",")).contains { element in
                element.dropFirst().dropLast().elementsEqual(wanted)
            }
        }
        return (query.result.map { $0 == fields.result } ?? true)
            && (query.from.map { $0 <= fields.at.date } ?? true)
            && (query.until.map { fields.at.date < $0 } ?? true)
            && (actor.map { isEqual(fields.actor, $0) } ?? true)
            && (device.map { isEqual(fields.device, $0) } ?? true)
            && (actionPrefix.map { line.buffer[fields.action].starts(with: $0) } ?? true)
            && (object.map { lists(fields.objects, $0) } ?? true)
            && (rule.map { lists(fields.rules, $0) } ?? true)
    }
}
