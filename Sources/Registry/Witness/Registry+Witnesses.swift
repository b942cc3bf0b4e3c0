internal import GRDB

private let table = Table("witness", key: "name")
private let logTable = Table("witnessedLog", key: "origin")

extension RegistrySnapshot {
    /// Every witness of our log, in order of name.
    public func witnesses() throws -> [WitnessRecord] {
        try connection.rows("SELECT * FROM witness ORDER BY name", from: table) { row in
            WitnessRecord(
                name: try row.text("name"),
                verifierKey: try row.text("verifierKey"),
                address: try row.optionalText("address"),
                addedAt: try row.moment("addedAt")
            )
        }
    }

    /// Every log of which this drive is a witness, in order of origin.
    public func witnessedLogs() throws -> [WitnessedLogRecord] {
        try connection.rows(
            "SELECT * FROM witnessedLog ORDER BY origin",
            from: logTable,
            WitnessedLogRecord.init(_:)
        )
    }

    /// One of them.
    public func witnessedLog(_ origin: String) throws -> WitnessedLogRecord? {
        try connection.first(
            "SELECT * FROM witnessedLog WHERE origin = \(origin)",
            from: logTable,
            WitnessedLogRecord.init(_:)
        )
    }
}

extension RegistryTransaction {
    /// Adds a witness; refused with `constraint` when there is one of that name or key.
    public func add(_ witness: WitnessRecord) throws {
        try connection.change(
            """
            INSERT INTO witness (name, verifierKey, address, addedAt)
            VALUES (
                \(witness.name), \(witness.verifierKey), \(witness.address), \(Moment.text(witness.addedAt))
            )
            """
        )
    }

    /// Gives a witness another address, or none; refused with `notFound` when there is no such witness.
    public func setAddress(ofWitness name: String, to address: String?) throws {
        try connection.changeOne(
            "UPDATE witness SET address = \(address) WHERE name = \(name)",
            else: .notFound(table: table.name, key: name)
        )
    }

    /// Adds a log; refused with `constraint` when there is one of that name.
    public func add(_ log: WitnessedLogRecord) throws {
        try connection.change(
            """
            INSERT INTO witnessedLog (origin, verifierKey, size, note, addedAt)
            VALUES (\(log.origin), \(log.verifierKey), \(log.size), \(log.note), \(Moment.text(log.addedAt)))
            """
        )
    }

    /// Gives a log another key; refused with `notFound` when there is no such log.
    public func setKey(ofWitnessedLog origin: String, to verifierKey: String) throws {
        try connection.changeOne(
            "UPDATE witnessedLog SET verifierKey = \(verifierKey) WHERE origin = \(origin)",
            else: .notFound(table: logTable.name, key: origin)
        )
    }

    /// Remembers the checkpoint that is about to be signed here; refused with `notFound` when the one before is not the
    /// one of `old` entries any more.
    public func witness(_ origin: String, from old: Int, to size: Int, note: String) throws {
        try connection.changeOne(
            "UPDATE witnessedLog SET size = \(size), note = \(note) WHERE origin = \(origin) AND size = \(old)",
            else: .notFound(table: logTable.name, key: origin)
        )
    }
}

extension WitnessedLogRecord {
    fileprivate init(_ row: RowReader) throws {
        self.init(
            origin: try row.text("origin"),
            verifierKey: try row.text("verifierKey"),
            size: try row.number("size"),
            note: try row.optionalText("note"),
            addedAt: try row.moment("addedAt")
        )
    }
}
