import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("Exporting an approved request")
struct ExportTests {
    @Test("writes what may leave, and says of the rest why not", arguments: ExportForm.allCases)
    func allOrNothingPerFile(_ form: ExportForm) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let fine = try await school.picture(0, of: [.ada])
            let mixed = try await school.picture(1, of: [.ada, .ben])
            let request = try await school.approved(.website([mixed, fine]))

            let outcome = try await school.export(request, as: form)

            let ben = try await school.id(of: .ben)
            let export = try #require(try await school.records().exports.first)
            #expect(outcome.refused.map(\.asset) == [mixed])
            #expect(outcome.refused.map(\.verdict.reasons) == [[.noConsent(ben, .neverAsked, .website)]])
            #expect(try await school.records().files.map(\.asset) == [fine])
            #expect(try school.exportedFiles(of: outcome, form).map(\.name) == outcome.written.map(\.name.rawValue))
            #expect(export.outcome == .completed)
            #expect(try school.trail(.exportDone).map(\.counts) == [["written": 1, "refused": 1]])
        }
    }

    @Test("shows nothing when nothing may leave", arguments: ExportForm.allCases)
    func nothingMayLeave(_ form: ExportForm) async throws {
        try await withSchool { school in
            let request = try await school.approved(.website([school.picture(0, of: [.ada])]))

            let outcome = try await school.export(request, as: form)

            #expect(outcome.path == nil)
            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try school.trail(.exportIntent).isEmpty)
        }
    }

    @Test("happens only after the approval, and the attempt is logged", arguments: [true, false])
    func notApproved(_ rejected: Bool) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let request = try await school.request(.website([school.picture(0, of: [.ada])]))
            try await school.reject(rejected ? request : nil)

            let refusal = try await refusal { try await school.export(request) }

            #expect(refusal?.rule == .secondPerson)
            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try await school.records().exports.isEmpty)
            #expect(try school.trail().last?.result == .refused)
            #expect(try school.trail().last?.rules == [RuleID.secondPerson.rawValue])
        }
    }

    @Test("has each intent in the trail before the file is written, for every file there is")
    func intentComesFirst() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let assets = try await [0, 1, 2].asyncMap { try await school.picture($0, of: [.ada]) }

            let outcome = try await school.export(school.approved(.website(assets)))

            let intents = Dictionary(uniqueKeysWithValues: try school.trail(.exportIntent).map { ($0.file, $0.number) })
            let written = Dictionary(
                uniqueKeysWithValues: try school.trail(.exportFileWritten).map { ($0.file, $0.number) }
            )
            let names = try await school.records().files.reduce(into: [:]) { $0[$1.name.rawValue] = $1.id.rawValue }
            let onDrive = try school.exportedFiles(of: outcome, .folder).map { names[$0.name] }
            #expect(onDrive.count == 3)
            #expect(Set(onDrive) == Set(intents.keys.map(Optional.some)))
            #expect(Set(intents.keys) == Set(written.keys))
            #expect(intents.filter { $0.value >= written[$0.key, default: -1] }.isEmpty)
        }
    }

    @Test("gives a manifest that agrees with every byte that left", arguments: ExportForm.allCases)
    func manifest(_ form: ExportForm) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let assets = try await [0, 1, 45].asyncMap { try await school.picture($0, of: [.ada]) }

            let outcome = try await school.export(school.approved(.website(assets)), as: form)

            let manifest = try school.manifest(of: outcome, form)
            let files = try school.exportedFiles(of: outcome, form)
            #expect(manifest.files == outcome.written)
            #expect(manifest.files.map(\.sha256) == files.map(\.bytes.sha256.hexadecimal))
            #expect(manifest.files.map(\.byteCount) == files.map(\.bytes.count))
            #expect(manifest.purpose == .website)
            #expect(manifest.export == outcome.export)
            #expect(try await school.records().files.map(\.sha256) == manifest.files.map(\.sha256))
        }
    }

    @Test("puts the same pictures into a ZIP file as into a folder")
    func folderAndArchive() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let assets = try await [0, 1, 45].asyncMap { try await school.picture($0, of: [.ada]) }
            let request = try await school.approved(.website(assets))

            let folder = try await school.export(request, as: .folder)
            let archive = try await school.export(request, as: .zip)

            let pictures = try school.exportedFiles(of: folder, .folder).map(\.bytes)
            #expect(pictures.count == 3)
            #expect(try school.exportedFiles(of: archive, .zip).map(\.bytes) == pictures)
        }
    }

    @Test("gives names that say nothing and that no other export has")
    func neutralNames() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let request = try await school.approved(.website([school.picture(0, of: [.ada])]))

            let outcomes = [try await school.export(request), try await school.export(request, as: .zip)]

            let names = outcomes.flatMap { $0.written.map(\.name.rawValue) }
            let paths = try school.content(of: \.exports)
            let expected = outcomes.map(\.export.rawValue) + ["photos.zip"] + School.papers + names
            #expect(Set(names).count == 2)
            #expect(Set(paths.flatMap { $0.split(separator: "/").map(String.init) }).isSubset(of: expected))
        }
    }

    @Test("goes where the editor says, and nothing stays on the drive")
    func otherFolder() async throws {
        try await withTemporaryDrive { elsewhere in
            try await withSchool { school in
                try await school.record(.given, of: .ada)
                let request = try await school.approved(.website([school.picture(0, of: [.ada])]))
                let export = ExportRequest(on: school.drive)

                let outcome = try await export(request, as: .folder, to: elsewhere, by: school.staff(.editor))

                let names = try FileManager.default.contentsOfDirectory(atPath: elsewhere)
                #expect(names == [outcome.export.rawValue])
                #expect(try school.content(of: \.exports).isEmpty)
            }
        }
    }
}

extension School {
    fileprivate func reject(_ request: PublicationRequestID?) async throws {
        guard let request else { return }
        try await ApproveRequest(on: drive)(request, .reject, by: staff(.headteacher))
    }
}
