import Foundation
import SchoolMedia
import TestSupport

@testable import Operations

/// What a task is about, without its identifier and moments.
struct TaskLine: Equatable {
    let file: NeutralName
    let place: String?
    let cause: TakeDown.Cause
    let owner: String

    init(_ task: ListTakeDowns.Task) {
        (file, place, cause, owner) = (task.file, task.place, task.cause, task.owner)
    }

    init(_ file: NeutralName, _ place: String?, _ cause: TakeDown.Cause, _ owner: Person = .editor) {
        (self.file, self.place, self.cause, self.owner) = (file, place, cause, owner.rawValue.lowercased())
    }
}

extension School {
    /// A picture of these pupils, who have said yes, exported for the website.
    func exportedPicture(_ number: Int, of pupils: [Pupil]) async throws -> NeutralName {
        for pupil in pupils { try await record(.given, of: pupil, by: pupil == .ada ? "mother" : nil) }
        let asset = try await picture(number, of: pupils)
        let outcome = try await export(try await approved(.website([asset])))
        guard let file = outcome.written.first else { throw NotExported() }
        return file.name
    }

    @discardableResult
    func publish(
        _ file: NeutralName,
        _ kind: PlaceKind = .web,
        at place: String = "https://school.example/news",
        until: Date? = nil
    ) async throws -> PublishedCopyID {
        let recorded = RecordCopy.Place(kind, place, until: until)
        return try await RecordCopy(on: drive)(of: file, at: recorded, by: staff(.editor))
    }

    func takeDowns(_ selection: ListTakeDowns.Selection = .open) async throws -> [ListTakeDowns.Task] {
        try await ListTakeDowns(on: drive)(selection, by: staff(.editor))
    }

    func close(
        _ tasks: [ListTakeDowns.Task],
        _ ending: TakeDown.Ending = .removed,
        unlessSeen sightings: [Sighting] = []
    ) async throws -> [CloseTakeDowns.Result] {
        try await CloseTakeDowns(on: drive)(
            tasks.map(\.id),
            ending,
            note: "page edited",
            unlessSeen: sightings,
            by: staff(.editor)
        )
    }

    /// The only picture there is.
    func onlyAsset() async throws -> AssetID {
        guard let asset = try await records().assets.first else { throw NotExported() }
        return asset
    }

    private struct NotExported: Error {}
}
