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

    // What follows may be left out of `policy.yaml`, and then is what it was before the setting existed, or safer.

    /// Whose yes is needed where consent is the basis (R7, R10).
    public var whoConsents = WhoConsents.parent
    /// Whether a pupil's own no counts where a parent is asked (R10).
    public var childVeto = ChildVeto.counts
    /// The day on which every family had been told what pictures are used for and how to object; nil: not told.
    public var noticeServed: CalendarDay?
    /// Places whose pictures are refused unless the headteacher authorised them beforehand (R16).
    public var authorisedPlaces: [String] = []
    /// The long edge, in pixels, above which no recognisable face leaves the school (R36); nil: the purpose's own.
    public var faceOnLongEdge: Int?
    /// After how many months the policy itself is to be looked at again (R37); nil: nobody is reminded.
    public var reviewMonths: Int?
    /// How many days before a consent ends the office is told (R9, R20).
    public var consentWarningDays = Policy.usualConsentWarningDays
    /// The settings that the file has and on which nothing acts yet, in the file's words and in order of name.
    public var notActedOn: [String] = []

    /// How many days ahead a warning comes when the policy does not say.
    public static let usualConsentWarningDays = 30

    /// Puts a policy together, with every setting that may be left out left out; the reader of `policy.yaml` validates
    /// it.
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
