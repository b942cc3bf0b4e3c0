internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("fileLikeness", key: "file")

extension RegistrySnapshot {
    /// What every file that was looked at looks like, sealed under the key of its picture.
    public func sealedLikenesses() throws -> [ExportedFileID: [UInt8]] {
        let pairs = try connection.rows("SELECT * FROM fileLikeness", from: table) { row in
            (try row.value("file") as ExportedFileID, try row.bytes("sealed"))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension RegistryTransaction {
    /// Keeps what a file looks like; the first time counts, and it is safe to repeat.
    public func addLikeness(_ sealed: [UInt8], of file: ExportedFileID) throws {
        try connection.change(
            """
            INSERT INTO fileLikeness (file, sealed)
            SELECT \(file.rawValue), \(Data(sealed))
            WHERE NOT EXISTS (SELECT 1 FROM fileLikeness WHERE file = \(file.rawValue))
            """
        )
    }
}
