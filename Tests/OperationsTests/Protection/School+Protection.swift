import Foundation
import SchoolMedia
import TestSupport

@testable import Operations

extension School {
    @discardableResult
    func protect(
        _ pupil: Pupil,
        _ protection: Protection,
        because reason: String? = nil
    ) async throws -> ProtectPupil.Outcome {
        let lead = try await staff(.safeguardingLead)
        return try await ProtectPupil(on: drive).protect(pupil.reference, protection, because: reason, by: lead)
    }

    @discardableResult
    func unprotect(_ pupil: Pupil, because reason: String? = nil) async throws -> ProtectPupil.Outcome {
        try await ProtectPupil(on: drive).unprotect(pupil.reference, because: reason, by: staff(.safeguardingLead))
    }

    func protection(of pupil: Pupil, by person: Person = .safeguardingLead) async throws -> ReadProtection.Answer {
        try await ReadProtection(on: drive)(pupil.reference, by: staff(person))
    }

    func who(
        _ scope: WhoMayBeShown.Scope = .school,
        for purpose: Purpose = .website,
        at date: Date? = nil,
        by person: Person = .office
    ) async throws -> WhoMayBeShown {
        try await ListWhoMayBeShown(on: drive)(scope, for: purpose, .photo, at: date, by: staff(person))
    }

    /// What somebody is told about a pupil and one purpose.
    func shown(
        _ pupil: Pupil,
        for purpose: Purpose = .website,
        at date: Date? = nil,
        by person: Person = .office
    ) async throws -> ShowConsent.Line? {
        try await ShowConsent(on: drive)(pupil.reference, at: date, by: staff(person))
            .first { $0.purpose == purpose && $0.medium == .photo }
    }

    /// The farm trip on another day with other pupils.
    func setTrip(_ day: String, pupils: String...) async throws {
        let rows = pupils.map { "farm,\($0)" }
        _ = try await ImportEvents(on: drive)(
            trips: .trips("farm,A day at the farm,trip,\(day),Farm,Oak"),
            pupils: Array((["ref,admission_no"] + rows).joined(separator: "\n").utf8),
            badRows: .refuseFile,
            by: staff(.office)
        )
    }

    func tripList(_ reference: String = "farm", by person: Person = .teacher) async throws -> TripPhotoList {
        try await PrintTripList(on: drive)(reference, by: staff(person))
    }
}

extension Pupil {
    var reference: PupilReference { .admissionNumber(admissionNumber) }
}
