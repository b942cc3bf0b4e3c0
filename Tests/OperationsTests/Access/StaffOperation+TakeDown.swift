import Registry
import SchoolMedia
import TestSupport

@testable import Operations

extension StaffOperation {
    func performOnTakeDowns(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .listTakeDowns: _ = try await ListTakeDowns(on: drive)(.all, by: staff)
        case .listCopies: _ = try await ListCopies(on: drive)(ListCopies.Selection(.everything), by: staff)
        case .showCopy: _ = try await ListCopies(on: drive)(scene.copy, by: staff)
        case .closeTakeDowns: _ = try await CloseTakeDowns(on: drive)([], .removed, by: staff)
        case .assignTakeDowns: try await AssignTakeDowns(on: drive)([], to: Person.editor.rawValue, by: staff)
        case .sweepTakeDowns: _ = try await SweepTakeDowns(on: drive)(by: staff)
        case .scanPublished: _ = try await ScanPublished(on: drive)(drive.path + "/exports", by: staff)
        case .holdAsset: _ = try await HoldAsset(on: drive).hold(scene.asset, because: "a report", by: staff)
        case .releaseAsset:
            try await drive.registry.write { try $0.setHold(of: scene.asset, to: .held) }
            try await HoldAsset(on: drive).release(scene.asset, because: "closed", by: staff)
        case .listHolds: _ = try await HoldAsset(on: drive).list(by: staff)
        case .listEndingConsents: _ = try await ListEndingConsents(on: drive)(within: 30, by: staff)
        default:
            guard let day = CalendarDay(year: 2026, month: 9, day: 14) else { return }
            _ = try await MakeGovernorsReport(on: drive)(from: day, to: day, by: staff)
        }
    }
}
