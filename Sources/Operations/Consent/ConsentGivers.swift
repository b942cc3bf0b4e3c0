internal import Registry
internal import SchoolMedia

/// What the people who answered for a pupil are called.
struct ConsentGivers {
    private let guardians: [GuardianID: GuardianDetails]

    /// Opens what is known of a pupil's guardians: nothing once the pupil's record was erased.
    init(of pupil: PupilID, on drive: Drive, in snapshot: RegistrySnapshot) throws {
        guard try snapshot.erasure(of: pupil)?.confirmed == nil else {
            guardians = [:]
            return
        }
        let key = try snapshot.subjectKey(of: pupil, keys: drive.keys)
        let details = try snapshot.guardians(of: pupil).map { record in
            let details = try drive.keys.open(
                record.sealedDetails,
                as: GuardianDetails.self,
                under: key,
                in: .guardianDetails,
                row: record.id.rawValue
            )
            return (record.id, details)
        }
        guardians = Dictionary(uniqueKeysWithValues: details)
    }

    /// The details of a guardian who answered.
    func details(of giver: ConsentEvent.Giver) -> GuardianDetails? {
        guard case .guardian(let id) = giver else { return nil }
        return guardians[id]
    }

    /// What somebody is called to people of an audience; whoever works with pictures alone learns no parent's name.
    func name(of giver: ConsentEvent.Giver, for audience: Audience) -> String {
        switch giver {
        case .guardian(let id):
            let details = details(of: giver)
            let relationship = details.map(\.relationship) ?? ""
            switch audience {
            case .staff, .editor: return relationship.isEmpty ? "a guardian" : "the \(relationship)"
            case .office, .approver, .safeguardingLead:
                guard let details else { return "the guardian \(id.rawValue)" }
                return relationship.isEmpty ? details.name : "\(details.name) (\(relationship))"
            }
        case .pupil: return "the pupil"
        case .localAuthority: return "the local authority"
        case .unnamed: return "somebody whose name is not on record"
        }
    }
}
