import Foundation
import SchoolMedia
import Testing

@testable import Operations

/// What the sample reports say of one pupil: `y`, `n`, or `-` where nobody has answered.
private let answers: [(pupil: String, display: Character, website: Character, press: Character)] = [
    ("A0101", "y", "y", "n"), ("A0102", "y", "n", "n"), ("A0103", "y", "y", "y"), ("A0104", "n", "n", "n"),
    ("A0106", "y", "-", "-"), ("A0108", "-", "-", "-"),
]

/// One of the sample reports, and what its kind can express.
struct SampleReport: Sendable, CustomStringConvertible {
    let name: String
    let source: String
    /// The purposes that it has.
    let purposes: [Purpose]
    /// The answers that it has.
    let expressed: Set<Character>

    var description: String { name }

    static let all = [
        SampleReport("L0-template-wide", "template-wide"), SampleReport("L1-template-long", "template-long"),
        SampleReport("L2-sims-ticks", "sims-ticks", expressed: ["y"]),
        SampleReport("L3-sims-wide", "sims-wide", expressed: ["y"]),
        SampleReport("L4-arbor-website", "arbor-website", [.website]),
        SampleReport("L5-arbor-report", "arbor-report", [.display, .website]),
        SampleReport("L6-bromcom", "bromcom"), SampleReport("L7-scholarpack", "scholarpack"),
        SampleReport("L8-horizons", "horizons"),
        SampleReport("L9-no-photo-list", "no-photos", [.website], expressed: ["n"]),
    ]

    private init(
        _ name: String,
        _ source: String,
        _ purposes: [Purpose] = [.display, .website, .press],
        expressed: Set<Character> = ["y", "n"]
    ) {
        self.name = name
        self.source = source
        self.purposes = purposes
        self.expressed = expressed
    }

    /// What a school without any other record should hold after it.
    var expected: [String] {
        answers.flatMap { pupil, display, website, press in
            [(Purpose.display, display), (.website, website), (.press, press)].map { purpose, answer in
                let isThere = purposes.contains(purpose) && expressed.contains(answer)
                let standing: Standing = !isThere ? .neverAsked : answer == "y" ? .given(until: nil) : .refused
                return "\(pupil) \(purpose.rawValue) \(standing.word)"
            }
        }
    }
}

@Suite("The ten kinds of report")
struct MISLayoutTests {
    @Test("lead to the same standings as far as they can express them", arguments: SampleReport.all)
    func sameStandings(_ report: SampleReport) async throws {
        try await withSchool(policy: .sample("policy.yaml")) { school in
            _ = try await ImportPupils(on: school.drive)(
                .sample("pupils.csv"),
                badRows: .refuseFile,
                by: school.staff(.office)
            )
            let source = ConsentSource.made(report.source)
            try await school.confirmMapping(.sample("mis/\(report.name).yaml"), of: source)
            var file = MISConsentFile(
                try .sample("mis/\(report.name).csv"),
                from: source,
                exportedOn: .reading("2026-09-14"),
                purpose: nil,
                medium: .photo,
                matches: nil,
                badRows: .refuseFile
            )
            let asked = try await ImportMISConsents(on: school.drive).check(file, by: school.staff(.office))
            file.matches = asked.confirmingTheOnlyCandidates

            let outcome = try await school.importMIS(file)

            #expect(outcome.report.faults == [])
            #expect(try await school.standings == report.expected)
        }
    }
}

extension MISReport {
    /// A list of matches as somebody fills it in who finds that each name is the pupil who has it.
    fileprivate var confirmingTheOnlyCandidates: [UInt8] {
        let rows = questions.map { "\(fileHash),\($0.line),\($0.candidates.count == 1 ? $0.candidates[0] : "")" }
        return Array((["file,line,admission_no"] + rows).joined(separator: "\n").utf8)
    }
}

extension School {
    fileprivate var standings: [String] {
        get async throws {
            let office = try await staff(.office)
            let numbers = answers.compactMap { AdmissionNumber(rawValue: $0.pupil) }
            return try await numbers.asyncMap { number in
                let lines = try await ShowConsent(on: drive)(.admissionNumber(number), by: office)
                return [Purpose.display, .website, .press].compactMap { purpose in
                    lines.first { $0.purpose == purpose && $0.medium == .photo }
                        .map { "\(number.rawValue) \(purpose.rawValue) \($0.standing.word)" }
                }
            }
            .flatMap { $0 }
        }
    }
}
