import Foundation
import SchoolMedia
import Vault

@testable import AuditTrail
@testable import Operations

extension School {
    private var lockPath: String { drive.layout.audit + "/" + LogDirectory.lockFile }

    /// Makes the audit log impossible to write, as a failing drive would, for everybody who has it open.
    func breakLog() throws {
        try FileManager.default.moveItem(atPath: lockPath, toPath: lockPath + ".away")
    }

    /// Puts the audit log in order again; who met the failure has to open the drive anew.
    func mendLog() throws {
        try FileManager.default.moveItem(atPath: lockPath + ".away", toPath: lockPath)
    }

    /// Runs something while the audit log cannot be written.
    @discardableResult
    func withoutLog<Result>(_ body: () async throws -> Result) async throws -> Result {
        try breakLog()
        let result = try await body()
        try mendLog()
        return result
    }

    /// Changes one byte in the middle of a stored image.
    func damage(_ asset: AssetID) throws {
        let masters = try files(in: \.assets).filter { $0.contains(asset.rawValue) && !$0.contains("preview") }
        for path in masters.map({ drive.layout.assets + "/" + $0 }) {
            var content = try bytes(at: path)
            content[content.count / 2] ^= 1
            try Data(content).write(to: URL(filePath: path))
        }
    }
}

extension Array where Element: Sendable {
    /// Does the same with all elements at once; results in no particular order.
    func concurrently<Value: Sendable>(
        _ body: @escaping @Sendable (Element) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: Value.self) { group in
            for element in self { group.addTask { try await body(element) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
