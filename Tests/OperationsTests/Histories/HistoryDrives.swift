import Decoding
import Foundation
import Imaging
import SchoolMedia
import TestSupport
import Vault

@testable import Operations

/// Drives that are all copies of one, so that a history begins with a furnished school and costs next to nothing
/// before.
struct HistoryDrives: Sendable {
    private let root: String
    private let groups: [Group]

    /// Two children and their two pictures, the first of which arrived after the headteacher allowed the sick bay.
    struct Group: Sendable {
        let pupils: [AdmissionNumber]
        let assets: [AssetID]
    }

    /// How many histories are played on one copy.
    static let histories = 8

    /// Furnishes the drive that all others are copies of.
    init(in root: String) async throws {
        self.root = root
        let path = root + "/first"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let clock = SchoolClock(.nineOClock)
        let drive = try await Drive.create(
            at: path + "/drive",
            rootKeyPath: path + "/root.key",
            decoder: .inThisProcess,
            time: clock.source
        ).drive
        let school = School(drive: drive, clock: clock, rootKeyPath: path + "/root.key")
        try await school.furnish(ObviousPolicy().yaml)
        groups = try await school.addGroups(Self.histories)
        try drive.close()
    }

    /// Plays histories on a copy of its own; the same seed draws the same histories.
    func play(seed: UInt64) async throws -> HistoryFindings {
        let path = root + "/\(seed)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.copyItem(atPath: root + "/first", toPath: path)
        let clock = SchoolClock(.nineOClock)
        let drive = try await Drive.open(
            at: path + "/drive",
            rootKeyPath: path + "/root.key",
            decoder: .inThisProcess,
            time: clock.source
        )
        let school = School(drive: drive, clock: clock, rootKeyPath: path + "/root.key")
        var findings = try await lives(at: HistoryScene(school), SplitMix64(seed: seed))
        let there = Set(try school.files(in: \.exports).map { String($0.split(separator: "/").last ?? "") })
        let pictures = there.filter { $0.hasSuffix(".jpg") }
        if pictures != findings.looseFiles { findings.mistakes.append("files that nobody exported") }
        if try !school.isTrailIntact() { findings.mistakes.append("the trail is not intact") }
        try drive.close()
        return findings
    }

    private func lives(at scene: HistoryScene, _ chance: SplitMix64) async throws -> HistoryFindings {
        var chance = chance
        var findings = HistoryFindings()
        var policy = ObviousPolicy()
        for group in groups {
            let draw = HistoryDraw(
                pupils: group.pupils,
                assets: group.assets,
                chance: SplitMix64(seed: chance.next())
            )
            var history = SchoolHistory(
                in: scene,
                under: policy,
                draw,
                allowedInTheSickBay: Set(group.assets.prefix(1))
            )
            try await history.live()
            findings.add(history.findings)
            findings.looseFiles.formUnion(history.findings.looseFiles)
            policy = history.clerk.policy
        }
        return findings
    }

    /// Plays many histories, two drives at a time.
    func playAll(_ count: Int, firstSeed: UInt64 = 1) async throws -> HistoryFindings {
        let seeds = (0..<UInt64((count + Self.histories - 1) / Self.histories)).map { firstSeed + $0 }
        var findings = HistoryFindings()
        try await withThrowingTaskGroup(of: HistoryFindings.self) { group in
            for (number, seed) in seeds.enumerated() {
                if number >= 2, let done = try await group.next() { findings.add(done) }
                group.addTask { try await play(seed: seed) }
            }
            for try await done in group { findings.add(done) }
        }
        return findings
    }
}

extension School {
    fileprivate func addGroups(_ count: Int) async throws -> [HistoryDrives.Group] {
        let numbers = (0..<count).map { ["H\($0)-0", "H\($0)-1"] }
        let rows = numbers.flatMap { $0 }.map { "\($0),Qwerta,Qwertz,,,,3,Oak," }
        let list = Array(([[UInt8].pupilHeader] + rows).joined(separator: "\n").utf8)
        _ = try await ImportPupils(on: drive)(list, badRows: .refuseFile, by: staff(.office))
        let header = "admission_no,guardian_ref,title,forename,surname,relationship"
        let guardians = numbers.flatMap { $0 }.flatMap { ["\($0),mother,,A,Q,mother", "\($0),father,,B,Q,father"] }
        let guardianList = Array(([header] + guardians).joined(separator: "\n").utf8)
        _ = try await ImportGuardians(on: drive)(guardianList, badRows: .refuseFile, by: staff(.office))
        _ = try await AuthorisePlace(on: drive)("sick bay", for: "farm", by: staff(.headteacher))
        return try await Array(0..<count).asyncMap { number in
            HistoryDrives.Group(
                pupils: numbers[number].compactMap(AdmissionNumber.init(rawValue:)),
                assets: [
                    try await add(.tinyPicture(2 * number), event: "farm"), try await add(.tinyPicture(2 * number + 1)),
                ]
            )
        }
    }
}

extension [UInt8] {
    /// A picture of 16 by 16 pixels or little more.
    fileprivate static func tinyPicture(_ number: Int) -> [UInt8] {
        JPEGPicture.made { picture in
            picture.width = 16 + 8 * (number % 4)
            picture.height = 16 + 8 * (number / 4)
        }
        .bytes
    }
}
