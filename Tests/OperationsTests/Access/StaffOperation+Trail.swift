import AuditTrail
import Registry
import SchoolMedia
import TestSupport

@testable import Operations

extension StaffOperation {
    func performOnTheTrail(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        let ada = PupilReference.admissionNumber(Pupil.ada.admissionNumber)
        switch self {
        case .askAboutPupil: _ = try await AskAboutPupil(on: drive)(ada, by: staff)
        case .askAboutPicture: _ = try await AskAboutPicture(on: drive)(scene.asset, limit: 10, by: staff)
        case .oversee: _ = try await Oversee(on: drive)(since: nil, limit: 10, by: staff)
        case .readWords: _ = try await ReadTrailWords(on: drive)(of: [], by: staff)
        case .reindexTrail: _ = try await ReindexTrail(on: drive)(by: staff)
        case .checkIndex: _ = try await ReindexTrail(on: drive).check(by: staff)
        case .proposeErasure: _ = try await ErasePupil(on: drive).propose(ada, .untag, by: staff)
        case .confirmErasure:
            if staff.member.may(.confirmErasure) {
                _ = try await ErasePupil(on: drive).propose(ada, .untag, by: scene.school.staff(.office))
            }
            _ = try await ErasePupil(on: drive).confirm(ada, by: staff)
        case .holdRecord: try await HoldRecord(on: drive).hold(ada, because: "a court order", by: staff)
        default:
            if staff.member.may(.holdRecord) {
                scene.school.clock.pass(1)
                try await HoldRecord(on: drive).hold(ada, because: "a court order", by: staff)
            }
            try await HoldRecord(on: drive).release(ada, by: staff)
        }
    }
}
