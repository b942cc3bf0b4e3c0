import Foundation

/// Every stored picture, taken out by the safeguarding lead.
struct TakenOut: Sendable {
    /// Holds a file for each image, such as `a_….preview.jpg`.
    let folder: URL

    /// Made once for all tests.
    static let all = Task { try await takeOut() }

    private static func takeOut() async throws -> TakenOut {
        let school = try await SampleSchool.declared.value.copied(to: TemporaryFolder.make())
        let folder = try TemporaryFolder.make()
        async let masters: Void = school.takeOut("master", to: folder)
        async let previews: Void = school.takeOut("preview", to: folder)
        async let thumbnails: Void = school.takeOut("thumbnail", to: folder)
        _ = try await (masters, previews, thumbnails)
        return TakenOut(folder: folder)
    }
}

extension School {
    fileprivate func takeOut(_ image: String, to folder: URL) async throws {
        for asset in receipts.values.sorted() {
            let file = folder.appending(path: "\(asset).\(image).jpg").plainPath
            try await done("asset", "get", asset, "--image", image, "--out", file, by: .safeguardingLead)
        }
    }
}

extension SampleSchool.Published {
    /// Copies everything that was exported into one folder, archives unpacked.
    func gather(in folder: URL) async throws {
        for source in folders {
            let copied = try await Tool.copy.run(["-a", source.plainPath, folder.plainPath])
            guard copied.status == 0 else { throw Unexpected(copied.complaint) }
        }
        for archive in try folder.filesBelow() where archive.pathExtension == "zip" {
            let unpacked = archive.deletingPathExtension().plainPath
            let outcome = try await Tool.unzip.run(["-q", archive.plainPath, "-d", unpacked])
            guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        }
    }
}
