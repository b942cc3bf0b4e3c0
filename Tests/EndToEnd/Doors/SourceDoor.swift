import Foundation

/// A piece of code from which plain bytes of pictures, or files, come; and the only files of the program that may use
/// it.
struct SourceDoor: Sendable {
    /// What to look for in a line of code, as a regular expression.
    let code: String
    /// The files below `Sources` that use it, each with why it may.
    let uses: [String: String]

    static let all = [
        SourceDoor(
            code: #"assets\.read\("#,
            uses: [
                "Operations/Export/ExportRenderer.swift": "with a permit, which is used up",
                "Operations/Assets/ReadMaster.swift": "for two roles, never a held picture; logged before",
                "Operations/Published/ScanPublished.swift": "for a likeness of 256 bits; never of a held picture",
            ]
        ),
        SourceDoor(
            code: #"unwrapAssetKey|\.assetKey\(of:"#,
            uses: [
                "Operations/Export/ExportRenderer.swift": "with a permit",
                "Operations/Assets/ReadMaster.swift": "for two roles",
                "Operations/Published/ScanPublished.swift": "for a likeness",
                "Operations/Published/Drive+Likenesses.swift":
                    "opens likenesses, which are sealed under the picture's key",
                "Vault/Keys/KeyRing+Wrapping.swift": "defines it",
            ]
        ),
        SourceDoor(
            code: #"readPublished\("#,
            uses: [
                "Operations/Export/CollectExportedFile.swift": "after the gates were asked once more",
                "Vault/Exports/StagedFolder.swift": "defines it",
            ]
        ),
        SourceDoor(
            code: #"SealedFile\.open\("#,
            uses: [
                "Vault/AssetStore/AssetStore.swift": "reads assets",
                "Vault/AssetStore/AssetStore+Adding.swift": "compares what was just written",
                "Vault/Spool/SpoolPlace.swift": "reads an upload that is being taken in",
            ]
        ),
        SourceDoor(
            code: #"\bStagedFolder\("#,
            uses: [
                "Operations/Export/ExportSink.swift": "where permitted files are written",
                "Operations/Export/CollectExportedFile.swift": "looks whether an export is there",
                "Operations/Drive/RecoverDrive.swift": "closes exports that were cut off",
            ]
        ),
        SourceDoor(code: #"\bZIPWriter\("#, uses: ["Operations/Export/ExportSink.swift": "packs permitted files"]),
        SourceDoor(
            code: #"\bExportPermit\("#,
            uses: ["Operations/Export/ExportPermit.swift": "made by the gate from a permitted verdict alone"]
        ),
        SourceDoor(
            code: #"\bExportGate\("#,
            uses: ["Operations/Export/ExportRequest.swift": "asks it for each file"]
        ),
        SourceDoor(
            code: #"preparer\.(render|prepare|clean)"#,
            uses: [
                "Operations/Export/ExportRenderer.swift": "with a permit",
                "Operations/Ingest/IngestPhoto.swift": "takes an upload in",
                "Consentry/Bench/Bench.swift": "the caller's own file",
                "Consentry/Bench/OwnWork.swift": "the caller's own file",
                "Consentry/Clean/CleanFiles.swift": "the caller's own file",
                "Consentry/Clean/InspectAnswer.swift": "the caller's own file",
            ]
        ),
        SourceDoor(
            code: #"\bByteBuffer\(|\bResponseBody\(|FileMiddleware|FileIO\("#,
            uses: [
                "Web/API/ExportAPI.swift": "an exported file, from CollectExportedFile",
                "Web/API/LogAPI.swift": "a checkpoint or a proof",
            ]
        ),
        SourceDoor(
            code: #"\bReadMaster\(on"#,
            uses: ["Consentry/Asset/AssetGet.swift": "`asset get`"]
        ),
        SourceDoor(
            code: #"\bCollectExportedFile\(on"#,
            uses: ["Web/API/ExportAPI.swift": "`GET …/exported-files/{name}`"]
        ),
        SourceDoor(
            code: #"\bExportRequest\(on"#,
            uses: [
                "Web/API/ExportAPI.swift": "`POST …/exports`", "Consentry/Export/ExportCommand.swift": "`export`",
            ]
        ),
        SourceDoor(
            code: #"Files\.create\("#,
            uses: [
                "Consentry/Asset/AssetGet.swift": "a stored picture, from ReadMaster",
                "Consentry/Audit/AuditProve.swift": "a proof",
                "Consentry/Audit/Witness/AuditWitnessRequest.swift": "a checkpoint with a proof",
                "Consentry/Consent/ConsentExport.swift": "a consent record",
                "Consentry/Consent/ConsentImport.swift": "a table of matches",
                "Consentry/Consent/ConsentMap.swift": "a proposal of how to read a list",
                "Consentry/Consent/ConsentWho.swift": "a list to print",
                "Consentry/Event/EventPrint.swift": "a list to print",
                "Consentry/Report/ReportGovernors.swift": "a report of numbers",
                "Consentry/Report/ReportWeek.swift": "a sheet of numbers",
                "Consentry/TakeDown/PublishedScan.swift": "a report of what was found",
                "Consentry/TakeDown/TakeDownList.swift": "a list to print",
                "Consentry/Witness/WitnessCosign.swift": "a signed checkpoint",
            ]
        ),
        SourceDoor(
            code: #"\bOutputFile\("#,
            uses: ["Consentry/Clean/CleanFiles.swift": "the caller's own file, cleaned"]
        ),
        SourceDoor(
            code: #"createFile\(|\.write\(to: |\.write\(toFile"#,
            uses: [
                "Consentry/Shared/Files.swift": "behind Files.create",
                "Consentry/Bench/Bench.swift": "copies of the caller's own file, in a temporary folder",
                "Consentry/Bench/BenchPhotographs.swift": "made-up pictures, in a temporary folder",
                "Operations/Audit/Export/ExportTrail.swift": "a copy of the trail and what checks it",
                "Operations/Ingest/IngestPhoto.swift": "seals an upload",
            ]
        ),
    ]

    /// The files whose code uses it; comments do not count.
    func found() throws -> Set<String> {
        let expression = try Regex(code)
        let sources = Samples.root.appending(path: "Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.plainPath)
        return try Set(
            paths.filter { $0.hasSuffix(".swift") }.filter { path in
                let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
                return text.split(separator: "\n").contains { line in
                    let code = line.drop { $0 == " " }
                    return !code.hasPrefix("//") && code.firstMatch(of: expression) != nil
                }
            }
        )
    }
}
