/// What a worker says once, before it is handed anything: it is locked, and so far.
package struct ReadyMessage: Equatable, Sendable {
    package var confinement: Confinement

    package init(confinement: Confinement) {
        self.confinement = confinement
    }

    package var bytes: [UInt8] {
        var writer = MessageWriter(.ready)
        writer.put(UInt32(clamping: confinement.landlock ?? 0))
        writer.put(UInt8(confinement.filtersSystemCalls ? 1 : 0))
        writer.put(UInt8(confinement.limitsResources ? 1 : 0))
        return writer.bytes
    }

    init(reading bytes: [UInt8]) throws(MessageReader.Malformed) {
        var reader = try MessageReader(bytes)
        guard reader.kind == .ready else { throw MessageReader.Malformed() }
        let landlock = try reader.number(UInt32.self)
        confinement = Confinement(
            landlock: landlock == 0 ? nil : Int(landlock),
            filtersSystemCalls: try reader.number(UInt8.self) == 1,
            limitsResources: try reader.number(UInt8.self) == 1
        )
        try reader.end()
    }
}
