import Foundation

/// What an upload is answered with.
struct ReceiptAnswer: Decodable, Equatable {
    let asset: String
    let status: String
    let mayErase: Bool
    let removed: String
}

/// What an export says.
struct ExportAnswer: Decodable, Sendable {
    struct File: Decodable, Sendable {
        let name: String
        let sha256: String
        let byteCount: Int
    }

    struct Refused: Decodable, Sendable {
        struct Reason: Decodable, Sendable {
            let rule: String
            let sentence: String
        }

        let asset: String
        let reasons: [Reason]

        var rules: Set<String> { Set(reasons.map(\.rule)) }
    }

    let export: String
    let path: String?
    let written: [File]
    let refused: [Refused]
    /// The command's exit code; none for an answer over HTTP.
    var status: Int32?

    func ended(_ status: Int32) -> ExportAnswer {
        var answer = self
        answer.status = status
        return answer
    }

    /// The folder in which the files, or the ZIP file, lie.
    var folder: URL? {
        path.map { URL(filePath: $0) }.map { $0.pathExtension == "zip" ? $0.deletingLastPathComponent() : $0 }
    }
}

/// What is affected by a withdrawal.
struct AffectedAnswer: Decodable {
    struct Copy: Decodable {
        let copy: String
        let file: String
        let place: String
    }

    struct HandedOut: Decodable {
        let file: String
    }

    let copies: [Copy]
    let handedOut: [HandedOut]
    let requests: [String]
}

/// The body of every answer over HTTP that is not a success.
struct Problem: Decodable, Equatable {
    let status: Int
    let code: String
    let detail: String
    let rule: String?
}

/// One line of the audit trail.
struct TrailEntry: Decodable {
    let n: Int
    let act: String
    let actor: String
    let at: String
    let res: String
    let obj: [String]?
    let rules: [String]?
    let dev: String?
}
