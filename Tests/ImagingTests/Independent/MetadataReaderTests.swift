import Foundation
import TestSupport
import Testing

@testable import Imaging

@Suite("What programs that read metadata find in clean pictures")
struct MetadataReaderTests {
    @Test(
        "exiftool finds structure in the samples and in every emptied hiding place, and nothing else",
        .enabled(if: IndependentProgram.exiftool.isInstalled)
    )
    func exiftool() throws {
        let pairs = CleanFolder.distinct

        let files = try CleanFolder.with(pairs) { try Self.tags(in: $0) }

        let clean = files.filter { $0.key.hasPrefix("clean") }.mapValues(MetadataStructure.beyond)
        let sent = files.filter { $0.key.hasPrefix("sent") }.mapValues(MetadataStructure.beyond)
        #expect(clean.count == pairs.count)
        #expect(clean.filter { !$0.value.isEmpty } == [:])
        #expect(sent.count { !$0.value.isEmpty } > 30)
    }

    @Test(
        "mat2 finds nothing that it would remove but such structure",
        .enabled(if: IndependentProgram.mat2.isInstalled)
    )
    func mat2() throws {
        let pairs = CleanFolder.distinct

        let (clean, sent) = try CleanFolder.with(pairs) { folder in
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            let halves = ["clean", "sent"].map { half in
                files.filter { $0.hasPrefix(half) }.map { folder.appending(path: $0).path }
            }
            return (try Self.findings(in: halves[0]), try Self.findings(in: Array(halves[1].prefix(10))))
        }

        #expect(clean == [])
        #expect(sent.count > 20)
    }

    private static func tags(in folder: URL) throws -> [String: [String: String]] {
        let output = try IndependentProgram.exiftool.output([
            "-G1", "-a", "-u", "-s", "-ee3", "-json", "-r", folder.path,
        ])
        let files = try JSONSerialization.jsonObject(with: output) as? [[String: NSObject]] ?? []
        let named = files.map { file in
            let texts = file.mapValues(\.description)
            return (texts["System:FileName"] ?? "", texts)
        }
        return Dictionary(uniqueKeysWithValues: named)
    }

    /// Lines that name a tag, without those that say how a file is built.
    private static func findings(in files: [String]) throws -> [String] {
        let output = try IndependentProgram.mat2.output(["--show"] + files)
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init).filter { line in
            let tag = line.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }
            return line.hasPrefix("    ") && !MetadataStructure.names.contains(String(tag))
        }
    }
}
