internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// A sealed column: where it stands is part of what is authenticated, so that no value can be moved to another row.
struct SealedColumn: Sendable {
    let table: String
    let column: String

    static let pupilDetails = SealedColumn(table: "pupil", column: "sealedDetails")
    static let guardianDetails = SealedColumn(table: "guardian", column: "sealedDetails")
    static let consentEvidence = SealedColumn(table: "consentEvent", column: "sealedEvidence")
    static let consentMapping = SealedColumn(table: "consentMapping", column: "sealedText")
    static let undoReason = SealedColumn(table: "consentImportUndo", column: "sealedReason")
    static let staffDetails = SealedColumn(table: "staffMember", column: "sealedDetails")
    static let deviceLabel = SealedColumn(table: "device", column: "sealedLabel")
    static let eventPlace = SealedColumn(table: "event", column: "sealedPlace")
    static let eventTitle = SealedColumn(table: "event", column: "sealedTitle")
    static let requestChannel = SealedColumn(table: "publicationRequest", column: "sealedChannel")
    static let requestTitle = SealedColumn(table: "publicationRequest", column: "sealedTitle")
    static let caption = SealedColumn(table: "requestedAsset", column: "sealedCaption")
    static let altText = SealedColumn(table: "requestedAsset", column: "sealedAltText")
    static let requestAddress = SealedColumn(table: "publicationRequest", column: "sealedAddress")
    static let fileName = SealedColumn(table: "requestedAsset", column: "sealedFileName")
    static let resolvedWord = SealedColumn(table: "resolvedName", column: "sealedWord")
    static let takeDownNote = SealedColumn(table: "takeDown", column: "sealedNote")
    static let holdReason = SealedColumn(table: "assetHold", column: "sealedReason")
    static let holdReleaseReason = SealedColumn(table: "assetHold", column: "sealedReleaseReason")
    static let protectionReason = SealedColumn(table: "protectionChange", column: "sealedReason")
    static let legalHoldReason = SealedColumn(table: "legalHold", column: "sealedReason")
    static let auditDetail = SealedColumn(table: "auditDetail", column: "sealed")
    static let copyPlace = SealedColumn(table: "publishedCopy", column: "sealedPlace")
}

extension KeyRing {
    /// Seals a text that is about no single pupil.
    func seal(_ text: String, in column: SealedColumn, row: String) throws -> [UInt8] {
        try fieldSealer.seal(text, under: registerKey, table: column.table, column: column.column, row: row)
    }

    /// Opens a text that is about no single pupil.
    func open(_ sealed: [UInt8], in column: SealedColumn, row: String) throws -> String {
        try fieldSealer.openText(sealed, under: registerKey, table: column.table, column: column.column, row: row)
    }

    /// Seals a text about one pupil under the pupil's key.
    func sealText(_ text: String, under key: SubjectKey, in column: SealedColumn, row: String) throws -> [UInt8] {
        try fieldSealer.seal(text, under: key, table: column.table, column: column.column, row: row)
    }

    /// Opens a text about one pupil.
    func openText(_ sealed: [UInt8], under key: SubjectKey, in column: SealedColumn, row: String) throws -> String {
        try fieldSealer.openText(sealed, under: key, table: column.table, column: column.column, row: row)
    }

    /// Seals details as JSON.
    func seal(_ details: some Encodable, under key: SubjectKey, in column: SealedColumn, row: String) throws -> [UInt8]
    {
        let bytes = [UInt8](try JSONEncoder().encode(details))
        return try fieldSealer.seal(bytes, under: key, table: column.table, column: column.column, row: row)
    }

    /// Opens details that were sealed as JSON.
    func open<Details: Decodable>(
        _ sealed: [UInt8],
        as details: Details.Type,
        under key: SubjectKey,
        in column: SealedColumn,
        row: String
    ) throws -> Details {
        let bytes = try fieldSealer.openBytes(
            sealed,
            under: key,
            table: column.table,
            column: column.column,
            row: row
        )
        return try JSONDecoder().decode(details, from: Data(bytes))
    }
}
