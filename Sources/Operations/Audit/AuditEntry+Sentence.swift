public import AuditTrail
internal import Foundation

extension AuditEntry {
    /// What happened, by whom and why, in one sentence that holds identifiers and no names.
    public var sentence: String {
        let act = draft
        let phrase = Self.phrases[act.action] ?? "“\(act.action.rawValue)” was done"
        let ending =
            switch act.result {
            case .ok: ""
            case .refused: " — refused"
            case .failed: " — failed"
            }
        let who = act.actor == act.device ? " by the device \(act.actor)" : " by \(act.actor)"
        let why = act.rules.isEmpty ? "" : " (\(act.rules.joined(separator: ", ")))"
        let facts = act.facts.isEmpty ? "" : ", relying on \(act.facts.joined(separator: ", "))"
        return phrase + who + ending + why + facts + "."
    }

    /// Only what can happen to a picture, a file or a copy; anything else is named by its action.
    private static let phrases: [AuditAction: String] = [
        .assetIngested: "Taken in, cleaned and sealed",
        .assetRepeated: "Sent once more, and given its first receipt",
        .assetErasedOnDevice: "Erased on the device",
        .assetDeclared: "Declared who is in it",
        .assetRead: "Looked at in full size",
        .assetHeld: "Frozen because of an incident",
        .assetReleased: "Let go again",
        .requestMade: "Wanted for publication",
        .requestApproved: "Approved for publication",
        .requestRejected: "Rejected for publication",
        .requestNameResolved: "A word beside it said to mean no pupil",
        .verdictRefused: "The gates asked, and their answer was no",
        .exportIntent: "About to be exported",
        .exportFileWritten: "Exported",
        .exportFileRefused: "Stopped at the moment of export",
        .exportFileCollected: "The exported file handed over once more",
        .copyRecorded: "A published copy recorded",
        .copyTakenDown: "A published copy recorded as down",
        .copyRead: "A published copy looked up",
        .takeDownOpened: "A task opened to take it down",
        .takeDownAssigned: "A take-down given to somebody else",
        .takeDownClosed: "A take-down closed",
        .takeDownFoundAgain: "Found again after it was said to be down",
        .policyCompared: "Policies compared by it",
        .auditRead: "Its life looked up in the trail",
        .erasureDone: "Destroyed with a pupil's record",
    ]
}
