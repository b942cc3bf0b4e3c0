import TestSupport

extension FuzzSeeds {
    /// Every coding, with metadata in some.
    static var jpegs: [[UInt8]] {
        let coded = [1, 3, 4].flatMap { components in
            [JPEGPicture.Process.baseline, .progressive].map { process in
                JPEGPicture.made { picture in
                    picture.components = components
                    picture.process = process
                    picture.restartInterval = process == .baseline ? 3 : 0
                }
            }
        }
        var exif = ExifBlock()
        exif.image = [0x013B: .text("A. Teacher"), 0x0112: .short(6)]
        exif.exif = [0x9003: .text("2026:05:14 10:30:00"), 0x927C: .bytes([1, 2, 3])]
        exif.gps = [1: .text("N")]
        let planted = coded.map { $0.file.planting(exif.segment, .afterStart).bytes }
        let samples = [
            JPEGSample.arithmetic, JPEGSample.progressiveArithmetic, JPEGSample.progressive, JPEGSample.optimised,
        ]
        return coded.map(\.file.bytes) + planted + samples
    }
}
