/// What a setting does.
enum PolicySettingEffect: Equatable {
    /// Something in the program goes by it.
    case acts
    /// It is kept with the policy that was signed off, and nothing goes by it yet.
    case notYet
}

extension PolicyKey {
    /// What goes by the setting; no setting is taken without a place in this table.
    var effect: PolicySettingEffect {
        switch self {
        // Shown, and kept with every verdict through the policy's hash.
        case .school, .version: .acts
        // The gates.
        case .purposes, .noRecord, .exposure, .singlePupil, .audioVideoPermission, .placesRefused, .whoConsents,
            .childVeto, .noticeServed, .placesAuthorised, .faceOnLongEdge, .namedImage:
            .acts
        // The approval.
        case .secondPerson, .approvers, .checklist: .acts
        // Taking pictures in, and the list that leaves with exported files.
        case .keepTakenOn, .copyrightNotice, .aiTraining: .acts
        // Dates: take-downs, the list of consents that end, the reminder of the policy's own review.
        case .takeDownDays, .consentRenewalMonths, .consentWarningDays, .policyReviewMonths: .acts
        // `none` is what the name gate does; see the warnings for `first`.
        case .namesWithWork: .acts
        case .retentionMonths, .sessionIdleMinutes, .passwordLength, .escalation, .deviceDueBackDays, .liveReviewMonths:
            .notYet
        }
    }
}

extension PolicySection<PolicyKey> {
    /// The settings in the file on which nothing acts yet, or not with this value.
    var notActedOn: [PolicyKey] {
        PolicyKey.allCases.filter { key in
            guard let value = value(key) else { return false }
            switch key {
            // Pupils' work without a picture does not pass through the program.
            case .namesWithWork: return value.plainWord == "first"
            // No video or audio is taken in, so none is treated like a photograph either.
            case .audioVideoPermission: return value.plainWord == "false"
            default: return key.effect == .notYet
            }
        }
    }

    /// Reads the settings on which nothing acts yet, so that a mistake in one is found when it is made.
    mutating func checkSettingsNotActedOn() {
        _ = optionalNumber(.retentionMonths, in: 1...240)
        _ = optionalNumber(.sessionIdleMinutes, in: 1...480)
        _ = optionalNumber(.passwordLength, in: 8...128)
        _ = texts(.escalation, count: 1...10, length: 1...200)
        _ = optionalNumber(.deviceDueBackDays, in: 1...60)
        _ = optionalNumber(.liveReviewMonths, in: 1...60)
    }

    /// A name beside a picture is always refused; a policy cannot promise anything else.
    mutating func checkNamedImage() {
        let choice: NamedImage = choice(.namedImage, standIn: .forbidden)
        if choice == .perUseConsent { fault(.namedImage, .noNamedPictures) }
    }
}

/// Whether a pupil's name and picture may ever stand together (R11).
private enum NamedImage: String, CaseIterable {
    case forbidden
    case perUseConsent = "per_use_consent"
}
