import Foundation
import SchoolMedia
import TestSupport

@testable import Operations

extension PublicationRequest.Wish {
    /// A wish for the website with words that name nobody.
    static func website(_ assets: [AssetID], caption: String = "At the farm.") -> PublicationRequest.Wish {
        PublicationRequest.Wish(
            purpose: .website,
            medium: .photo,
            channel: "school website",
            title: "Our week",
            items: assets.map { PublicationRequest.Item(asset: $0, caption: caption, altText: "Children outdoors.") }
        )
    }
}

extension School {
    /// Records an answer that reached the office at this moment.
    @discardableResult
    func record(
        _ answer: ConsentEvent.Answer,
        of pupil: Pupil,
        by guardian: String? = "mother",
        for purpose: Purpose = .website,
        until end: Date? = nil
    ) async throws -> Standing {
        let statement = RecordConsent.Statement(
            pupil: .admissionNumber(pupil.admissionNumber),
            purpose: purpose,
            medium: .photo,
            answer: answer,
            guardian: guardian,
            method: .telephone,
            evidence: "note of the call",
            expires: end
        )
        return try await RecordConsent(on: drive)(statement, by: staff(.office))
    }

    /// What the answers about a pupil add up to now.
    func standing(of pupil: Pupil, for purpose: Purpose = .website) async throws -> Standing? {
        let reference = PupilReference.admissionNumber(pupil.admissionNumber)
        return try await ShowConsent(on: drive)(reference, by: staff(.office)).first { $0.purpose == purpose }?.standing
    }

    /// A request of the editor that the headteacher has approved.
    func approved(_ wish: PublicationRequest.Wish) async throws -> PublicationRequestID {
        let request = try await request(wish)
        try await approve(request)
        return request
    }

    func request(_ wish: PublicationRequest.Wish, by person: Person = .editor) async throws -> PublicationRequestID {
        try await MakeRequest(on: drive)(wish, by: staff(person)).id
    }

    func approve(
        _ request: PublicationRequestID,
        confirming confirmed: Set<Int> = [1, 2],
        by person: Person = .headteacher
    ) async throws {
        try await ApproveRequest(on: drive)(request, .approve(confirmed: confirmed), by: staff(person))
    }

    func export(_ request: PublicationRequestID, as form: ExportForm = .folder) async throws -> ExportOutcome {
        try await ExportRequest(on: drive)(request, as: form, by: staff(.editor))
    }

    /// Exports, and does something after a file, while the export waits.
    func export(
        _ request: PublicationRequestID,
        as form: ExportForm = .folder,
        interruptedBy act: ActBetweenFiles
    ) async throws -> ExportOutcome {
        let editor = try await staff(.editor)
        let outcome = try await Task(executorPreference: OwnThread()) { [drive] in
            try await ExportRequest(on: drive)(request, as: form, by: editor, progress: act.progress)
        }
        .value
        try act.requireDone()
        return outcome
    }

    func collect(_ name: NeutralName, by person: Person = .editor) async throws -> [UInt8] {
        try await CollectExportedFile(on: drive)(name, by: staff(person))
    }
}
