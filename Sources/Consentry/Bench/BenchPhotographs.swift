internal import Foundation
internal import Imaging

/// A photograph to measure with.
struct BenchPhotograph {
    let bytes: [UInt8]
}

/// Where the photographs come from.
enum BenchPhotographs {
    /// How many are made when none is named.
    static let usualCount = 32
    /// How many of them are made in other formats.
    static let otherCount = 4

    private static let (width, height) = (4000, 3000)
    private static let (thumbnailWidth, thumbnailHeight) = (160, 120)
    /// With the scenes' noise this makes about 3.5 MB, as cameras do.
    private static let quality = "94"

    /// The named files, and the JPEG files in the named folders.
    ///
    /// - Throws: an error when one cannot be read, or `BenchFailure` when there is none.
    static func read(_ paths: [String]) throws -> [BenchPhotograph] {
        let files = try paths.flatMap { path in
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw BenchFailure("“\(path)” cannot be read. Check its name and permissions.")
            }
            let place = URL(fileURLWithPath: path)
            guard try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else { return [place] }
            return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
                .filter { ["jpg", "jpeg"].contains($0.pathExtension.lowercased()) }
                .sorted { $0.path < $1.path }
        }
        guard !files.isEmpty else { throw BenchFailure("There is no JPEG file in these folders.") }
        return try files.map { BenchPhotograph(bytes: [UInt8](try Data(contentsOf: $0))) }
    }

    /// The same made-up photographs in every run, with the metadata that cameras and phones write.
    ///
    /// - Throws: `BenchFailure` when cjpeg is not installed.
    static func made(in folder: URL) throws -> [ImageFormat: [BenchPhotograph]] {
        guard let encoder = InstalledProgram("cjpeg") else {
            throw BenchFailure("Install libjpeg-turbo-progs, or name photographs to measure with.")
        }
        var sets: [ImageFormat: [BenchPhotograph]] = [:]
        sets[.jpeg] = try (1...usualCount).map { number in
            let scene = BenchScene(seed: UInt64(number))
            let thumbnail = try encode(scene, thumbnailWidth, thumbnailHeight, with: encoder, in: folder)
            let picture = try encode(scene, width, height, with: encoder, in: folder)
            let metadata = CameraMetadata(thumbnail: thumbnail, number: number).segments
            Terminal.progress(number, of: usualCount, "photographs made")
            return BenchPhotograph(bytes: picture[..<2] + metadata + picture[2...])
        }
        for other in [OtherEncoder.png, .webp] where other.isInstalled {
            sets[other.format] = try (1...otherCount).map { number in
                let drawn = folder.appending(path: "scene.ppm")
                try draw(BenchScene(seed: UInt64(number)), width, height, to: drawn)
                return BenchPhotograph(bytes: try other.encode(drawn, in: folder))
            }
        }
        return sets
    }

    private static func draw(_ scene: BenchScene, _ width: Int, _ height: Int, to file: URL) throws {
        try Data(Array("P6\n\(width) \(height)\n255\n".utf8) + scene.pixels(width, height)).write(to: file)
    }

    private static func encode(
        _ scene: BenchScene,
        _ width: Int,
        _ height: Int,
        with encoder: InstalledProgram,
        in folder: URL
    ) throws -> [UInt8] {
        let (drawn, encoded) = (folder.appending(path: "scene.ppm"), folder.appending(path: "scene.jpg"))
        defer {
            for file in [drawn, encoded] { try? FileManager.default.removeItem(at: file) }
        }
        try draw(scene, width, height, to: drawn)
        try encoder.run(["-quality", quality, "-sample", "2x2", "-outfile", encoded.path, drawn.path])
        return [UInt8](try Data(contentsOf: encoded))
    }
}
