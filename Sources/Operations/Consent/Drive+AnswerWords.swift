internal import Registry
internal import SchoolMedia

extension Drive {
    /// An answer in words, with the names that the trail must not hold.
    func words(of event: ConsentEvent, _ evidence: String?, in snapshot: RegistrySnapshot) throws -> String {
        guard let record = try snapshot.pupil(event.pupil) else {
            throw Refusal.notFound("pupil", event.pupil.rawValue)
        }
        let name = try details(of: record, in: snapshot).name.everyday
        let giver = try giverWords(event, in: snapshot)
        return
            "\(name): \(event.answer.rawValue) for \(event.purpose.rawValue) (\(event.medium.rawValue)) by \(giver), "
            + event.method.rawValue + (evidence.map { "; \($0)" } ?? "")
    }

    /// Who answered, by name and relationship where a guardian did and the record is there.
    func giverWords(_ event: ConsentEvent, in snapshot: RegistrySnapshot) throws -> String {
        switch event.giver {
        case .guardian(let id): try guardianWords(id, of: event.pupil, in: snapshot) ?? "guardian \(id.rawValue)"
        case .pupil: "the pupil"
        case .localAuthority: "the local authority"
        case .unnamed: "somebody not named"
        }
    }

    /// Nil when the guardian's record was erased.
    private func guardianWords(
        _ id: GuardianID,
        of pupil: PupilID,
        in snapshot: RegistrySnapshot
    ) throws -> String? {
        guard try snapshot.erasure(of: pupil)?.confirmed == nil,
            let record = try snapshot.guardians(of: pupil).first(where: { $0.id == id })
        else { return nil }
        let details = try keys.open(
            record.sealedDetails,
            as: GuardianDetails.self,
            under: snapshot.subjectKey(of: pupil, keys: keys),
            in: .guardianDetails,
            row: id.rawValue
        )
        return "\(details.name) (\(details.relationship))"
    }
}
