import Foundation

/// A drive with its root key, and what its people know: tokens, receipts, requests.
struct School: Sendable {
    struct Device: Codable, Sendable {
        let device: String
        let token: String
    }

    /// Holds the drive, the root key and nothing else.
    let folder: URL
    var bootstrapToken = ""
    var devices: [Device] = []
    /// Photograph to asset, as the senders noted it.
    var receipts: [String: String] = [:]
    /// Reference in the sample's requests to request.
    var requests: [String: String] = [:]

    var drive: URL { folder.appending(path: "drive") }
    var rootKey: URL { folder.appending(path: "root.key") }
    var exports: URL { drive.appending(path: "exports") }
    var trail: Trail { Trail(folder: drive.appending(path: "audit")) }

    var environment: [String: String] {
        ["CONSENTRY_DRIVE": drive.plainPath, "CONSENTRY_ROOT_KEY": rootKey.plainPath]
    }

    /// Runs a command on this drive.
    func run(_ arguments: String..., by login: Login? = nil) async throws -> Outcome {
        try await run(arguments, by: login?.rawValue)
    }

    func run(_ arguments: [String], by login: String?) async throws -> Outcome {
        try await Program.run(arguments + (login.map { ["--as", $0] } ?? []), environment: environment)
    }

    /// Runs a command that a test relies on without testing it.
    ///
    /// - Throws: `Unexpected` unless it ends well.
    @discardableResult
    func done(_ arguments: String..., by login: Login? = nil) async throws -> Outcome {
        let outcome = try await run(arguments, by: login?.rawValue)
        guard outcome.status == 0 else {
            throw Unexpected("consentry \(arguments.joined(separator: " ")): \(outcome.status) \(outcome.complaint)")
        }
        return outcome
    }

    /// Lends a copy, so that a test changes nothing for the others.
    func lending<Result>(_ body: (School) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            try await body(try await copied(to: folder))
        }
    }

    /// A copy of drive and key in another folder.
    func copied(to folder: URL) async throws -> School {
        let outcome = try await Tool.copy.run(["-a", drive.plainPath, rootKey.plainPath, folder.plainPath])
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return School(
            folder: folder,
            bootstrapToken: bootstrapToken,
            devices: devices,
            receipts: receipts,
            requests: requests
        )
    }

    func asset(_ photo: String) throws -> String {
        guard let asset = receipts[photo] else { throw Unexpected("\(photo) was not taken in") }
        return asset
    }

    func request(_ reference: String) throws -> String {
        guard let request = requests[reference] else { throw Unexpected("There is no request \(reference)") }
        return request
    }
}

/// Something on which a test relies did not happen.
struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
