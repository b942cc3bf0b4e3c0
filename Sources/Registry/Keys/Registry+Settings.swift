internal import Foundation
internal import GRDB

private let table = Table("driveSetting", key: "name")

extension RegistrySnapshot {
    /// Something that was told once, when the drive was set up, such as the keyed lookup of the bootstrap token.
    public func setting(_ name: String) throws -> [UInt8]? {
        try connection.first("SELECT * FROM driveSetting WHERE name = \(name)", from: table) { try $0.bytes("bytes") }
    }
}

extension RegistryTransaction {
    /// Keeps a setting in place of an earlier one of that name.
    public func set(_ name: String, to bytes: [UInt8]) throws {
        try connection.change(
            """
            INSERT INTO driveSetting (name, bytes) VALUES (\(name), \(Data(bytes)))
            ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes
            """
        )
    }
}
