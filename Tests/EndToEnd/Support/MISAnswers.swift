import Foundation

/// What a file of consents changes, or would change.
struct MISReportAnswer: Decodable, Equatable {
    struct Line: Decodable, Equatable {
        let line: Int
        let pupil: String
        let purpose: String
        let before: String
        let after: String

        /// Such as "A0101 website: given → refused".
        var text: String { "\(pupil) \(purpose): \(before) → \(after)" }
    }

    struct Fault: Decodable, Equatable {
        let line: Int
        let column: String?
    }

    struct Question: Decodable, Equatable {
        let line: Int
        let candidates: [String]
    }

    struct Affected: Decodable, Equatable {
        struct Copy: Decodable, Equatable {
            let copy: String
        }

        let copies: [Copy]
    }

    /// The import's name; none when nothing was imported.
    let `import`: String?
    let rows: Int
    let answers: Int
    let badRows: Int
    let givenToNot: [Line]
    let notToGiven: [Line]
    let new: [Line]
    let otherwiseChanged: [Line]
    let kept: [Line]
    let unchanged: Int
    let missing: [String]
    let faults: [Fault]
    let questions: [Question]
    let affected: Affected
    let secondPersonNeeded: Bool
}

/// What became of an import that was undone.
struct UndoAnswer: Decodable, Equatable {
    struct Remainder: Decodable, Equatable {
        let pupil: String
        let purpose: String
        let because: String
    }

    let undone: Int
    let remaining: [Remainder]
}
