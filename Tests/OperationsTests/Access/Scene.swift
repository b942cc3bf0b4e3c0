import SchoolMedia
import TestSupport
import Testing

@testable import Operations

/// A school in which everything that an operation could be about is there.
struct Scene: Sendable {
    let school: School
    let asset: AssetID
    let device: DeviceID
    let openRequest: PublicationRequestID
    /// Its caption has a word that may be a pupil's name.
    let requestWithWord: PublicationRequestID
    let approvedRequest: PublicationRequestID
    let exportedFile: NeutralName
    let copy: PublishedCopyID
    let consentImport: String

    init(in school: School) async throws {
        self.school = school
        try await school.addWitness()
        device = try await school.enrol("iPad 1").device.id
        try await school.record(.given, of: .ada)
        asset = try await school.picture(0, of: [.ada])
        openRequest = try await school.request(.website([asset]))
        requestWithWord = try await school.request(.website([asset], caption: "Rose petals"))
        approvedRequest = try await school.approved(.website([asset]))
        try await school.protect(.chloe, .neverPublish)
        try await school.confirmMapping()
        consentImport = try await school.importMIS(.mis("A0005,Yes,")).importID
        let file = try #require(try await school.export(approvedRequest).written.first)
        exportedFile = file.name
        copy = try await RecordCopy(on: school.drive)(
            of: file.name,
            at: "news page",
            until: nil,
            by: school.staff(.editor)
        )
    }
}
