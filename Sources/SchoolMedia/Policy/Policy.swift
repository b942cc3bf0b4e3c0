/// A school's settings, read from `policy.yaml` and signed off by the headteacher (R37).
public struct Policy: Equatable, Sendable {
    /// The school's name, as in its copyright notice.
    public var school: String
    /// The school's own version of the text, such as `2026-09`.
    public var version: String
    /// SHA-256 of the file's bytes, in 64 lower-case hexadecimal digits; every verdict carries it.
    public var hash: String
    /// What pictures may be wanted for.
    public var purposes: [Purpose: PurposeRule]
    /// What silence means where consent is the basis (R7).
    public var noRecord: NoRecord
    /// Which exposure of faces is allowed outside the school (R36).
    public var exposure: Exposure
    /// What happens to a picture with one pupil in it (R15).
    public var singlePupil: Severity
    /// Which names may stand beside pupils' work without a picture (R11).
    public var namesWithWork: NamesWithWork
    /// Whether somebody other than the requester has to approve (R14).
    public var approval: ApprovalRule
    /// Who may approve (R14).
    public var approvers: Set<StaffRole>
    /// Whether audio and video need the headteacher's prior permission (R17).
    public var audioVideo: AudioVideoRule
    /// Places whose pictures are refused (R16).
    public var refusedPlaces: [String]
    /// The questions of the content check (R15).
    public var checklist: [String]
    /// Whether a coarse "taken on" date is kept in the registry.
    public var takenOn: TakenOnRule
    /// What an exported manifest credits.
    public var copyrightNotice: String
    /// What exported manifests say about training on the pictures.
    public var aiTraining: AITraining
    /// After how many months consent is to be asked for again (R9).
    public var consentRenewalMonths: Int
    /// Within how many days a published copy has to be taken down (R20).
    public var takeDownDays: Int

    /// Puts a policy together; the reader of `policy.yaml` validates it.
    public init(
        school: String,
        version: String,
        hash: String,
        purposes: [Purpose: PurposeRule],
        noRecord: NoRecord,
        exposure: Exposure,
        singlePupil: Severity,
        namesWithWork: NamesWithWork,
        approval: ApprovalRule,
        approvers: Set<StaffRole>,
        audioVideo: AudioVideoRule,
        refusedPlaces: [String],
        checklist: [String],
        takenOn: TakenOnRule,
        copyrightNotice: String,
        aiTraining: AITraining,
        consentRenewalMonths: Int,
        takeDownDays: Int
    ) {
        self.school = school
        self.version = version
        self.hash = hash
        self.purposes = purposes
        self.noRecord = noRecord
        self.exposure = exposure
        self.singlePupil = singlePupil
        self.namesWithWork = namesWithWork
        self.approval = approval
        self.approvers = approvers
        self.audioVideo = audioVideo
        self.refusedPlaces = refusedPlaces
        self.checklist = checklist
        self.takenOn = takenOn
        self.copyrightNotice = copyrightNotice
        self.aiTraining = aiTraining
        self.consentRenewalMonths = consentRenewalMonths
        self.takeDownDays = takeDownDays
    }
}
