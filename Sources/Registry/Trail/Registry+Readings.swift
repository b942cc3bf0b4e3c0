public import Foundation
internal import GRDB

private let table = Table("recentReading", key: "person")

extension RegistryTransaction {
    /// Notes that somebody asked something, and says whether that person had asked the same since a moment. Earlier
    /// notes of anybody are forgotten.
    ///
    /// - Parameters:
    ///   - question: 32 bytes, the same for the same question.
    ///   - person: who asks.
    ///   - moment: when.
    ///   - start: how far back the same question counts, inclusive.
    /// - Returns: whether it was asked before; the note of that time stays, and no longer.
    /// - Throws: `RegistryError`.
    public func noteReading(
        _ question: [UInt8],
        by person: String,
        at moment: Date,
        since start: Date
    ) throws -> Bool {
        try connection.change("DELETE FROM recentReading WHERE readAt < \(Moment.text(start))")
        let known = try connection.first(
            "SELECT * FROM recentReading WHERE person = \(person) AND question = \(Data(question))",
            from: table
        ) { try $0.moment("readAt") }
        guard known.map({ $0 > moment }) ?? true else { return true }
        try connection.change(
            """
            INSERT INTO recentReading (person, question, readAt)
            VALUES (\(person), \(Data(question)), \(Moment.text(moment)))
            ON CONFLICT (person, question) DO UPDATE SET readAt = excluded.readAt
            """
        )
        return false
    }
}
