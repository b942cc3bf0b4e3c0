/// Something a person does at a door, with the roles that allow it.
///
/// This table is the only place that says who may do what; every operation asks it first.
public enum StaffAct: String, CaseIterable, Sendable {
    case addMedia, declare, listAssets, readMaster
    case request, approve, export, recordCopy
    case resolveName
    case importPupils, importConsent, recordConsent, readConsent, findAffected
    case manageDevices, manageStaff, manageEvents, adoptPolicy
    case readAudit
    case authorisePlace, comparePolicies
    case readTakeDowns, closeTakeDown, assignTakeDown, sweepTakeDowns, scanPublished
    case holdAsset, readReport
    case confirmImport
    case rotateLogKey, proveEntry
    case exportTrail, drawWeekSheet, manageWitnesses
    case protectPupil, readProtection, exportConsent, printTripList
    case overseeMonitors, reindexTrail, readAuditWords
    case proposeErasure, confirmErasure, holdRecord

    /// Holding any one of these is enough.
    public var roles: Set<StaffRole> {
        switch self {
        case .addMedia, .declare: [.staff, .editor, .safeguardingLead]
        case .listAssets: [.staff, .editor, .approver, .safeguardingLead]
        case .readMaster: [.safeguardingLead, .approver]
        case .request, .export, .recordCopy: [.editor, .safeguardingLead]
        // The policy narrows this down to the approvers that it names (R14).
        case .approve: [.approver, .safeguardingLead, .editor, .staff]
        case .resolveName: [.editor, .approver, .safeguardingLead]
        case .importPupils, .importConsent, .recordConsent: [.office, .safeguardingLead]
        case .readConsent: [.office, .staff, .editor, .approver, .safeguardingLead]
        case .findAffected: [.office, .editor, .approver, .safeguardingLead]
        case .manageDevices, .manageStaff: [.technician]
        case .manageEvents: [.office, .staff, .editor, .technician]
        case .adoptPolicy: [.approver]
        case .readAudit: [.safeguardingLead, .approver]
        case .authorisePlace: [.approver]
        case .comparePolicies: [.editor, .approver, .safeguardingLead]
        case .readTakeDowns: [.editor, .office, .approver, .safeguardingLead]
        case .closeTakeDown, .scanPublished: [.editor, .safeguardingLead]
        case .assignTakeDown: [.editor, .approver, .safeguardingLead]
        // It shows numbers alone, so that it can be run by a timer.
        case .sweepTakeDowns: [.editor, .office, .approver, .safeguardingLead, .technician]
        case .holdAsset: [.safeguardingLead]
        case .readReport: [.governor, .approver, .safeguardingLead]
        case .confirmImport: [.office, .approver, .safeguardingLead]
        case .rotateLogKey: [.technician]
        case .proveEntry: [.safeguardingLead, .approver, .office]
        case .exportTrail, .drawWeekSheet: [.safeguardingLead]
        case .manageWitnesses: [.technician, .safeguardingLead]
        case .protectPupil, .readProtection: [.safeguardingLead]
        case .exportConsent: [.office, .safeguardingLead]
        case .printTripList: [.staff, .editor, .office, .approver, .safeguardingLead]
        // Those who are watched are not among those who watch (R32).
        case .overseeMonitors: [.approver, .governor]
        case .readAuditWords: [.safeguardingLead]
        case .reindexTrail: [.technician, .approver, .safeguardingLead]
        case .proposeErasure: [.office, .safeguardingLead]
        case .confirmErasure: [.approver]
        case .holdRecord: [.safeguardingLead, .approver]
        }
    }

    /// What the act is called in a sentence such as "Your account may not … .".
    public var phrase: String {
        switch self {
        case .addMedia: "add pictures"
        case .declare: "say who is in a picture"
        case .listAssets: "list pictures"
        case .readMaster: "take out a stored picture"
        case .request: "ask for publication"
        case .approve: "approve publication"
        case .export: "export pictures"
        case .recordCopy: "record where a picture was published"
        case .resolveName: "say that no pupil is meant by a word"
        case .importPupils: "import pupils"
        case .importConsent: "import consents"
        case .recordConsent: "record a parent's answer"
        case .readConsent: "read consents"
        case .findAffected: "find what a withdrawal affects"
        case .manageDevices: "enrol or revoke devices"
        case .manageStaff: "manage accounts"
        case .manageEvents: "add trips and lessons"
        case .adoptPolicy: "put a policy in force"
        case .readAudit: "read the audit trail"
        case .authorisePlace: "authorise pictures in a place"
        case .comparePolicies: "compare policies"
        case .readTakeDowns: "list published copies and take-downs"
        case .closeTakeDown: "close a take-down"
        case .assignTakeDown: "assign a take-down"
        case .sweepTakeDowns: "look for what has to come down"
        case .scanPublished: "look for published copies in a folder"
        case .rotateLogKey: "change the key that signs the audit trail"
        case .proveEntry: "draw up a proof from the audit trail"
        case .holdAsset: "hold a picture or release it"
        case .readReport: "read the governors' report"
        case .confirmImport: "confirm an import of consents"
        case .exportTrail: "copy the audit trail"
        case .drawWeekSheet: "draw up the weekly sheet"
        case .manageWitnesses: "choose witnesses or be one"
        case .protectPupil: "protect a pupil or end a protection"
        case .readProtection: "read whether and why a pupil is protected"
        case .exportConsent: "export a pupil's consent record"
        case .printTripList: "print whom not to photograph on a trip"
        case .overseeMonitors: "see what the safeguarding lead and the technicians did"
        case .readAuditWords: "read the words of the audit trail's entries"
        case .reindexTrail: "make the index of the audit trail anew"
        case .proposeErasure: "propose to erase a pupil's record"
        case .confirmErasure: "confirm the erasure of a pupil's record"
        case .holdRecord: "keep a pupil's record from being erased"
        }
    }
}
