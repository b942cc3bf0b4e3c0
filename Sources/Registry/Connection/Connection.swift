internal import GRDB

/// The one way from this target's questions and changes to the database; turns its errors into `RegistryError`.
final class Connection {
    private let database: Database
    private var failure: RegistryError?

    init(_ database: Database) {
        self.database = database
    }

    /// Runs a question and makes a value of each row.
    func rows<Value>(
        _ sql: SQL,
        from table: Table,
        _ decode: (RowReader) throws -> Value
    ) throws -> [Value] {
        try rows(SQLRequest(literal: sql, cached: true), from: table, decode)
    }

    /// Asks the same question for up to 500 keys at a time, so that no list outgrows the database's limits.
    func rows<Value>(
        in keys: some Sequence<String>,
        from table: Table,
        _ question: ([String]) -> SQL,
        _ decode: (RowReader) throws -> Value
    ) throws -> [Value] {
        var remaining = keys.sorted()[...]
        var values: [Value] = []
        while !remaining.isEmpty {
            // Not cached: a list of another length is another statement.
            let request = SQLRequest<Row>(literal: question(Array(remaining.prefix(500))), cached: false)
            values += try rows(request, from: table, decode)
            remaining = remaining.dropFirst(500)
        }
        return values
    }

    /// The first row of a question, if there is one.
    func first<Value>(_ sql: SQL, from table: Table, _ decode: (RowReader) throws -> Value) throws -> Value? {
        try rows(sql, from: table, decode).first
    }

    /// The number that a `SELECT count(*)` answers.
    func count(_ sql: SQL, from table: Table) throws -> Int {
        try first(sql, from: table) { try $0.number("count") } ?? 0
    }

    /// Makes a change.
    func change(_ sql: SQL) throws {
        try changing { _ = try run(sql) }
    }

    /// Makes a change.
    ///
    /// - Returns: how many rows it concerned.
    func changeCounting(_ sql: SQL) throws -> Int {
        var count = 0
        try changing { count = try run(sql) }
        return count
    }

    /// Makes a change that must concern exactly one row.
    func changeOne(_ sql: SQL, else reason: RegistryError.Code) throws {
        try changing {
            guard try run(sql) == 1 else { throw RegistryError(reason) }
        }
    }

    /// - Throws: the first failure of a change, which dooms the transaction.
    func refuseIfFailed() throws {
        if let failure { throw failure }
    }

    private func rows<Value>(
        _ request: SQLRequest<Row>,
        from table: Table,
        _ decode: (RowReader) throws -> Value
    ) throws -> [Value] {
        try attempt {
            var values: [Value] = []
            let cursor = try Row.fetchCursor(database, request)
            while let row = try cursor.next() {
                values.append(try decode(RowReader(row: row, table: table)))
            }
            return values
        }
    }

    private func run(_ sql: SQL) throws -> Int {
        let statement = try database.cachedStatement(literal: sql)
        try statement.execute()
        return database.changesCount
    }

    private func changing(_ change: () throws -> Void) throws {
        do {
            try attempt(change)
        } catch let error as RegistryError {
            failure = failure ?? error
            throw error
        }
    }

    private func attempt<Value>(_ work: () throws -> Value) throws -> Value {
        try refuseIfFailed()
        do {
            return try work()
        } catch let error as DatabaseError {
            throw RegistryError(error)
        }
    }
}
