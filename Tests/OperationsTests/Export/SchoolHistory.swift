import Foundation
import SchoolMedia
import TestSupport

@testable import Operations

/// The life of two children and two pictures at a school, drawn by chance, told to the program and to the clerk alike.
struct SchoolHistory {
    /// What the lives told so far led to.
    struct Findings: Equatable {
        /// Pictures that left although the clerk objects, and approvals on which the two disagree.
        var mistakes: [String] = []
        var left = 0
        var stopped = 0
        var collected = 0
        var notCollected = 0
    }

    private let school: School
    private let pupils: [Pupil]
    private let assets: [AssetID]
    private var chance: SplitMix64
    private var clerk = ObviousSchool()
    private var requests: [PublicationRequestID] = []
    private var files: [(name: NeutralName, asset: AssetID, request: PublicationRequestID)] = []
    private(set) var findings = Findings()

    private static let purposes: [Purpose] = [.website, .website, .social]
    private static let guardians = ["mother", "mother", "father"]

    /// Two new children with two guardians each, who come into two pictures.
    init(in school: School, number: Int, pictures: [AssetID], chance: SplitMix64) async throws {
        self.school = school
        assets = pictures
        self.chance = chance
        pupils = try (0..<2).map { try Pupil.drawn("H\(number)-\($0)") }
        let numbers = pupils.map(\.admissionNumber.rawValue)
        try await school.importPupils("\(numbers[0]),Qwerta,Qwertz,,,,3,Oak,", "\(numbers[1]),Qwerto,Qwertz,,,,3,Oak,")
        let list = [UInt8].guardians(
            "\(numbers[0]),mother,,A,Q,mother",
            "\(numbers[0]),father,,B,Q,father",
            "\(numbers[1]),mother,,A,Q,mother",
            "\(numbers[1]),father,,B,Q,father"
        )
        _ = try await ImportGuardians(on: school.drive)(list, badRows: .refuseFile, by: school.staff(.office))
    }

    mutating func live(acts: Int) async throws {
        for pupil in pupils { try await answer(pupil, isYes: true, guardian: "mother", purpose: .website) }
        school.clock.pass(60)
        for asset in assets { try await declare(asset) }
        for _ in 0..<2 { try await request() }
        for _ in 0..<2 { try await decide() }
        for _ in 0..<acts {
            school.clock.pass([60, 3_600, 86_400][Int.random(in: 0..<3, using: &chance)])
            try await act()
        }
    }

    private mutating func act() async throws {
        switch Int.random(in: 0..<20, using: &chance) {
        case 0..<4: try await recordAnswer()
        case 4..<6: try await importAnswer()
        case 6: try await declare(chance.one(of: assets))
        case 7: try await protect()
        case 8..<10: try await request()
        case 10..<13: try await decide()
        case 13..<19: try await export()
        default: try await collect()
        }
    }
}

extension SchoolHistory {
    private mutating func recordAnswer() async throws {
        let pupil = chance.one(of: pupils)
        let guardian = chance.one(of: Self.guardians)
        try await answer(pupil, isYes: chance.happens(0.85), guardian: guardian, purpose: chance.one(of: Self.purposes))
    }

    private mutating func answer(_ pupil: Pupil, isYes: Bool, guardian: String, purpose: Purpose) async throws {
        let now = school.clock.now
        let end = isYes && chance.happens(0.2) ? now + 5 * 86_400 : nil
        let no: ConsentEvent.Answer = chance.one(of: [.refused, .withdrawn, .objected])
        try await school.record(isYes ? .given : no, of: pupil, by: guardian, for: purpose, until: end)
        note(pupil, purpose, isYes: isYes, guardian, day: now, end: end)
    }

    /// A row of the school's list, which may name any day around this one.
    private mutating func importAnswer() async throws {
        let pupil = chance.one(of: pupils)
        let guardian = chance.one(of: Self.guardians)
        let purpose = chance.one(of: Self.purposes)
        let isYes = chance.happens(0.85)
        let today = (school.clock.now.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400
        let day = Date(timeIntervalSince1970: today + 86_400 * Double(Int.random(in: -4...2, using: &chance)))
        let end = isYes && chance.happens(0.2) ? day + 3 * 86_400 : nil
        let row = [
            pupil.admissionNumber.rawValue, purpose.rawValue, "photo", isYes ? "given" : "refused",
            day.written, end?.written ?? "", guardian, guardian, "form", "", "",
        ]
        let report = try await school.importConsents(.consents(row.joined(separator: ",")))
        // The same line of the same list tells the clerk nothing new.
        guard report.added == 1 else { return }
        note(pupil, purpose, isYes: isYes, guardian, day: day, end: end)
    }

    private mutating func note(
        _ pupil: Pupil,
        _ purpose: Purpose,
        isYes: Bool,
        _ guardian: String,
        day: Date,
        end: Date?
    ) {
        clerk.said.append(
            ObviousSchool.Said(
                pupil: pupil.admissionNumber,
                purpose: purpose,
                isYes: isYes,
                giver: guardian,
                day: day,
                end: end,
                written: school.clock.now
            )
        )
    }

    private mutating func declare(_ asset: AssetID) async throws {
        let inPicture = chance.one(of: [[pupils[0]], [pupils[1]], pupils, pupils])
        let shown = ObviousSchool.Shown(
            pupils: inPicture.map(\.admissionNumber),
            facesCanBeRecognised: chance.happens(0.3),
            heads: inPicture.count + (chance.happens(0.1) ? 1 : 0),
            place: chance.happens(0.1) ? "toilets" : "classroom",
            copyright: chance.happens(0.1) ? .unknown : .school
        )
        let statement = DeclareAsset.Statement(
            tags: shown.pupils.map { (.admissionNumber($0), shown.facesCanBeRecognised ? .faceOn : .turnedAway) },
            headCount: .pupils(shown.heads),
            place: shown.place,
            copyright: shown.copyright
        )
        _ = try await DeclareAsset(on: school.drive)(asset, statement, by: school.staff(.teacher))
        clerk.shown[asset] = shown
    }

    private mutating func protect() async throws {
        guard chance.happens(0.2) else { return }
        let pupil = chance.one(of: pupils).admissionNumber
        try await school.importPupils("\(pupil.rawValue),Qwerta,Qwertz,,,,3,Oak,never_publish")
        clerk.barred.insert(pupil)
    }

    private mutating func request() async throws {
        let wanted = ObviousSchool.Wanted(
            purpose: chance.one(of: Self.purposes),
            assets: chance.one(of: [[assets[0]], [assets[1]], assets]),
            namesAPupil: chance.happens(0.1),
            by: chance.one(of: [.editor, .deputy])
        )
        let wish = PublicationRequest.Wish(
            purpose: wanted.purpose,
            medium: .photo,
            channel: "school website",
            title: wanted.namesAPupil ? "James Łukowski's week" : "Our week",
            items: wanted.assets.map { PublicationRequest.Item(asset: $0, caption: "", altText: "") }
        )
        let id = try await school.request(wish, by: wanted.by)
        clerk.wanted[id] = wanted
        requests.append(id)
    }

    private mutating func decide() async throws {
        guard !requests.isEmpty else { return }
        let request = chance.one(of: requests)
        let person: Person = chance.one(of: [.headteacher, .headteacher, .deputy, .editor])
        let confirmed: Set<Int>? = chance.one(of: [[1, 2], [1, 2], [1, 2], [1], nil])
        let decision = confirmed.map { ApproveRequest.Decision.approve(confirmed: $0) } ?? .reject
        _ = try await refusal {
            try await ApproveRequest(on: school.drive)(request, decision, by: school.staff(person))
        }
        clerk.decide(request, approve: confirmed, by: person)
    }

    private mutating func export() async throws {
        guard !requests.isEmpty else { return }
        let request = chance.one(of: requests)
        var outcome: ExportOutcome?
        let form = chance.one(of: [ExportForm.folder, .zip])
        let refusal = try await refusal { outcome = try await school.export(request, as: form) }
        if (refusal == nil) != clerk.isApproved(request) { findings.mistakes.append("approval of \(request)") }
        for file in outcome?.files ?? [] {
            switch file {
            case .refused: findings.stopped += 1
            case .written(let asset, let manifest):
                findings.left += 1
                files.append((manifest.name, asset, request))
                check(asset, in: request)
            }
        }
    }

    private mutating func collect() async throws {
        guard !files.isEmpty else { return }
        let file = chance.one(of: files)
        let refusal = try await refusal { try await school.collect(file.name) }
        guard refusal == nil else {
            findings.notCollected += 1
            return
        }
        findings.collected += 1
        check(file.asset, in: file.request)
    }

    /// The clerk's opinion about a picture that has just left.
    private mutating func check(_ asset: AssetID, in request: PublicationRequestID) {
        let objections = clerk.objections(to: asset, in: request, at: school.clock.now)
        findings.mistakes += objections.map { "\(asset) left in spite of: \($0)" }
    }
}

extension Pupil {
    fileprivate static func drawn(_ number: String) throws -> Pupil {
        guard let admissionNumber = AdmissionNumber(rawValue: number) else { throw NotANumber() }
        return Pupil(
            id: .numbered(0),
            admissionNumber: admissionNumber,
            name: PupilName(legalForename: "Qwerta", legalSurname: "Qwertz"),
            schoolClass: "Oak",
            protection: .none
        )
    }

    private struct NotANumber: Error {}
}

extension Date {
    /// The day as lists write it.
    fileprivate var written: String {
        formatted(.iso8601.year().month().day())
    }
}
