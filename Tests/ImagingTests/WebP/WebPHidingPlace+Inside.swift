import SchoolMedia
import TestSupport

@testable import Imaging

extension WebPHidingPlace {
    /// Frames of animations, of which only the first stays.
    static let animations = [
        WebPHidingPlace("a second frame", .animationFrame, animation(frame(), .init("ANMF", canaryBytes))),
        WebPHidingPlace("a chunk in a frame", .vendorSegment, animation(frame(.init("CNRY", canaryBytes)))),
        WebPHidingPlace("a second picture in a frame", .secondPicture, animation(frame(.init("VP8 ", canaryBytes)))),
        WebPHidingPlace(
            "a still picture in an animation",
            .secondPicture,
            animation(frame(), .init("VP8L", canaryBytes))
        ),
        WebPHidingPlace("a chunk in an animation", .vendorSegment, animation(.init("CNRY", canaryBytes), frame())),
    ]

    /// Behind the last bit that a decoder needs.
    static let insideTheData = [
        WebPHidingPlace(
            "bytes behind the first partition",
            .hiddenCoefficientData,
            partitioned { $0.first += canaryBytes },
            in: WebPParts(reading: WebPSample.eightPartitions)
        ),
        WebPHidingPlace(
            "bytes behind a partition in the middle",
            .hiddenCoefficientData,
            partitioned { $0.tokens[3] += canaryBytes },
            in: WebPParts(reading: WebPSample.eightPartitions)
        ),
        WebPHidingPlace(
            "bytes behind the last partition",
            .hiddenCoefficientData,
            partitioned { $0.tokens[7] += canaryBytes },
            in: WebPParts(reading: WebPSample.eightPartitions)
        ),
        WebPHidingPlace(
            "a partition without use",
            .hiddenCoefficientData,
            WebPParts(reading: WebPSample.idlePartitions).replacing("VP8 ") { chunk in
                var partitions = VP8Partitions(reading: chunk.content, tokens: 8)
                partitions.tokens[5] = canaryBytes
                chunk.content = partitions.bytes
            },
            in: WebPParts(reading: WebPSample.idlePartitions)
        ),
        WebPHidingPlace(
            "bytes behind a lossless picture",
            .hiddenCoefficientData,
            WebPPlain.lossless.replacing("VP8L") { $0.content += canaryBytes },
            in: WebPPlain.lossless
        ),
        WebPHidingPlace(
            "bytes behind a transparency",
            .hiddenCoefficientData,
            WebPPlain.seeThrough.replacing("ALPH") { $0.content += canaryBytes },
            in: WebPPlain.seeThrough
        ),
        WebPHidingPlace(
            "bytes behind a transparency that is not compressed",
            .hiddenCoefficientData,
            WebPPlain.seeThrough.replacing("ALPH") { $0.content = plainAlpha + canaryBytes },
            in: WebPPlain.seeThrough.replacing("ALPH") { $0.content = plainAlpha }
        ),
    ]

    private static let plainAlpha = [0] + [UInt8](repeating: 128, count: 50 * 34)

    private static func partitioned(_ change: (inout VP8Partitions) -> Void) -> WebPParts {
        WebPParts(reading: WebPSample.eightPartitions).replacing("VP8 ") { chunk in
            var partitions = VP8Partitions(reading: chunk.content, tokens: 8)
            change(&partitions)
            chunk.content = partitions.bytes
        }
    }

    private static func frame(_ more: WebPParts.Chunk...) -> WebPParts.Chunk {
        WebPParts.frame(corner: (4, 2), width: 50, height: 34, [WebPPlain.lossy.picture] + more)
    }

    private static func animation(_ chunks: WebPParts.Chunk...) -> WebPParts {
        let canvas = WebPParts.extended(flags: 2, width: 80, height: 40)
        return WebPParts([canvas, .init("ANIM", [0, 0, 0, 0, 0, 0])] + chunks)
    }
}
