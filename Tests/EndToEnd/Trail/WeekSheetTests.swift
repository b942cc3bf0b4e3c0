import Foundation
import Testing

@Suite("The safeguarding lead's weekly sheet", .serialized)
struct WeekSheetTests {
    @Test("Its numbers are those of the trail, and it names nobody")
    func numbers() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let entries = try school.trail.entries()
            let page = school.folder.appending(path: "week.html")

            let answer = try await school.done(
                "report",
                "week",
                "--to",
                page.plainPath,
                "--json",
                by: .safeguardingLead
            )
            .json(WeekAnswer.self)
            let found = try await Planted.search().found(in: [page])
            let text = try String(contentsOf: page, encoding: .utf8)

            #expect(answer.counts["Pictures taken in"] == entries.count { $0.act == "asset.ingested" })
            #expect(answer.counts["Requests for publication"] == entries.count { $0.act == "request.made" })
            #expect(answer.counts["Files that left"] == entries.count { $0.act == "export.fileWritten" })
            #expect(answer.deeds.contains { $0.act == "device.enrolled" && $0.technician > 0 })
            #expect(found == [])
            #expect(text.contains("Take-downs open now: \(answer.openTakeDowns)"))
            #expect(answer.words.allSatisfy { text.contains("</span> \($0)</li>") })
            #expect(try school.trail.entries().last?.act == "report.weekMade")
        }
    }

    @Test("Its words are those of the checkpoint, and the stand-alone verifier takes them")
    func words() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let sheet = try await school.done("report", "week", "--json", by: .safeguardingLead).json(WeekAnswer.self)
            let printed = try await school.done("audit", "words", "--json").json(WordsAnswer.self)
            _ = try await school.run("audit", "show", "--limit", "1", by: .safeguardingLead)
            let words = sheet.words.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: " ")
            let size = String(sheet.entries)

            let same = try await school.verify("--words", words, "--size", size)
            let typo = try await school.verify(
                "--words",
                words.replacing(sheet.words[7], with: "acornn"),
                "--size",
                size
            )
            let other = try await school.verify(
                "--words",
                sheet.words.reversed().joined(separator: " "),
                "--size",
                size
            )

            #expect(printed.words == sheet.words)
            #expect(sheet.checkpoint == (try school.trail.checkpoints().first { $0.entryCount == sheet.entries }))
            #expect(same.status == 0)
            #expect(same.text.contains("continue the printed sheet"))
            #expect(typo.status == 2)
            #expect(typo.complaint.contains("acorn"))
            #expect(other.text.hasPrefix("REWRITTEN. "))
        }
    }

    @Test("Its QR code holds the signed checkpoint, read by another program", .enabled(if: Tool.barcodes.isInstalled))
    func code() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let page = school.folder.appending(path: "week.html")
            let sheet = try await school.done(
                "report",
                "week",
                "--to",
                page.plainPath,
                "--json",
                by: .safeguardingLead
            )
            .json(WeekAnswer.self)
            let drawing = try DrawnCode(page: String(contentsOf: page, encoding: .utf8))
            let picture = school.folder.appending(path: "code.pgm")
            try drawing.picture(scale: 4).write(to: picture)

            let outcome = try await Tool.barcodes.run(["--raw", "-q", picture.plainPath])

            #expect(outcome.text == sheet.checkpoint + "\n")
        }
    }

    @Test("It prints on one page", .enabled(if: Tool.chromium.isInstalled && Tool.pages.isInstalled))
    func onePage() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let page = school.folder.appending(path: "week.html")
            let print = school.folder.appending(path: "week.pdf")
            try await school.done("report", "week", "--to", page.plainPath, by: .safeguardingLead)

            _ = try await Tool.chromium.run([
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--user-data-dir=\(school.folder.appending(path: "browser").plainPath)",
                "--print-to-pdf=\(print.plainPath)", "file://\(page.plainPath)",
            ])
            let pages = try await Tool.pages.run([print.plainPath])

            #expect(pages.lines.contains { $0.wholeMatch(of: #/Pages: +1/#) != nil })
            #expect(pages.text.contains("A4"))
        }
    }

    @Test("Only the safeguarding lead draws it up", arguments: [Login.technician, .head, .governor, .teacher])
    func refused(login: Login) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let outcome = try await school.run("report", "week", by: login)

            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.complaint.isForPeople)
        }
    }
}

private struct WeekAnswer: Decodable {
    struct Deed: Decodable {
        let act: String
        let technician: Int
    }

    let counts: [String: Int]
    let openTakeDowns: Int
    let deeds: [Deed]
    let entries: Int
    let words: [String]
    let checkpoint: String
}

private struct WordsAnswer: Decodable {
    let words: [String]
}

/// The QR code of a page, read from its drawing.
private struct DrawnCode {
    let side: Int
    let dark: Set<[Int]>

    init(page: String) throws {
        guard let box = page.firstMatch(of: #/viewBox="0 0 ([0-9]+) /#), let side = Int(box.1) else {
            throw Unexpected("There is no drawing.")
        }
        self.side = side
        dark = Set(
            page.matches(of: #/M([0-9]+) ([0-9]+)h([0-9]+)v1h-[0-9]+z/#).flatMap { run in
                (0..<(Int(run.3) ?? 0)).map { [(Int(run.1) ?? 0) + $0, Int(run.2) ?? 0] }
            }
        )
    }

    /// A portable graymap.
    func picture(scale: Int) -> Data {
        var picture = Data("P5\n\(side * scale) \(side * scale)\n255\n".utf8)
        for row in 0..<side {
            let line = (0..<side).flatMap { [UInt8](repeating: dark.contains([$0, row]) ? 0 : 255, count: scale) }
            for _ in 0..<scale { picture.append(contentsOf: line) }
        }
        return picture
    }
}

extension Tool {
    fileprivate static let barcodes = Tool(path: "/usr/bin/zbarimg")
    fileprivate static let chromium = Tool(path: "/usr/bin/chromium")
    fileprivate static let pages = Tool(path: "/usr/bin/pdfinfo")
}

extension School {
    fileprivate func verify(_ options: String...) async throws -> Outcome {
        try await WrittenTrail.program.run([trail.folder.plainPath] + options)
    }
}

extension Trail {
    /// Every checkpoint that was signed, oldest first.
    fileprivate func checkpoints() throws -> [String] {
        let parts = try String(contentsOf: folder.appending(path: "checkpoints.log"), encoding: .utf8)
            .components(separatedBy: "\n\n").dropLast()
        return stride(from: parts.startIndex, to: parts.endIndex - 1, by: 2).map {
            "\(parts[$0])\n\n\(parts[$0 + 1])\n"
        }
    }
}
