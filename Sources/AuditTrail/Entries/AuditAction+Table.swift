/// The acts this version writes. Their names are part of the format: add to them, never change them.
extension AuditAction {
    /// A drive was set up.
    public static let driveCreated = Self(rawValue: "drive.created")
    /// The server or the command line opened the drive.
    public static let driveOpened = Self(rawValue: "drive.opened")
    /// The headteacher signed off a policy (R37).
    public static let policyAdopted = Self(rawValue: "policy.adopted")
    /// An account was made (R23).
    public static let staffAdded = Self(rawValue: "staff.added")
    /// A school device may send pictures from now on (R1).
    public static let deviceEnrolled = Self(rawValue: "device.enrolled")
    /// A device was reported lost.
    public static let deviceLost = Self(rawValue: "device.lost")
    /// A device may no longer send pictures.
    public static let deviceRevoked = Self(rawValue: "device.revoked")
    /// An unknown, lost or revoked device was turned away (R1).
    public static let deviceRefused = Self(rawValue: "device.refused")
    /// Pupils were taken in from the school's records.
    public static let pupilImported = Self(rawValue: "pupil.imported")
    /// Consent answers were taken in from the school's records.
    public static let consentImported = Self(rawValue: "consent.imported")
    /// One answer was recorded (R9).
    public static let consentRecorded = Self(rawValue: "consent.recorded")
    /// Somebody looked up where a pupil may be shown (R21).
    public static let consentRead = Self(rawValue: "consent.read")
    /// Consent ends from this moment (R9).
    public static let consentWithdrawn = Self(rawValue: "consent.withdrawn")
    /// A trip, lesson or assembly was added.
    public static let eventAdded = Self(rawValue: "event.added")
    /// A picture was cleaned and sealed.
    public static let assetIngested = Self(rawValue: "asset.ingested")
    /// The same picture came again and got its first receipt.
    public static let assetRepeated = Self(rawValue: "asset.repeated")
    /// A picture was not taken in.
    public static let assetRefused = Self(rawValue: "asset.refused")
    /// A picture made the decoder end, and is not tried again.
    public static let assetStoppedDecoder = Self(rawValue: "asset.stoppedDecoder")
    /// The device confirmed that its copy is gone (R3).
    public static let assetErasedOnDevice = Self(rawValue: "asset.erasedOnDevice")
    /// Somebody said who is in the picture (R13).
    public static let assetDeclared = Self(rawValue: "asset.declared")
    /// Somebody looked at a picture.
    public static let assetRead = Self(rawValue: "asset.read")
    /// A sealed file without a record was removed.
    public static let assetOrphanSwept = Self(rawValue: "asset.orphanSwept")
    /// Publication was asked for.
    public static let requestMade = Self(rawValue: "request.made")
    /// A second person agreed (R14).
    public static let requestApproved = Self(rawValue: "request.approved")
    /// A second person said no (R14).
    public static let requestRejected = Self(rawValue: "request.rejected")
    /// Somebody said that no pupil is meant by a word of a request (R11).
    public static let requestNameResolved = Self(rawValue: "request.nameResolved")
    /// The gates said no (R7, R19, R36).
    public static let verdictRefused = Self(rawValue: "verdict.refused")
    /// An export is about to begin; durable before the first byte leaves.
    public static let exportIntent = Self(rawValue: "export.intent")
    /// One file of an export was written.
    public static let exportFileWritten = Self(rawValue: "export.fileWritten")
    /// One file was stopped at the moment of export (R19).
    public static let exportFileRefused = Self(rawValue: "export.fileRefused")
    /// An export ended.
    public static let exportDone = Self(rawValue: "export.done")
    /// An export broke off.
    public static let exportFailed = Self(rawValue: "export.failed")
    /// Where an exported file was published (R29).
    public static let copyRecorded = Self(rawValue: "copy.recorded")
    /// A published copy was taken down (R20).
    public static let copyTakenDown = Self(rawValue: "copy.takeDown")
    /// What a withdrawal reaches was worked out (R20).
    public static let withdrawalAffected = Self(rawValue: "withdrawal.affected")
    /// Somebody read this log (R32).
    public static let auditRead = Self(rawValue: "audit.read")
    /// A torn last line was set aside after a crash.
    public static let auditRecovered = Self(rawValue: "audit.recovered")
    /// Somebody asked for what their role does not allow (R23).
    public static let accessRefused = Self(rawValue: "access.refused")
    /// An exported file was handed over once more, after the gates were asked again (R19).
    public static let exportFileCollected = Self(rawValue: "export.fileCollected")
    /// The headteacher allowed pictures of one event in a place where they otherwise may not be taken (R16).
    public static let placeAuthorised = Self(rawValue: "place.authorised")
    /// Somebody looked at what another policy would change (R37).
    public static let policyCompared = Self(rawValue: "policy.compared")
    /// A picture was frozen because of an incident (R27, R33).
    public static let assetHeld = Self(rawValue: "asset.held")
    /// A frozen picture was let go.
    public static let assetReleased = Self(rawValue: "asset.released")
    /// Something that is out may not be seen any more, and somebody has to see to it (R20).
    public static let takeDownOpened = Self(rawValue: "takeDown.opened")
    /// Somebody else sees to a take-down.
    public static let takeDownAssigned = Self(rawValue: "takeDown.assigned")
    /// Somebody confirmed how a take-down ended.
    public static let takeDownClosed = Self(rawValue: "takeDown.closed")
    /// What was said to be down was found once more.
    public static let takeDownFoundAgain = Self(rawValue: "takeDown.foundAgain")
    /// Somebody listed take-downs (R21).
    public static let takeDownRead = Self(rawValue: "takeDown.read")
    /// Somebody listed where files were published (R21).
    public static let copyRead = Self(rawValue: "copy.read")
    /// A dump of the website was searched for published copies.
    public static let publishedScanned = Self(rawValue: "published.scanned")
    /// Somebody listed which consents are about to end (R21).
    public static let consentEndingRead = Self(rawValue: "consent.endingRead")
    /// Figures without personal data were drawn up (R22).
    public static let reportMade = Self(rawValue: "report.made")
    /// A person confirmed how the consent files of a source are to be read.
    public static let consentMapped = Self(rawValue: "consent.mapped")
    /// Somebody looked at what a file of consents would change.
    public static let consentImportChecked = Self(rawValue: "consent.importChecked")
    /// A second person agreed to a file of consents that a guard had stopped.
    public static let consentImportConfirmed = Self(rawValue: "consent.importConfirmed")
    /// A file of consents was taken back within its seven days (R28).
    public static let consentImportUndone = Self(rawValue: "consent.importUndone")
    /// Another key signs the log from now on; the objects are the identifiers of the key before and of the new one.
    public static let logKeyRotated = Self(rawValue: "log.keyRotated")
    /// Hashes that are derived from the entries were not what they should be, and were made anew.
    public static let logTilesRebuilt = Self(rawValue: "log.tilesRebuilt")
    /// A proof that an entry is in the log was drawn up for somebody to keep.
    public static let logProofMade = Self(rawValue: "log.proofMade")
    /// The log was copied to another medium.
    public static let auditExported = Self(rawValue: "audit.exported")
    /// The weekly sheet with the log's checkpoint was drawn up.
    public static let weekSheetMade = Self(rawValue: "report.weekMade")
    /// Somebody holds a checkpoint that this log does not continue.
    public static let checkpointDisputed = Self(rawValue: "checkpoint.disputed")
    /// Somebody else is to sign the log's checkpoints as a witness.
    public static let witnessAdded = Self(rawValue: "witness.added")
    /// A witness signed a checkpoint of this log.
    public static let witnessSigned = Self(rawValue: "witness.signed")
    /// A witness did not sign: what it saw before is not the beginning of this log.
    public static let witnessRefused = Self(rawValue: "witness.refused")
    /// This drive is to be a witness of another log.
    public static let witnessedLogAdded = Self(rawValue: "witnessedLog.added")
    /// This drive signed a checkpoint of another log.
    public static let witnessedLogSigned = Self(rawValue: "witnessedLog.signed")
    /// Another log sent a checkpoint that does not continue what was signed here before.
    public static let witnessedLogRefused = Self(rawValue: "witnessedLog.refused")
    /// The safeguarding lead or a list of the school's said that a pupil may not be photographed or published (R12).
    public static let pupilProtected = Self(rawValue: "pupil.protected")
    /// The safeguarding lead ended a pupil's protection or made it milder.
    public static let pupilUnprotected = Self(rawValue: "pupil.unprotected")
    /// The safeguarding lead read whether and why a pupil is protected (R32).
    public static let pupilProtectionRead = Self(rawValue: "pupil.protectionRead")
    /// A pupil's consent record was written to a file (R26).
    public static let consentExported = Self(rawValue: "consent.exported")
    /// Somebody listed who may be shown for a purpose (R21).
    public static let consentListed = Self(rawValue: "consent.listed")
    /// Somebody printed whom not to photograph or publish on a trip (R35).
    public static let eventPrinted = Self(rawValue: "event.printed")
    /// The registry's index of this log was made anew.
    public static let auditReindexed = Self(rawValue: "audit.reindexed")
    /// Somebody looked at what the safeguarding lead and the technicians did (R32).
    public static let auditOverseen = Self(rawValue: "audit.overseen")
    /// A policy is about to be put in force; durable before it is.
    public static let policyIntent = Self(rawValue: "policy.intent")
    /// A policy was not put in force after all.
    public static let policyFailed = Self(rawValue: "policy.failed")
    /// Accounts or roles are about to be changed; durable before they are.
    public static let staffIntent = Self(rawValue: "staff.intent")
    /// Accounts and roles were not changed after all.
    public static let staffFailed = Self(rawValue: "staff.failed")
    /// Somebody proposed to erase a pupil's record (R25).
    public static let erasureProposed = Self(rawValue: "erasure.proposed")
    /// Somebody looked at what an erasure would destroy and what would stay.
    public static let erasurePreviewed = Self(rawValue: "erasure.previewed")
    /// A pupil's record is about to be destroyed; durable before it is.
    public static let erasureIntent = Self(rawValue: "erasure.intent")
    /// A pupil's key, sealed record and pictures were destroyed (R25).
    public static let erasureDone = Self(rawValue: "erasure.done")
    /// A pupil's record was not destroyed after all.
    public static let erasureFailed = Self(rawValue: "erasure.failed")
    /// A pupil's record must not be erased for now (R25).
    public static let legalHoldPlaced = Self(rawValue: "legalHold.placed")
    /// A pupil's record may be erased again.
    public static let legalHoldReleased = Self(rawValue: "legalHold.released")
}
