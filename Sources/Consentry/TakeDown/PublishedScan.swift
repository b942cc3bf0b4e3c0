internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// `consentry published scan`
struct PublishedScan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract:
            "Searches a dump of the website for exported files, also resized, compressed again or in another format.",
        discussion: """
            The folder is read from disk and never changed; nothing is fetched. Very small versions (under about 200 \
            pixels) and strong crops may be missed. Exit code 3 when something needs attention: a copy that nobody \
            recorded, one that has to come down, or a picture that cannot be read.

            Example:
              consentry published scan /mnt/website-dump --report scan.txt --as e.kaya
            """
    )

    @Argument(help: "The folder.")
    var folder: String

    @Option(help: "Also write the result as text to this new file.")
    var report: String?

    @OptionGroup var options: StaffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let found = try await options.perform { drive, staff in
            try await ScanPublished(on: drive)(folder, by: staff) { Terminal.progress($0, of: $1, "files") }
        }
        let answer = ScanAnswer(found)
        if let report { try Files.create(report, Array((answer.text + "\n").utf8)) }
        try output.show(answer, text: answer.text)
        guard found.needsAttention else { return }
        throw PartlyDone(message: "Something needs attention; see above.")
    }
}

/// What a scan found, in JSON and in words.
private struct ScanAnswer: Encodable {
    struct Found: Encodable {
        let path: String
        let file: NeutralName
        let match: String
        let distance: Int?
        let copies: [PublishedCopyID]
        let causes: [TakeDown.Cause]
    }

    struct Missing: Encodable {
        let copy: PublishedCopyID
        let file: NeutralName
        let place: String
    }

    struct Unreadable: Encodable {
        let path: String
        let reason: String
    }

    let pictures: Int
    let found: [Found]
    let missing: [Missing]
    let unreadable: [Unreadable]
    let takeDowns: [TakeDownID]

    init(_ report: ScanReport) {
        pictures = report.pictures
        found = report.found.map {
            Found(
                path: $0.path,
                file: $0.file,
                match: $0.distance == nil ? "same-bytes" : "looks-like",
                distance: $0.distance,
                copies: $0.copies,
                causes: $0.causes
            )
        }
        missing = report.missing.map { Missing(copy: $0.copy, file: $0.file, place: $0.place) }
        unreadable = report.unreadable.map { Unreadable(path: $0.path, reason: $0.reason) }
        takeDowns = report.opened
    }

    var text: String {
        let must = found.filter { !$0.causes.isEmpty }
        let fine = found.filter { $0.causes.isEmpty && !$0.copies.isEmpty }
        let unrecorded = found.filter { $0.causes.isEmpty && $0.copies.isEmpty }
        let sections = [
            ("Has to come down:", must.map { "\(line($0))\n    \($0.causes.map(\.phrase).joined(separator: "; "))" }),
            (
                "Found, but nobody has recorded it; record it with:",
                unrecorded.map {
                    "\(line($0))\n    consentry copy record \($0.file.rawValue) \"PAGE ADDRESS\" --kind web"
                }
            ),
            ("Found and recorded:", fine.map(line)),
            (
                "Recorded on the web, but not found; perhaps down already:",
                missing.map { "  \($0.file.rawValue) at \($0.place) (\($0.copy))" }
            ),
            ("Could not be looked at:", unreadable.map { "  \($0.path): \($0.reason)" }),
        ]
        let summary =
            "\(pictures) pictures looked at, \(found.count) of them from here; \(takeDowns.count) take-downs opened."
        return ([summary] + sections.filter { !$0.1.isEmpty }.map { ([$0.0] + $0.1).joined(separator: "\n") })
            .joined(separator: "\n")
    }

    private func line(_ found: Found) -> String {
        let how = found.distance.map { "looks like it, \($0) of 256 bits differ" } ?? "same bytes"
        return "  \(found.path): \(found.file.rawValue) (\(how))"
    }
}
