import Foundation
import SchoolMedia
import Synchronization
import TestSupport

@testable import Operations

/// The life of two children and two pictures at a school, drawn by chance, told to the program and to the clerk alike.
struct SchoolHistory {
    let scene: HistoryScene
    private(set) var clerk: ObviousSchool
    private(set) var findings = HistoryFindings()
    private var draw: HistoryDraw
    private var requests: [PublicationRequestID] = []
    private var files: [(name: NeutralName, asset: AssetID, request: PublicationRequestID)] = []

    /// - Parameters:
    ///   - scene: where it happens.
    ///   - policy: the rules in force.
    ///   - draw: whom it happens to, and the chance.
    ///   - allowedInTheSickBay: pictures that arrived after the headteacher had allowed that place.
    init(in scene: HistoryScene, under policy: ObviousPolicy, _ draw: HistoryDraw, allowedInTheSickBay: Set<AssetID>) {
        self.scene = scene
        self.draw = draw
        clerk = ObviousSchool(policy: policy, allowedInTheSickBay: allowedInTheSickBay)
    }

    private var now: Date { scene.school.clock.now }

    mutating func live() async throws {
        if draw.chance.happens(0.3) { try await happen(.adopt(.drawn(&draw.chance))) }
        for pupil in draw.pupils {
            let day = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
            let end = draw.chance.happens(0.3) ? day + 2 * 86_400 : nil
            try await happen(.listed(pupil, .website, isYes: true, by: .mother, day: day, end: end))
            guard draw.chance.happens(0.7) else { continue }
            let isYes = draw.chance.happens(0.8)
            try await happen(.listed(pupil, .website, isYes: isYes, by: .child, day: day, end: nil))
        }
        for asset in draw.assets { try await happen(draw.declaration(of: asset)) }
        try await request()
        try await decide()
        for _ in 0..<Int.random(in: 3...7, using: &draw.chance) {
            scene.school.clock.pass([60, 3_600, 86_400][Int.random(in: 0..<3, using: &draw.chance)])
            try await act()
        }
        try await export()
        try await collect()
    }

    private mutating func act() async throws {
        switch Int.random(in: 0..<20, using: &draw.chance) {
        case 0..<9: try await happen(draw.change(at: now))
        case 9..<11: try await request()
        case 11..<13: try await decide()
        case 13..<18: try await export()
        default: try await collect()
        }
    }

    private mutating func happen(_ act: HistoryAct) async throws {
        if try await scene.perform(act) { clerk.note(act, at: now) }
    }
}

extension SchoolHistory {
    private mutating func request() async throws {
        let assets = draw.assets
        let wanted = ObviousSchool.Wanted(
            purpose: draw.chance.one(of: HistoryDraw.purposes),
            assets: draw.chance.one(of: [[assets[0]], [assets[1]], assets, assets, assets.reversed()]),
            namesAPupil: draw.chance.happens(0.06),
            by: draw.chance.one(of: [.editor, .deputy])
        )
        let wish = PublicationRequest.Wish(
            purpose: wanted.purpose,
            medium: .photo,
            channel: "school website",
            title: wanted.namesAPupil ? "James Łukowski's week" : "Our week",
            items: wanted.assets.map { PublicationRequest.Item(asset: $0, caption: "", altText: "") }
        )
        var made: PublicationRequestID?
        let refused = try await refusal {
            made = try await MakeRequest(on: scene.school.drive)(wish, by: scene.staff(wanted.by)).id
        }
        guard let made, refused == nil else { return }
        clerk.wanted[made] = wanted
        requests.append(made)
    }

    private mutating func decide() async throws {
        guard !requests.isEmpty else { return }
        let request = draw.chance.one(of: requests)
        let person: Person = draw.chance.one(of: [.headteacher, .headteacher, .headteacher, .deputy, .editor])
        let confirmed: Set<Int>? = draw.chance.one(of: [[1, 2], [1, 2], [1, 2], [1, 2], [1], nil])
        let decision = confirmed.map { ApproveRequest.Decision.approve(confirmed: $0) } ?? .reject
        _ = try await refusal {
            try await ApproveRequest(on: scene.school.drive)(request, decision, by: scene.staff(person))
        }
        clerk.decide(request, approve: confirmed, by: person)
    }

    private mutating func export() async throws {
        guard !requests.isEmpty else { return }
        let request = draw.chance.one(of: requests)
        let form = draw.chance.one(of: [ExportForm.folder, .folder, .zip])
        let interruption = interruption(of: request)
        let before = clerk
        let began = now
        var outcome: ExportOutcome?
        let happened = Mutex(false)
        let refused = try await refusal {
            outcome = try await exported(request, form) { [scene] in
                guard let interruption else { return }
                let took = try await scene.perform(interruption)
                happened.withLock { $0 = took }
            }
        }
        if let interruption, happened.withLock({ $0 }) { clerk.note(interruption, at: now) }
        if (refused == nil) != before.isApproved(request) { findings.mistakes.append("approval of \(request)") }
        for (number, file) in (outcome?.files ?? []).enumerated() {
            let isBefore = number == 0
            judge(file, of: request, form, by: isBefore ? before : clerk, at: isBefore ? began : now)
        }
        if interruption != nil, outcome != nil { findings.interrupted += 1 }
    }

    /// Something that happens while the second of two pictures waits, in a third of the exports that have a second one.
    private mutating func interruption(of request: PublicationRequestID) -> HistoryAct? {
        guard clerk.isApproved(request), let wish = clerk.wanted[request], wish.assets.count > 1 else { return nil }
        return draw.chance.happens(0.35) ? draw.interruption(waiting: wish.assets[1], at: now) : nil
    }

    private func exported(
        _ request: PublicationRequestID,
        _ form: ExportForm,
        betweenFiles act: @escaping @Sendable () async throws -> Void
    ) async throws -> ExportOutcome {
        let editor = try scene.staff(.editor)
        let between = ActBetweenFiles(after: 1, act)
        return try await Task(executorPreference: OwnThread()) { [drive = scene.school.drive] in
            try await ExportRequest(on: drive)(request, as: form, by: editor, progress: between.progress)
        }
        .value
    }

    /// The clerk's opinion about a picture that has left, or has not.
    private mutating func judge(
        _ file: ExportOutcome.File,
        of request: PublicationRequestID,
        _ form: ExportForm,
        by clerk: ObviousSchool,
        at moment: Date
    ) {
        switch file {
        case .refused(let asset, _):
            findings.note(refusalOf: clerk.objections(to: asset, in: request, at: moment))
        case .written(let asset, let manifest):
            findings.left += 1
            if form == .folder { findings.looseFiles.insert(manifest.name.rawValue) }
            files.append((manifest.name, asset, request))
            check(asset, in: request, by: clerk, at: moment)
        }
    }

    private mutating func collect() async throws {
        guard !files.isEmpty else { return }
        let file = draw.chance.one(of: files)
        let refused = try await refusal {
            try await CollectExportedFile(on: scene.school.drive)(file.name, by: scene.staff(.editor))
        }
        guard refused == nil else {
            findings.notCollected += 1
            return
        }
        findings.collected += 1
        check(file.asset, in: file.request, by: clerk, at: now)
    }

    private mutating func check(
        _ asset: AssetID,
        in request: PublicationRequestID,
        by clerk: ObviousSchool,
        at moment: Date
    ) {
        let objections = clerk.objections(to: asset, in: request, at: moment)
        findings.mistakes += objections.map { "\(asset) left in spite of: \($0)" }
    }
}
