internal import Registry
internal import SchoolMedia

extension Drive {
    /// An answer in words, with the names that the trail must not hold.
    func words(of event: ConsentEvent, _ evidence: String?, in snapshot: RegistrySnapshot) throws -> String {
        guard let record = try snapshot.pupil(event.pupil) else {
            throw Refusal.notFound("pupil", event.pupil.rawValue)
        }
        let name = try details(of: record, in: snapshot).name.everyday
        let giver = try ConsentGivers(of: event.pupil, on: self, in: snapshot)
            .name(of: event.giver, for: .safeguardingLead)
        return
            "\(name): \(event.answer.rawValue) for \(event.purpose.rawValue) (\(event.medium.rawValue)) by \(giver), "
            + event.method.rawValue + (evidence.map { "; \($0)" } ?? "")
    }
}
