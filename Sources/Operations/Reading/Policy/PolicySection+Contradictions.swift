internal import SchoolMedia
internal import Yams

extension PolicySection<PolicyKey> {
    /// Notes settings that are each in order and cannot both be meant.
    ///
    /// Each fault stands at the setting that is the easier one to change.
    mutating func noteContradictions(in policy: Policy) {
        if policy.approval == .secondPerson, hasNobodyToApprove(policy) { fault(.approvers, .nobodyApproves) }
        if policy.noRecord == .allow, policy.noticeServed == nil, policy.restsOnConsent {
            fault(.noRecord, .silenceWithoutNotice)
        }
        if policy.childVeto == .ignored, policy.whoConsents != .parent { fault(.childVeto, .vetoOfTheAsked) }
        if let place = policy.authorisedPlaces.first(where: policy.refuses(place:)) {
            fault(.placesAuthorised, .placeRefusedAnyway(place))
        }
        if policy.purposes.values.allSatisfy({ $0.use == .switchedOff }), !policy.purposes.isEmpty {
            fault(.purposes, .nothingEnabled)
        }
    }

    /// Whether nobody is named, or only roles that may not approve anything.
    private func hasNobodyToApprove(_ policy: Policy) -> Bool {
        guard let list = value(.approvers)?.sequence else { return false }
        return list.isEmpty || (!policy.approvers.isEmpty && policy.approvers.isDisjoint(with: StaffAct.approve.roles))
    }
}

extension Policy {
    fileprivate var restsOnConsent: Bool { purposes.values.contains { $0.basis == .consent } }
}
