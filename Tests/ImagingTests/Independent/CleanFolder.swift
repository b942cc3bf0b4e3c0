import Foundation
import TestSupport

@testable import Imaging

/// The sample pictures and every hiding place, as they were sent and cleaned, in two folders for other programs to look
/// at.
enum CleanFolder {
    /// What was sent, and the clean file that came of it.
    struct Pair: Sendable {
        let name: String
        let sent: [UInt8]
        let clean: CleanImage
    }

    /// Files that come out alike are there once.
    static let pairs: [Pair] = {
        let places = DirtyPicture.all.map { ($0.testDescription, $0.bytes) }
        let samples = SampleStabilityTests.files.map { file in
            (file.lastPathComponent, [UInt8]((try? Data(contentsOf: file)) ?? Data()))
        }
        return (samples + places).compactMap { name, bytes in
            (try? bytes.settled().image).map { Pair(name: name, sent: bytes, clean: $0) }
        }
    }()

    /// Writes the clean files, and those that were sent, and hands over the folder: `clean-0.jpg`, `sent-0.jpg` and so
    /// on.
    static func with<Result>(_ pairs: [Pair], _ body: (URL) throws -> Result) throws -> Result {
        try withTemporaryDrive { root in
            let folder = URL(filePath: root)
            for (index, pair) in pairs.enumerated() {
                let name = "\(index).\(pair.clean.format.fileExtension)"
                try Data(pair.clean.bytes).write(to: folder.appending(path: "clean-\(name)"))
                try Data(pair.sent).write(to: folder.appending(path: "sent-\(name)"))
            }
            return try body(folder)
        }
    }

    /// One of those that come out alike.
    static let distinct: [Pair] = {
        var seen: Set<[UInt8]> = []
        return pairs.filter { seen.insert($0.clean.bytes).inserted }
    }()
}

/// A program of the system that is run to its end.
struct IndependentProgram {
    let path: String

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// What it writes to standard output.
    func output(_ arguments: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }

    static let exiftool = IndependentProgram(path: "/usr/bin/exiftool")
    static let mat2 = IndependentProgram(path: "/usr/bin/mat2")
    static let python = IndependentProgram(path: "/usr/bin/python3")
}
