internal import Foundation
internal import GRDB
internal import SchoolMedia

/// Reads one row, column by column; whatever does not make sense is an error that names table, key and column.
struct RowReader {
    let row: Row
    let table: Table

    /// Text that must be there.
    func text(_ column: String) throws -> String {
        try required(optionalText(column), column)
    }

    /// Text, or nil where the column is null.
    func optionalText(_ column: String) throws -> String? {
        switch storage(column) {
        case .null: nil
        case .string(let text): text
        case .int64, .double, .blob: throw unreadable(column)
        }
    }

    /// A whole number that must be there.
    func number(_ column: String) throws -> Int {
        try required(optionalNumber(column), column)
    }

    /// A whole number, or nil where the column is null.
    func optionalNumber(_ column: String) throws -> Int? {
        switch storage(column) {
        case .null: return nil
        case .int64(let number): return try required(Int(exactly: number), column)
        case .string, .double, .blob: throw unreadable(column)
        }
    }

    /// Bytes that must be there.
    func bytes(_ column: String) throws -> [UInt8] {
        try required(optionalBytes(column), column)
    }

    /// Bytes, or nil where the column is null.
    func optionalBytes(_ column: String) throws -> [UInt8]? {
        switch storage(column) {
        case .null: nil
        case .blob(let data): [UInt8](data)
        case .int64, .double, .string: throw unreadable(column)
        }
    }

    /// An identifier or a word of a closed set that must be there.
    func value<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
        try required(optionalValue(column), column)
    }

    /// An identifier or a word of a closed set, or nil where the column is null.
    func optionalValue<Value: RawRepresentable<String>>(_ column: String) throws -> Value? {
        guard let text = try optionalText(column) else { return nil }
        return try required(Value(rawValue: text), column)
    }

    /// A moment that must be there.
    func moment(_ column: String) throws -> Date {
        try required(optionalMoment(column), column)
    }

    /// A moment, or nil where the column is null.
    func optionalMoment(_ column: String) throws -> Date? {
        guard let text = try optionalText(column) else { return nil }
        return try required(Moment.date(text), column)
    }

    /// A UUID that must be there.
    func uuid(_ column: String) throws -> UUID {
        try required(UUID(uuidString: text(column)), column)
    }

    /// A value kept as JSON that must be there.
    func json<Value: Decodable>(_ column: String) throws -> Value {
        let text = try text(column)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch is DecodingError {
            throw unreadable(column)
        }
    }

    /// The error for a column that does not make sense.
    func unreadable(_ column: String) -> RegistryError {
        let key = table.key.map { (try? optionalText($0)) ?? "?" }.joined(separator: " ")
        return RegistryError(.unreadableRow(table: table.name, key: key, column: column))
    }

    /// Unwraps what a column must hold.
    func required<Value>(_ value: Value?, _ column: String) throws -> Value {
        guard let value else { throw unreadable(column) }
        return value
    }

    private func storage(_ column: String) -> DatabaseValue.Storage {
        let value: DatabaseValue? = row[column]
        return value?.storage ?? .null
    }
}
