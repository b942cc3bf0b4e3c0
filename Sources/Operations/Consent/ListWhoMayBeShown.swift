internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Lists who of a class, a trip or the whole school may be shown for a purpose.
public struct ListWhoMayBeShown: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Asks the first gate about every pupil; reading is logged.
    ///
    /// - Parameters:
    ///   - scope: which pupils.
    ///   - purpose: what for.
    ///   - medium: photo, video or audio.
    ///   - date: the moment, past or to come; nil for now.
    ///   - staff: who asks.
    /// - Returns: counts and pupils, worded for whoever asked.
    /// - Throws: `Refusal` when the account may not, or the purpose, class or event does not exist.
    public func callAsFunction(
        _ scope: WhoMayBeShown.Scope,
        for purpose: Purpose,
        _ medium: Medium,
        at date: Date?,
        by staff: ActingStaff
    ) async throws -> WhoMayBeShown {
        try await drive.authorise(staff, to: .readConsent)
        let audience = Audience(of: staff)
        let (answer, event) = try await drive.registry.read { [drive] snapshot in
            let asked = try AskedMoment.asked(date, of: drive, in: snapshot)
            guard let rule = asked.policy.purposes[purpose] else {
                throw Refusal.notFound("purpose in the policy", purpose.rawValue)
            }
            let (records, event) = try snapshot.pupils(in: scope)
            let facts = try snapshot.facts(of: records, for: purpose, medium, asked)
            let lines = try drive.open(records, in: snapshot).compactMap { pupil in
                facts[pupil.id].map { WhoMayBeShown.Line(pupil, $0.showing(for: purpose, asked), for: audience) }
            }
            let answer = WhoMayBeShown(
                scope: scope,
                purpose: purpose,
                medium: medium,
                moment: asked.date,
                basis: rule.basis,
                lines: lines.sorted { ($0.schoolClass, $0.name, $0.pupil) < ($1.schoolClass, $1.name, $1.pupil) }
            )
            return (answer, event)
        }
        let entry = try drive.entry(
            .consentListed,
            by: staff.principal,
            on: event.map { [$0.rawValue] } ?? [],
            counts: ["pupils": answer.lines.count, "allowed": answer.allowed]
        )
        try await drive.note(entry)
        return answer
    }
}

extension RegistrySnapshot {
    /// The pupils asked about, and the event when it is about one's.
    fileprivate func pupils(in scope: WhoMayBeShown.Scope) throws -> ([PupilRecord], EventID?) {
        switch scope {
        case .school: return (try pupils().filter { $0.rollStatus == .onRoll }, nil)
        case .schoolClass(let name):
            let onRoll = try pupils().filter { $0.rollStatus == .onRoll }
            let wanted = onRoll.filter { $0.schoolClass.lowercased() == name.lowercased() }
            guard !wanted.isEmpty else {
                let classes = Set(onRoll.map(\.schoolClass)).filter { !$0.isEmpty }.sorted().joined(separator: ", ")
                throw Refusal(
                    .notFound,
                    code: "class",
                    "There is no class “\(name.prefix(64))”. The classes are: \(classes)."
                )
            }
            return (wanted, nil)
        case .event(let reference):
            let (event, pupils) = try tripPupils(reference)
            return (pupils, event.id)
        }
    }

    /// An event by the school's own reference, with the pupils on its list.
    ///
    /// - Throws: `Refusal` when there is no such event, or nobody is on its list.
    func tripPupils(_ reference: String) throws -> (EventRecord, [PupilRecord]) {
        guard let event = try event(reference: reference) else { throw Refusal.notFound("trip or lesson", reference) }
        let pupils = try pupils(in: tripList(of: event.id))
        guard !pupils.isEmpty else {
            throw Refusal(
                .conflict,
                code: "no-trip-list",
                "Nobody is on the list of “\(reference.prefix(64))”. Import it with “consentry event import”."
            )
        }
        return (event, pupils)
    }
}

extension WhoMayBeShown.Line {
    fileprivate init(_ pupil: Pupil, _ showing: Showing, for audience: Audience) {
        self.init(
            pupil: pupil.id,
            admissionNumber: pupil.admissionNumber,
            name: pupil.name.everyday,
            schoolClass: pupil.schoolClass,
            isAllowed: showing.isAllowed,
            until: showing.until,
            since: showing.since,
            reason: audience == .safeguardingLead && !showing.isAllowed ? showing.sentence(for: audience) : nil
        )
    }
}
