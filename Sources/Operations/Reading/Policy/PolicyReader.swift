internal import SchoolMedia

internal import Yams

/// Reads a school's `policy.yaml` (R37).
public struct PolicyReader: Sendable {
    /// The largest file that is read, in bytes.
    public static let byteLimit = 262_144

    /// Makes a reader; it holds nothing.
    public init() {}

    /// Reads a policy strictly: every setting is there, known, in its range, and contradicts no other.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8 with or without a byte order mark.
    ///   - hash: SHA-256 of the same bytes, in 64 lower-case hexadecimal digits; it becomes the policy's.
    /// - Returns: the policy, and warnings that do not stand in its way.
    /// - Throws: every mistake at once, except that what is not YAML ends at its first one.
    public func readPolicy(_ bytes: [UInt8], hash: String) throws(PolicyError) -> PolicyReading {
        var (policy, settings) = try Self.settings(of: bytes, hash)
        settings.noteContradictions(in: policy)
        try Self.refuse(settings.faults)
        return PolicyReading(policy: policy, warnings: settings.warnings(about: policy).inFileOrder)
    }

    /// Reads a policy that was signed off, perhaps when fewer pairs of settings were known to contradict each other; of
    /// such a pair the gates take the stricter one.
    ///
    /// - Throws: every mistake, as `readPolicy` does, but for contradictions.
    func readAdopted(_ bytes: [UInt8], hash: String) throws(PolicyError) -> Policy {
        let (policy, settings) = try Self.settings(of: bytes, hash)
        try Self.refuse(settings.faults)
        return policy
    }

    private static func settings(
        of bytes: [UInt8],
        _ hash: String
    ) throws(PolicyError) -> (Policy, PolicySection<PolicyKey>) {
        let text = try text(of: bytes)
        try PolicyScreen.check(text)
        let document = try PolicyDocument(text)
        var settings = PolicySection<PolicyKey>(document.root, path: nil)
        let policy = settings.policy(hash: hash)
        return (policy, settings)
    }

    private static func refuse(_ faults: [PolicyFault]) throws(PolicyError) {
        guard faults.isEmpty else { throw PolicyError(faults: faults.inFileOrder) }
    }

    private static func text(of bytes: [UInt8]) throws(PolicyError) -> String {
        guard bytes.count <= byteLimit else { throw whole(.tooLarge) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        guard let text = String(validating: content, as: UTF8.self) else { throw whole(.notUTF8) }
        return text
    }

    private static func whole(_ problem: PolicyFault.Problem) -> PolicyError {
        PolicyError(faults: [PolicyFault(line: 1, column: 1, key: nil, problem: problem)])
    }
}

extension PolicySection<PolicyKey> {
    /// The settings; only worth having when no fault has been noted.
    fileprivate mutating func policy(hash: String) -> Policy {
        var policy = Policy(
            school: text(.school, length: 1...200),
            version: text(.version, length: 1...40),
            hash: hash,
            purposes: purposes(),
            noRecord: choice(.noRecord, standIn: .refuse),
            exposure: choice(.exposure, standIn: .notIdentifiable),
            singlePupil: choice(.singlePupil, standIn: .refuse),
            namesWithWork: choice(.namesWithWork, standIn: .none),
            approval: flag(.secondPerson) ? .secondPerson : .anyApprover,
            approvers: approvers(),
            audioVideo: flag(.audioVideoPermission) ? .priorPermission : .asPhotographs,
            refusedPlaces: texts(.placesRefused, count: 0...50, length: 1...60),
            checklist: texts(.checklist, count: 1...20, length: 1...300),
            takenOn: flag(.keepTakenOn) ? .kept : .dropped,
            copyrightNotice: text(.copyrightNotice, length: 1...200),
            aiTraining: choice(.aiTraining, standIn: .forbidden),
            consentRenewalMonths: number(.consentRenewalMonths, in: 1...60),
            takeDownDays: number(.takeDownDays, in: 1...90)
        )
        policy.whoConsents = choice(.whoConsents, standIn: policy.whoConsents)
        policy.childVeto = flag(.childVeto) ? .counts : .ignored
        policy.noticeServed = day(.noticeServed)
        policy.authorisedPlaces = texts(.placesAuthorised, count: 0...50, length: 1...60)
        policy.faceOnLongEdge = optionalNumber(.faceOnLongEdge, in: 200...12_000)
        policy.reviewMonths = optionalNumber(.policyReviewMonths, in: 1...60)
        policy.consentWarningDays = optionalNumber(.consentWarningDays, in: 1...366) ?? policy.consentWarningDays
        checkNamedImage()
        checkSettingsNotActedOn()
        policy.notActedOn = notActedOn.map(\.rawValue).sorted()
        return policy
    }

    private mutating func approvers() -> Set<StaffRole> {
        let words = texts(.approvers, count: 0...StaffRole.allCases.count, length: 1...40)
        let roles = words.compactMap(StaffRole.init(rawValue:))
        if roles.count != words.count { fault(.approvers, .notOneOf(StaffRole.allCases.map(\.rawValue))) }
        return Set(roles)
    }
}

extension [PolicyFault] {
    /// By line, then by column.
    fileprivate var inFileOrder: [PolicyFault] {
        sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}
