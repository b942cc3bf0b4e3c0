internal import Foundation
internal import SchoolMedia

/// Everything that a pupil's consent record tells.
struct ConsentRecordFacts {
    /// One purpose and medium, with every answer that there ever was.
    struct Process {
        let purpose: Purpose
        let medium: Medium
        let rule: PurposeRule
        let showing: Showing
        let events: [ConsentEvent]
    }

    /// One person who answered.
    struct Person {
        let reference: String
        let name: String
        let relationship: String
    }

    let recordID: String
    let driveID: String
    let madeAt: Date
    let policy: Policy
    let pupil: Pupil
    let processes: [Process]
    let guardians: [GuardianID: Person]
    /// Where an answer came from, for answers that were imported.
    let sources: [ConsentEventID: String]
}
