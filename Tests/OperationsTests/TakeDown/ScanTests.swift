import AuditTrail
import Decoding
import Foundation
import Imaging
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A dump of the website")
struct ScanTests {
    @Test("shows a recorded copy by its bytes, and by its looks after it was resized and compressed again")
    func findsCopies() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            let museum = try await school.exportedPhoto("20261105_101533.jpg")
            let copies = [try await school.publish(sheep.name), try await school.publish(museum.name)]
            try dump.write(sheep.bytes, at: "media/2026/a.jpg")
            try dump.write(try await smaller(museum.bytes), at: "media/cache/b_480x.jpg")
            try dump.write(Array("<html>".utf8), at: "index.html")

            let report = try await school.scan(dump)

            #expect(report.pictures == 2)
            #expect(report.found.map(\.path) == ["media/2026/a.jpg", "media/cache/b_480x.jpg"])
            #expect(report.found.map(\.file) == [sheep.name, museum.name])
            #expect(report.found.map { $0.distance == nil } == [true, false])
            #expect(report.found.flatMap(\.copies) == copies)
            #expect(report.missing.isEmpty && !report.needsAttention)
            #expect(try school.trail(.publishedScanned).map { $0.counts["found"] } == [2])
        }
    }

    @Test("shows what nobody recorded, what is not there any more, and what is not the school's")
    func comparesWithTheRegister() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            let museum = try await school.exportedPhoto("20261105_101533.jpg")
            let gone = try await school.publish(museum.name, at: "https://school.example/history")
            try dump.write(sheep.bytes, at: "a.jpg")
            try dump.write(try samplePhoto("scan0003.jpg"), at: "other.jpg")
            try dump.write(Array(sheep.bytes.prefix(2_000)), at: "broken.jpg")

            let report = try await school.scan(dump)

            #expect(report.unrecorded.map(\.path) == ["a.jpg"])
            #expect(report.missing.map(\.copy) == [gone])
            #expect(report.unreadable.map(\.path) == ["broken.jpg"])
            #expect(report.opened.isEmpty)
            #expect(report.needsAttention)
        }
    }

    @Test("opens a take-down for what nobody recorded and may not be seen any more, once")
    func opensTakeDowns() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            try await school.record(.withdrawn, of: .ada)
            let asked = try await school.takeDowns()
            _ = try await school.close(asked, .recalled)
            try dump.write(sheep.bytes, at: "old/news.jpg")

            let first = try await school.scan(dump)
            let second = try await school.scan(dump)

            #expect(first.found.map(\.causes) == [[.withdrawn]])
            #expect(first.opened.count == 1)
            #expect(second.opened.isEmpty)
            let tasks = try await school.takeDowns()
            #expect(tasks.map(\.place) == ["found in a dump of the website: old/news.jpg"])
            #expect(
                try await school.close(tasks, unlessSeen: second.sightings)
                    == tasks.map { .stillThere($0.id, sheep.name) }
            )
        }
    }

    @Test("does not take a picture that has to come down for another export of it that may stay")
    func otherExport() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            try await school.record(.given, of: .ada, for: .social)
            let wish = PublicationRequest.Wish(
                purpose: .social,
                medium: .photo,
                channel: "a post",
                title: "Our week",
                items: [PublicationRequest.Item(asset: try await school.onlyAsset(), caption: "", altText: "Sheep.")]
            )
            school.clock.pass(60)
            let other = try #require(try await school.export(try await school.approved(wish)).written.first)
            let looksLikeTheOther = try await smaller(try await school.collect(other.name))
            try await school.record(.withdrawn, of: .ada)
            try dump.write(looksLikeTheOther, at: "a.jpg")

            let report = try await school.scan(dump)

            #expect(report.found.map(\.file) == [sheep.name])
            #expect(report.found.map(\.causes) == [[.withdrawn]])
        }
    }

    @Test("is not left through a link")
    func followsNoLinks() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            try dump.write(sheep.bytes, at: "../outside/a.jpg")
            let outside = dump.folder.deletingLastPathComponent().appending(path: "outside")
            try FileManager.default.createSymbolicLink(
                at: dump.folder.appending(path: "linked"),
                withDestinationURL: outside
            )
            try FileManager.default.createSymbolicLink(
                at: dump.folder.appending(path: "a.jpg"),
                withDestinationURL: outside.appending(path: "a.jpg")
            )

            #expect(try await school.scan(dump).pictures == 0)
        }
    }

    @Test("finds files that were exported before anybody kept what they look like")
    func exportedBefore() async throws {
        try await withDump { school, dump in
            let file = try await school.photoExportedBefore("IMG_2041.JPG")
            try dump.write(try await smaller(try samplePhoto("IMG_2041.JPG")), at: "a.jpg")

            let report = try await school.scan(dump)

            #expect(report.found.map(\.file) == [file])
        }
    }

    @Test("finds nothing by its looks of a picture whose key was destroyed: the likeness went with it")
    func erased() async throws {
        try await withDump { school, dump in
            let sheep = try await school.exportedPhoto("IMG_2041.JPG")
            let asset = try await school.onlyAsset()
            try await school.drive.registry.write { try $0.destroyKey(of: asset.rawValue) }
            try dump.write(try await smaller(sheep.bytes), at: "a.jpg")

            let report = try await school.scan(dump)

            #expect(report.pictures == 1)
            #expect(report.found.isEmpty)
        }
    }
}

/// A folder with what a content management system would leave.
private struct Dump {
    let folder: URL

    func write(_ bytes: [UInt8], at path: String) throws {
        let file = folder.appending(path: path).standardizedFileURL
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
}

private func withDump(_ body: (School, Dump) async throws -> Void) async throws {
    try await withSchool { school in
        try await withTemporaryDrive { root in
            let dump = Dump(folder: URL(filePath: root).appending(path: "dump"))
            try FileManager.default.createDirectory(at: dump.folder, withIntermediateDirectories: true)
            try await body(school, dump)
        }
    }
}

private func samplePhoto(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../Samples/photos")
    return try bytes(at: folder.appending(path: name).standardizedFileURL.path)
}

/// What a content management system makes of a picture.
private func smaller(_ bytes: [UInt8]) async throws -> [UInt8] {
    let preparer = ImagePreparer(limits: .standard, decoder: .inThisProcess)
    let image = try await preparer.clean(IncomingMedia(bytes), .asStored).image
    return try await preparer.render(image, to: RenditionProfile(longEdge: 480, quality: 60)).bytes
}

extension School {
    fileprivate func scan(_ dump: Dump) async throws -> ScanReport {
        try await ScanPublished(on: drive)(dump.folder.path, by: staff(.editor))
    }

    /// A sample photograph with Ada in it, exported for the website.
    fileprivate func exportedPhoto(_ name: String) async throws -> (name: NeutralName, bytes: [UInt8]) {
        try await record(.given, of: .ada)
        let asset = try await add(try samplePhoto(name))
        _ = try await declare(asset, [.ada])
        let outcome = try await export(try await approved(.website([asset])))
        let file = try #require(outcome.written.first)
        return (file.name, try await collect(file.name))
    }

    /// A file as an earlier version of the program left it in the registry: nobody kept what it looks like.
    fileprivate func photoExportedBefore(_ name: String) async throws -> NeutralName {
        try await record(.given, of: .ada)
        let asset = try await add(try samplePhoto(name))
        _ = try await declare(asset, [.ada])
        let request = try await approved(.website([asset]))
        let editor = try await staff(.editor).member.id
        let file = NeutralName.random()
        try await drive.registry.write { [now = clock.now] transaction in
            let export = ExportID.random()
            let id = ExportedFileID.random()
            let policy = try #require(try transaction.snapshot.policyInForce()?.hash)
            try transaction.add(
                ExportRecord(id: export, request: request, by: editor, startedAt: now, form: .folder, longEdge: 1_600)
            )
            try transaction.add(
                ExportedFileRecord(
                    id: id,
                    export: export,
                    asset: asset,
                    name: file,
                    state: .intended,
                    policyHash: policy,
                    facts: []
                )
            )
            let hash = String(repeating: "a", count: 64)
            try transaction.markWritten(id, sha256: hash, byteCount: 1, width: 1, height: 1)
            try transaction.finish(export, at: now, outcome: .completed)
        }
        return file
    }
}
