internal import Registry
internal import SchoolMedia

/// What the people who answered for a pupil are called.
struct ConsentGivers {
    private let guardians: [GuardianID: GuardianDetails]

    /// Opens what is known of a pupil's guardians.
    init(of pupil: PupilID, on drive: Drive, in snapshot: RegistrySnapshot) throws {
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
        case .guardian:
            guard let details = details(of: giver) else { return "a guardian" }
            switch audience {
            case .staff, .editor: return details.relationship.isEmpty ? "a guardian" : "the \(details.relationship)"
            case .office, .approver, .safeguardingLead:
                return details.relationship.isEmpty ? details.name : "\(details.name) (\(details.relationship))"
            }
        case .pupil: return "the pupil"
        case .localAuthority: return "the local authority"
        case .unnamed: return "somebody whose name is not on record"
        }
    }
}
