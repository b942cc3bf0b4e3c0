internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Draws up whom not to photograph or publish on a trip (R35).
public struct PrintTripList: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Asks the first gate about every pupil on the list, for every purpose for which the school publishes photographs;
    /// a yes that ends before the trip does is none. That it was drawn up is logged.
    ///
    /// - Parameters:
    ///   - reference: the school's own reference of the trip.
    ///   - staff: who asks.
    /// - Returns: those about whom there is something to do.
    /// - Throws: `Refusal` when the account may not, there is no such trip, or nobody is on its list.
    public func callAsFunction(_ reference: String, by staff: ActingStaff) async throws -> TripPhotoList {
        try await drive.authorise(staff, to: .printTripList)
        let (list, event) = try await drive.registry.read { [drive] snapshot in
            let (event, records) = try snapshot.tripPupils(reference)
            let now = try drive.decisionTime(in: snapshot).moment
            let end = Date.endOfDay(event.day)
            let asked = try AskedMoment.asked(end.flatMap { $0 > now ? $0 : nil }, of: drive, in: snapshot)
            let rules = asked.policy.purposes.filter { $0.value.use == .enabled }
            var allowed: [PupilID: Set<Purpose>] = [:]
            for purpose in rules.keys {
                let facts = try snapshot.facts(of: records, for: purpose, .photo, asked)
                for pupil in records where facts[pupil.id]?.showing(for: purpose, asked).isAllowed == true {
                    allowed[pupil.id, default: []].insert(purpose)
                }
            }
            let lines = try drive.open(records, in: snapshot).compactMap { pupil in
                TripPhotoList.Instruction(allowed: allowed[pupil.id] ?? [], of: rules).map {
                    TripPhotoList.Line(name: pupil.name.everyday, schoolClass: pupil.schoolClass, instruction: $0)
                }
            }
            let list = TripPhotoList(
                school: asked.policy.school,
                reference: event.reference,
                title: try drive.keys.open(event.sealedTitle, in: .eventTitle, row: event.id.rawValue),
                day: end.map { $0 > now } == true ? event.day : now.dayText,
                printedAt: drive.time.now(),
                pupils: records.count,
                lines: lines.sorted {
                    ($0.instruction.order, $0.schoolClass, $0.name) < ($1.instruction.order, $1.schoolClass, $1.name)
                }
            )
            return (list, event.id)
        }
        let entry = try drive.entry(
            .eventPrinted,
            by: staff.principal,
            on: [event.rawValue],
            counts: ["pupils": list.pupils, "lines": list.lines.count]
        )
        try await drive.note(entry)
        return list
    }
}

extension Date {
    /// The last moment of a day in UTC; nil for a text that is no day.
    fileprivate static func endOfDay(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601.year().month().day()))?.addingTimeInterval(86_400 - 0.001)
    }
}
