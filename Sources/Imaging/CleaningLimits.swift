/// How much a picture may ask for, checked before anything is decoded. Every bound is inclusive.
public struct CleaningLimits: Sendable, Equatable {
    /// Length of the file in bytes.
    public var fileBytes: Int
    /// Width times height, in pixels.
    public var pixels: Int
    /// Marker segments in the file.
    public var segments: Int
    /// Scans: a progressive picture has about ten.
    public var scans: Int
    /// Pixels times scans: what a decoder walks through, whatever the size of the file.
    public var scannedPixels: Int
    /// Bytes that the decoder and the scaled picture need together.
    public var decodingBytes: Int
    /// Length in bytes of a colour profile that is put together from its chunks.
    public var profileBytes: Int

    /// 100 MB, 200 megapixels, 500 scans, 384 MiB of memory.
    public static let standard = CleaningLimits(
        fileBytes: 100_000_000,
        pixels: 200_000_000,
        segments: 20_000,
        scans: 500,
        scannedPixels: 2_500_000_000,
        decodingBytes: 384 << 20,
        profileBytes: 8 << 20
    )
}
