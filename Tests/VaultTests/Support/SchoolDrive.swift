import Foundation
import Imaging
import SchoolMedia

@testable import Vault

/// A new drive with its keys, in a temporary folder that also holds the root key beside it.
struct SchoolDrive {
    let layout: DriveLayout
    let root: RootKey
    let rootKeyPath: String
    let keys: KeyRing

    var store: AssetStore { AssetStore(layout) }

    init(in folder: String) throws {
        layout = try DriveLayout.create(at: folder + "/drive")
        rootKeyPath = folder + "/root.key"
        root = try RootKey.generate(to: rootKeyPath, outside: layout)
        keys = try KeyRing.create(on: layout, root: root)
    }

    /// Stores bytes as a picture; the tests of the vault care for bytes, not for JPEGs.
    @discardableResult
    func add(_ bytes: [UInt8], _ id: AssetID, kind: AssetKind = .master, key: AssetKey) throws -> SealedAsset {
        try store.add(FileContent(bytes), as: AssetFile(id, kind), key: key)
    }

    func path(_ id: AssetID, kind: AssetKind = .master) -> String {
        let file = AssetFile(id, kind)
        return "\(layout.assets)/\(file.folder)/\(file.name)"
    }

    /// The code with which reading is refused; nothing when it is not.
    func refusal(ofReading id: AssetID, kind: AssetKind = .master, key: AssetKey) -> VaultError? {
        VaultTests.refusal { _ = try store.read(id, kind: kind, key: key) }
    }
}

/// What a call was refused with; nothing when it was not.
func refusal(_ call: () throws -> Void) -> VaultError? {
    do {
        try call()
        return nil
    } catch {
        return error as? VaultError
    }
}

func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/vault-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

func withDrive<Result>(_ body: (SchoolDrive) throws -> Result) throws -> Result {
    try withTemporaryFolder { try body(SchoolDrive(in: $0)) }
}

func contents(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

func overwrite(_ path: String, with bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
}

func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// Every file below a folder.
func filesBelow(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { folder + "/" + $0 }.filter { path in
        try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular
    }
}

extension [UInt8] {
    /// Bytes that look like nothing else and are the same in every run.
    static func picture(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    }

    func flipping(_ index: Int) -> [UInt8] {
        var copy = self
        copy[index] ^= 1
        return copy
    }
}
