internal import SchoolMedia
internal import Yams

extension PolicySection<PolicyKey> {
    /// How many purposes a school may tell apart.
    private static var purposeCount: ClosedRange<Int> { 1...32 }

    /// What pictures may be wanted for.
    mutating func purposes() -> [Purpose: PurposeRule] {
        guard let node = value(.purposes) else { return [:] }
        guard let mapping = node.mapping else {
            fault(.purposes, .notASetOfKeys)
            return [:]
        }
        if !Self.purposeCount.contains(mapping.count) { fault(.purposes, .listLength(Self.purposeCount)) }
        var rules: [Purpose: PurposeRule] = [:]
        for (name, value) in mapping {
            let word = name.scalar?.string ?? ""
            let path = "\(PolicyKey.purposes.rawValue).\(QuotedWord(word))"
            guard let purpose = Purpose(rawValue: word) else {
                faults.append(PolicyFault(name.mark, key: path, .notAPurposeName))
                continue
            }
            var section = PolicySection<PurposeKey>(value, path: path)
            let rule = section.rule(for: purpose)
            if rules.updateValue(rule, forKey: purpose) != nil {
                faults.append(PolicyFault(name.mark, key: path, .repeated))
            }
            faults += section.faults
        }
        return rules
    }

    /// What is allowed in the policy and probably not meant.
    func warnings(about policy: Policy) -> [PolicyFault] {
        let idle = notActedOn.map { PolicyFault(value($0)?.mark, key: $0.rawValue, .notActedOn) }
        return purposeWarnings(policy) + pupilAloneWarnings(policy) + idle
    }

    /// One pupil's head and shoulders may be seen, and no pupil alone may.
    private func pupilAloneWarnings(_ policy: Policy) -> [PolicyFault] {
        guard policy.exposure == .headAndShouldersOrGroup, policy.singlePupil == .refuse else { return [] }
        let key = PolicyKey.singlePupil
        return [PolicyFault(value(key)?.mark, key: key.rawValue, .noPupilAlone)]
    }

    private func purposeWarnings(_ policy: Policy) -> [PolicyFault] {
        guard let mapping = value(.purposes)?.mapping else { return [] }
        return mapping.flatMap { name, value -> [PolicyFault] in
            guard let purpose = name.scalar.flatMap({ Purpose(rawValue: $0.string) }) else { return [] }
            guard let rule = policy.purposes[purpose] else { return [] }
            let problems: [PolicyFault.Problem?] = [
                policy.noRecord == .allow && rule.basis == .consent ? .silenceAsConsent : nil,
                Purpose.seenOutside.contains(purpose) && rule.audience == .inside ? .outsidePurposeInside : nil,
                rule.basis != .consent && rule.audience == .outside && policy.noticeServed == nil
                    ? .objectionWithoutNotice : nil,
            ]
            let path = "\(PolicyKey.purposes.rawValue).\(purpose.rawValue)"
            return problems.compactMap { $0 }.map { PolicyFault(value.mark, key: path, $0) }
        }
    }
}

extension PolicySection<PurposeKey> {
    fileprivate mutating func rule(for purpose: Purpose) -> PurposeRule {
        let usual: PurposeRule.Audience = Purpose.seenInside.contains(purpose) ? .inside : .outside
        var rule = PurposeRule(
            basis: choice(.basis, standIn: .consent),
            audience: choice(.audience, standIn: usual),
            longEdge: optionalNumber(.longEdge, in: 200...12_000) ?? 1_600
        )
        rule.use = flag(.enabled) ? .enabled : .switchedOff
        return rule
    }
}

extension Purpose {
    /// Whose audience is inside the school unless the policy says otherwise.
    fileprivate static let seenInside: Set<Purpose> = [.learning, .display]
    /// Whose audience is outside by their nature (R38).
    fileprivate static let seenOutside: Set<Purpose> = [.website, .social, .prospectus, .press, .partner]
}
