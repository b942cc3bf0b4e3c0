internal import GRDB

/// The database's own account of a failure, without any stored value.
struct SQLiteFault: Error, CustomStringConvertible {
    /// SQLite's extended result code.
    let code: Int32
    /// SQLite's message.
    let text: String

    var description: String { "SQLite \(code): \(text)" }
}

extension RegistryError {
    /// Reads SQLite's result code (https://www.sqlite.org/rescode.html).
    init(_ error: DatabaseError) {
        let text = error.message ?? ""
        let fault = SQLiteFault(code: error.extendedResultCode.rawValue, text: text)
        self.init(Code(error, text: text), cause: fault)
    }
}

extension RegistryError.Code {
    fileprivate init(_ error: DatabaseError, text: String) {
        switch error.extendedResultCode {
        case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC: self = .syncFailed
        case .SQLITE_IOERR_SHMSIZE: self = .driveFull
        case .SQLITE_CONSTRAINT_TRIGGER: self = Self(raisedBy: text)
        case let code where code.primaryResultCode == .SQLITE_CONSTRAINT:
            self = .constraint(RegistryError.Constraint(code, text: text))
        case let code: self = Self(primary: code.primaryResultCode)
        }
    }

    private init(primary: ResultCode) {
        switch primary {
        case .SQLITE_FULL: self = .driveFull
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT: self = .damaged
        case .SQLITE_NOTADB: self = .notARegistry
        case .SQLITE_IOERR: self = .inputOutput
        case .SQLITE_MISUSE: self = .closed
        default: self = .unexpected
        }
    }

    /// The triggers raise "append-only: " or "settled: " and the table's name.
    private init(raisedBy text: String) {
        let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            self = .unexpected
            return
        }
        self = parts[0] == SQLite.settledPrefix ? .settled(table: parts[1], key: "") : .appendOnly(table: parts[1])
    }
}

extension RegistryError.Constraint {
    fileprivate init(_ code: ResultCode, text: String) {
        let subject = text.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
        switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .unique(subject)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(subject)
        case .SQLITE_CONSTRAINT_CHECK: self = .check(subject)
        default: self = .type
        }
    }
}
