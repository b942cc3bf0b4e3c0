import SchoolMedia
import TestSupport

@testable import Operations

extension StaffOperation {
    /// Chloé is the one whom the scene protects.
    private static let chloe = PupilReference.admissionNumber(Pupil.chloe.admissionNumber)

    func performOnWhoMayBeShown(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        let protect = ProtectPupil(on: drive)
        switch self {
        case .listWhoMayBeShown:
            _ = try await ListWhoMayBeShown(on: drive)(.school, for: .website, .photo, at: nil, by: staff)
        case .exportConsent: _ = try await ExportConsentRecord(on: drive)(Self.ada, by: staff)
        case .printTripList: _ = try await PrintTripList(on: drive)("farm", by: staff)
        case .protectPupil: _ = try await protect.protect(Self.ada, .neverPublish, because: "an order", by: staff)
        case .unprotectPupil: _ = try await protect.unprotect(Self.chloe, because: nil, by: staff)
        default: _ = try await ReadProtection(on: drive)(Self.chloe, by: staff)
        }
    }
}
