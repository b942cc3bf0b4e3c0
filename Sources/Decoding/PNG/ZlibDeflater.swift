internal import CPNG

/// A zlib compressor for one stream.
@safe
struct ZlibDeflater: ~Copyable {
    /// zlib remembers where its state lies, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// More than this many bytes are compressed in a hurry: the usual level takes a second for 20 MB.
    private static let hurry = 32 << 20

    private static let step = 1 << 20

    /// Gets ready for so many bytes.
    init?(length: Int) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let level: Int32 = length > Self.hurry ? 1 : 6
        guard unsafe deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The whole stream; `nil` when zlib fails.
    func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        var result: [UInt8] = []
        var status = Z_OK
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.pointee.avail_in = length
            while status == Z_OK {
                result += unsafe [UInt8](unsafeUninitializedCapacity: Self.step) { target, count in
                    unsafe stream.pointee.next_out = target.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(Self.step)
                    status = unsafe CPNG.deflate(stream, Z_FINISH)
                    count = unsafe Self.step - Int(stream.pointee.avail_out)
                }
            }
        }
        return status == Z_STREAM_END ? result : nil
    }
}
