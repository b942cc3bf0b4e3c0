import AuditTrail
import Foundation
import Registry
import SchoolMedia
import Vault

@testable import Operations

/// What the registry holds, as far as operations can change it.
struct Records: Equatable {
    let staff: [StaffRecord]
    let devices: [DeviceRecord]
    let pupils: [PupilRecord]
    let guardians: [GuardianRecord]
    let answers: [ConsentEventRecord]
    let events: [EventRecord]
    let assets: Set<AssetID>
    let declarations: [AssetID: Declaration]
    let requests: [RequestRecord]
    let exports: [ExportRecord]
    let files: [ExportedFileRecord]
    let copies: [CopyRecord]
    let policies: [PolicyRecord]

    init(_ snapshot: RegistrySnapshot) throws {
        staff = try snapshot.allStaff()
        devices = try snapshot.devices()
        pupils = try snapshot.pupils()
        guardians = try pupils.flatMap { try snapshot.guardians(of: $0.id) }
        answers = try pupils.flatMap { try snapshot.consentEventRecords(of: $0.id) }
        events = try snapshot.events()
        assets = try snapshot.assetIDs()
        declarations = try snapshot.declarations(of: assets)
        requests = try PublicationRequest.State.allCases.flatMap { try snapshot.requests(state: $0) }
        exports = try requests.flatMap { try snapshot.exports(of: $0.id) }
        files = try exports.flatMap { try snapshot.exportedFiles(of: $0.id) }
        copies = try files.flatMap { try snapshot.copies(of: $0.id) }
        policies = try snapshot.policies()
    }
}

extension School {
    func records() async throws -> Records {
        try await drive.registry.read { try Records($0) }
    }

    /// Entries of one action, oldest first.
    func trail(_ action: AuditAction) throws -> [AuditEntry] {
        try trail().filter { $0.action == action }
    }

    /// All entries, oldest first.
    func trail() throws -> [AuditEntry] {
        try AuditReader(directory: drive.layout.audit).entries(matching: AuditQuery())
    }

    /// Whether every line of the trail is in order.
    func isTrailIntact() throws -> Bool {
        guard case .intact = try VerifyTrail()(drive: drive.path) else { return false }
        return true
    }

    /// The files in a folder of the drive, hidden ones too, as paths below it.
    func files(in folder: KeyPath<DriveLayout, String>) throws -> [String] {
        let root = drive.layout[keyPath: folder]
        return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
            var isFolder = ObjCBool(false)
            _ = unsafe FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
            return !isFolder.boolValue
        }
        .sorted()
    }

    /// What is in a folder of the drive, hidden files and empty folders too.
    func content(of folder: KeyPath<DriveLayout, String>) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: drive.layout[keyPath: folder]).sorted()
    }

    /// The sealed files that the rows ask for and that are not in the store.
    func missingFiles() async throws -> [String] {
        let rows = try await drive.registry.read { try $0.assetIDs() }
        return try rows.flatMap { asset in
            try AssetKind.allCases.filter { try !drive.assets.contains(asset, kind: $0) }.map { "\(asset) \($0)" }
        }
    }

    /// The files anywhere on the drive that hold these bytes.
    func files(holding needle: [UInt8]) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: drive.path)
        return paths.filter { path in
            let content = try? Data(contentsOf: URL(filePath: drive.path + "/" + path))
            return content?.firstRange(of: needle) != nil
        }
    }
}

/// The refusal that a call ends with; nil when it is done.
func refusal<Value>(of call: () async throws -> Value) async throws -> Refusal? {
    do {
        _ = try await call()
        return nil
    } catch let refusal as Refusal {
        return refusal
    }
}

/// The bytes of a file.
func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}
