internal import Foundation
internal import Imaging
internal import Operations
internal import Registry
internal import SchoolMedia

/// Measures questions to the registry and imports into it, each at three sizes, so that one sees how the cost grows.
struct RegistryBench {
    let folder: URL
    let decoder: PictureDecoder
    let passes: Int

    /// Pictures of one request, with ``pupilsInEach`` pupils in each.
    private static let requests = [250, 500, 1_000]
    private static let pupilsInEach = 30
    /// Pictures of the school, of which every fourth is published.
    private static let pictures = [50_000, 100_000, 200_000]
    /// Pupils of one file of the MIS, with eight purposes each.
    private static let files = [500, 1_000, 2_000]

    func report() async throws -> RegistryBenchReport {
        var rows = try await importRows()
        let place = folder.appending(path: "school")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        var school = try await BenchSchool(in: place, decoder: decoder)
        try await school.confirmMapping()
        let everybody = try BenchSchool.consentFile(of: 0..<BenchSchool.pupilCount)
        _ = try await ImportMISConsents(on: school.drive)(everybody, by: school.staff("office"))
        rows += try await decisionRows(&school)
        rows += try await affectedRows(&school)
        try school.close()
        return RegistryBenchReport(passes: passes, rows: rows)
    }

    private func importRows() async throws -> [RegistryBenchReport.Row] {
        var rows: [RegistryBenchReport.Row] = []
        for size in Self.files {
            let place = folder.appending(path: "import-\(size)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            let school = try await BenchSchool(in: place, decoder: decoder)
            try await school.confirmMapping()
            let file = try BenchSchool.consentFile(of: 0..<size)
            let office = try await school.staff("office")
            // An import is made once; a second pass would find nothing new.
            let time = try await measured(passes: 1) {
                _ = try await ImportMISConsents(on: school.drive)(file, by: office)
            }
            rows.append(
                RegistryBenchReport.Row(
                    "import a file of the MIS",
                    "\(size) pupils x \(BenchSchool.purposes.count)",
                    time,
                    per: size * BenchSchool.purposes.count
                )
            )
            try school.close()
            Terminal.progress(rows.count, of: Self.files.count, "imports")
        }
        return rows
    }

    private func decisionRows(_ school: inout BenchSchool) async throws -> [RegistryBenchReport.Row] {
        var alone: [RegistryBenchReport.Row] = []
        var whole: [RegistryBenchReport.Row] = []
        let editor = try await school.staff("editor")
        for size in Self.requests {
            let pictures = try await school.addPictures(size, pupilsInEach: Self.pupilsInEach)
            let gates = try await GateBench(of: school, pictures)
            alone.append(
                row("decide, facts in memory", size, try await measured(passes: passes) { try gates.decide() })
            )
            let wish = PublicationRequest.Wish(
                purpose: .website,
                medium: .photo,
                channel: "the website",
                title: "Our week",
                items: pictures.map { .init(asset: $0, caption: "On the meadow.", altText: "Children outdoors.") }
            )
            let request = try await MakeRequest(on: school.drive)(wish, by: editor).id
            let time = try await measured(passes: passes) { [drive = school.drive] in
                let answers = try await AssessRequest(on: drive)(request, by: editor)
                guard answers.allSatisfy(\.verdict.isPermitted) else { throw BenchFailure("A picture is refused.") }
            }
            whole.append(row("decide, read from the registry", size, time))
        }
        return alone + whole
    }

    private func row(_ work: String, _ size: Int, _ time: BenchTime) -> RegistryBenchReport.Row {
        RegistryBenchReport.Row(work, "\(size) pictures x \(Self.pupilsInEach) pupils", time, per: size)
    }

    private func affectedRows(_ school: inout BenchSchool) async throws -> [RegistryBenchReport.Row] {
        var rows: [RegistryBenchReport.Row] = []
        var there = 0
        let office = try await school.staff("office")
        let pupil = try school.somebody
        for size in Self.pictures {
            while there < size {
                let pictures = try await school.addPictures(2_000, pupilsInEach: 4)
                try await school.publish(Array(pictures.prefix(pictures.count / 4)))
                there += pictures.count
                Terminal.progress(there, of: Self.pictures.last ?? there, "pictures")
            }
            var copies = 0
            let time = try await measured(passes: passes) { [drive = school.drive] in
                copies = try await FindAffected(on: drive)(pupil, purpose: .website, by: office).copies.count
            }
            let work = "what a withdrawal affects (\(copies) copies)"
            rows.append(
                RegistryBenchReport.Row(work, "\(size) pictures, \(size / 4) copies", time, per: max(copies, 1))
            )
        }
        return rows
    }

    /// The lowest processor time of some passes, with the time on the clock of the same pass.
    private func measured(passes: Int, _ work: () async throws -> Void) async throws -> BenchTime {
        var best = BenchTime(processor: .infinity, clock: .infinity)
        for _ in 0..<passes {
            let (start, began) = (try CPUTime.now(of: .thisProcess), ContinuousClock.now)
            try await work()
            let time = BenchTime(
                processor: try CPUTime.now(of: .thisProcess) - start,
                clock: (ContinuousClock.now - began) / .seconds(1)
            )
            if time.processor < best.processor { best = time }
        }
        return best
    }
}
