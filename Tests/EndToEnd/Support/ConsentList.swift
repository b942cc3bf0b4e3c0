import Foundation

/// Lists of consents in our own long layout.
enum ConsentList {
    static let today = Date().formatted(.iso8601.year().month().day())

    static func file(_ rows: [String]) -> String {
        let header = [
            "admission_no", "purpose", "medium", "status", "effective_date", "expires", "given_by", "relationship",
            "method", "notice_version", "source_ref",
        ]
        return ([header.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }
}
