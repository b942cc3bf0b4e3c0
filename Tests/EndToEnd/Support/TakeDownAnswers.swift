import Foundation

/// One thing that has to come down.
struct TakeDownAnswer: Decodable, Equatable {
    let takeDown: String
    let file: String
    let copy: String?
    let cause: String
    let owner: String
    let overdue: Bool
    let dueAt: String
    let how: String?
}

/// What has to come down from one place.
struct TakeDownPlaceAnswer: Decodable, Equatable {
    struct Line: Decodable, Equatable {
        let file: String
        let causes: [String]
        let takeDowns: [String]
    }

    let kind: String?
    let place: String?
    let files: [Line]
}

/// What became of one task that was to be closed.
struct ClosingAnswer: Decodable, Equatable {
    let takeDown: String
    let result: String
}

/// What a sweep found.
struct SweepAnswer: Decodable, Equatable {
    let opened: Int
    let open: Int
    let overdue: Int
}

/// What a scan of a dump found.
struct ScanAnswer: Decodable {
    struct Found: Decodable {
        let path: String
        let file: String
        let match: String
        let copies: [String]
        let causes: [String]
    }

    struct Missing: Decodable {
        let place: String
    }

    struct Unreadable: Decodable {
        let path: String
    }

    let pictures: Int
    let found: [Found]
    let missing: [Missing]
    let unreadable: [Unreadable]
    let takeDowns: [String]
}
