import Foundation
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

/// What others do to a picture before they publish it.
enum Treatment: String, CaseIterable, Sendable {
    case resizedTo30Percent, compressedHard, webp, png, cropped, marked

    var options: [String] {
        switch self {
        case .resizedTo30Percent: ["-resize", "30%", "-quality", "60", "jpg:-"]
        case .compressedHard: ["-quality", "30", "jpg:-"]
        case .webp: ["-resize", "40%", "-quality", "60", "webp:-"]
        case .png: ["-resize", "50%", "png:-"]
        case .cropped: ["-shave", "1%x1%", "-quality", "75", "jpg:-"]
        case .marked: ["-resize", "50%", "-fill", "white", "-draw", "rectangle 10,10 90,40", "-quality", "75", "jpg:-"]
        }
    }
}

@Suite("A picture's likeness", .serialized)
struct LikenessTests {
    private static let preparer = ImagePreparer(limits: .standard, decoder: .inThisProcess)

    @Test(
        "is found near after it was treated, for every sample photograph",
        .enabled(if: ImageMagick.isInstalled),
        arguments: Treatment.allCases
    )
    func survives(_ treatment: Treatment) async throws {
        let samples = try await LikenessSamples.exported.value

        let distances = try await samples.asyncMap { sample in
            let treated = try ImageMagick.convert(sample.bytes, treatment.options)
            return try await Self.preparer.likeness(of: IncomingMedia(treated)).distance(to: sample.likeness)
        }

        #expect(samples.count >= 15)
        #expect(distances.max() ?? 256 <= Likeness.nearness)
    }

    @Test("is never near that of another sample photograph")
    func tellsApart() async throws {
        let likenesses = try await LikenessSamples.exported.value.map(\.likeness)

        let distances = likenesses.indices.flatMap { first in
            likenesses[(first + 1)...].map { $0.distance(to: likenesses[first]) }
        }

        #expect(distances.min() ?? 0 > Likeness.nearness)
    }

    @Test("reads the same brightness from the coded data as the library does")
    func readsLikeTheLibrary() async throws {
        let sample = try #require(try await LikenessSamples.exported.value.first)
        let means = try #require(BlockMeans(ofBaseline: sample.bytes))
        let pixels = try sample.bytes.pixels(of: sample.bytes.cleaned().frame)

        let expected = pixels.blockMeans
        let furthest = zip(means.means, expected).map { abs($0 - $1) }.max() ?? 255

        #expect((means.width, means.height) == ((pixels.width + 7) / 8, (pixels.height + 7) / 8))
        #expect(furthest < 6)
    }

    @Test("is not read from a file that was cut off or changed, and reading does no harm", arguments: 0..<40)
    func damaged(_ seed: Int) async throws {
        let sample = try #require(try await LikenessSamples.exported.value.first)
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = sample.bytes
        let place = Int.random(in: 2..<bytes.count, using: &random)

        bytes[place] = UInt8.random(in: 0...255, using: &random)
        _ = BlockMeans(ofBaseline: bytes)
        let cut = BlockMeans(ofBaseline: Array(sample.bytes.prefix(place)))

        #expect(cut == nil)
    }
}

/// The sample photographs as they are exported for the website.
enum LikenessSamples {
    struct Sample: Sendable {
        let bytes: [UInt8]
        let likeness: Likeness
    }

    static let exported = Task { () async throws -> [Sample] in
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Samples/photos").standardizedFileURL
        let preparer = ImagePreparer(limits: .standard, decoder: .inThisProcess)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["jpg", "jpeg"].contains($0.pathExtension.lowercased()) }
            .sorted { $0.path < $1.path }
        return try await files.asyncMap { file in
            let media = IncomingMedia([UInt8](try Data(contentsOf: file)))
            let image = try await preparer.clean(media, .asStored).image
            let rendition = try await preparer.render(image, to: RenditionProfile(longEdge: 1_600, quality: 85))
            return Sample(bytes: rendition.bytes, likeness: try #require(Likeness(of: rendition)))
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

extension PixelImage {
    /// The mean brightness (ITU-R BT.601) of each whole block of 8 by 8 pixels, row after row; edges are cut short.
    fileprivate var blockMeans: [Float] {
        let size = ((width + 7) / 8, (height + 7) / 8)
        return (0..<size.0 * size.1).map { block in
            let columns = (block % size.0 * 8)..<min(width, block % size.0 * 8 + 8)
            let rows = (block / size.0 * 8)..<min(height, block / size.0 * 8 + 8)
            let values = rows.flatMap { row in columns.map { brightness(at: (row * width + $0) * channels) } }
            return values.reduce(0, +) / Float(values.count)
        }
    }

    private func brightness(at place: Int) -> Float {
        guard channels == 3 else { return Float(pixels[place]) }
        return 0.299 * Float(pixels[place]) + 0.587 * Float(pixels[place + 1]) + 0.114 * Float(pixels[place + 2])
    }
}

extension ImageMagick {
    /// A picture treated with these options, of which the last names the new format as `jpg:-` does.
    fileprivate static func convert(_ file: [UInt8], _ options: [String]) throws -> [UInt8] {
        try withTemporaryDrive { root in
            let input = URL(filePath: root).appending(path: "in")
            let output = URL(filePath: root).appending(path: "out")
            try Data(file).write(to: input)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/convert")
            let target = (options.last ?? "").replacing("-", with: output.path)
            process.arguments = [input.path] + options.dropLast() + [target]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return [UInt8](try Data(contentsOf: output))
        }
    }
}
