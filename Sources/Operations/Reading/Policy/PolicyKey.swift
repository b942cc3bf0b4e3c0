/// The keys of one section of a policy file.
protocol PolicySectionKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// A line to show to somebody who left the key out; nil when it may be left out.
    var example: String? { get }
}

/// The settings at the top of a policy file.
enum PolicyKey: String, PolicySectionKey {
    case school, version, purposes
    case noRecord = "no_record"
    case exposure
    case singlePupil = "single_pupil"
    case namesWithWork = "names_with_work"
    case secondPerson = "second_person"
    case approvers
    case audioVideoPermission = "audio_video_permission"
    case placesRefused = "places_refused"
    case checklist
    case keepTakenOn = "keep_taken_on"
    case copyrightNotice = "copyright_notice"
    case aiTraining = "ai_training"
    case consentRenewalMonths = "consent_renewal_months"
    case takeDownDays = "take_down_days"
    // Settings that came later may be left out, so that a policy stays what it was when it was signed off.
    case whoConsents = "who_consents"
    case childVeto = "child_veto"
    case noticeServed = "notice_served"
    case placesAuthorised = "places_authorised"
    case faceOnLongEdge = "face_on_long_edge"
    case policyReviewMonths = "policy_review_months"
    case namedImage = "named_image"
    case consentWarningDays = "consent_warning_days"
    // Settings on which nothing acts yet; see `PolicyKey.effect`.
    case retentionMonths = "retention_months"
    case sessionIdleMinutes = "session_idle_minutes"
    case passwordLength = "password_length"
    case escalation
    case deviceDueBackDays = "device_due_back_days"
    case liveReviewMonths = "live_review_months"

    var example: String? { exampleValue.map { "\(rawValue): \($0)" } }

    private var exampleValue: String? {
        switch self {
        case .school: "Larkfield Primary School"
        case .version: "2026-09"
        case .purposes: "{website: {basis: consent}}"
        case .noRecord: "refuse"
        case .exposure: "group"
        case .singlePupil: "warn"
        case .namesWithWork: "none"
        case .secondPerson, .audioVideoPermission: "true"
        case .approvers: "[approver]"
        case .placesRefused: "[toilets, changing rooms]"
        case .checklist: "[Is everyone suitably dressed?]"
        case .keepTakenOn: "false"
        case .copyrightNotice: "\"© Larkfield Primary School\""
        case .aiTraining: "forbidden"
        case .consentRenewalMonths: "12"
        case .takeDownDays: "5"
        case .whoConsents, .childVeto, .noticeServed, .placesAuthorised, .faceOnLongEdge, .policyReviewMonths,
            .namedImage, .consentWarningDays, .retentionMonths, .sessionIdleMinutes, .passwordLength, .escalation,
            .deviceDueBackDays, .liveReviewMonths:
            nil
        }
    }
}

/// The settings of one purpose.
enum PurposeKey: String, PolicySectionKey {
    case basis
    case longEdge = "long_edge"
    case audience
    case enabled

    var example: String? { self == .basis ? "basis: consent" : nil }
}
