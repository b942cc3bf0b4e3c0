internal import CPNG

/// A zlib decompressor for one stream.
@safe
struct ZlibInflater: ~Copyable {
    /// zlib remembers where its state lies, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Inflates the stream that begins where `range` begins, to `length` bytes; `nil` when it is damaged before that.
    func inflate(_ bytes: [UInt8], _ range: Range<Int>, length: Int) -> InflatedData? {
        guard range.upperBound <= bytes.count, UInt32(exactly: range.count) != nil, length < Int(UInt32.max) else {
            return nil
        }
        var rest = InflatedData.Rest(length: nil, hidesData: false)
        // One byte more, to see whether there is more.
        var data = unsafe [UInt8](unsafeUninitializedCapacity: length + 1) { target, count in
            unsafe bytes.withUnsafeBufferPointer { source in
                unsafe rest = read(UnsafeBufferPointer(rebasing: source[range]), into: target)
            }
            count = unsafe Int(stream.pointee.total_out)
        }
        guard data.count >= length else { return nil }
        if data.count > length {
            data.removeLast()
            rest = InflatedData.Rest(length: nil, hidesData: true)
        }
        return InflatedData(bytes: data, rest: rest)
    }

    /// Goes from block to block, because only there zlib says where it stands.
    @unsafe
    private func read(
        _ source: UnsafeBufferPointer<UInt8>,
        into target: UnsafeMutableBufferPointer<UInt8>
    ) -> InflatedData.Rest {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        var isTidy = true
        var hidesBits = false
        var blockStart = -1
        while true {
            let status = unsafe CPNG.inflate(stream, Z_BLOCK)
            let read = unsafe Int(stream.pointee.total_in)
            if status == Z_STREAM_END {
                let length = isTidy && !hidesBits ? read : nil
                return InflatedData.Rest(length: length, hidesData: hidesBits || read < source.count)
            }
            guard status == Z_OK, unsafe stream.pointee.avail_out > 0 else { break }
            let state = unsafe stream.pointee.data_type
            // Bit 7: at the end of a block or of the header. Bit 6: that was the last block. Bits 0 to 2: unread bits of a byte.
            guard state & 128 != 0, read > 0 else { continue }
            let unread = Int(state & 7)
            let left = unsafe Int(source[read - 1]) >> (8 - unread)
            if state & 64 != 0 {
                hidesBits = hidesBits || left != 0
                continue
            }
            let written = unsafe Int(stream.pointee.total_out)
            isTidy = isTidy && written != blockStart
            blockStart = written
            let next = read < source.count ? unsafe Int(source[read]) : 0
            hidesBits = hidesBits || Self.hidesBits(next << unread | left, unread: unread)
        }
        return InflatedData.Rest(length: nil, hidesData: false)
    }

    /// Whether bits that nobody reads are set between the three bits before an uncompressed block and its first whole byte.
    private static func hidesBits(_ bits: Int, unread: Int) -> Bool {
        guard bits >> 1 & 3 == 0 else { return false }
        let padding = unread >= 3 ? unread - 3 : unread + 5
        return bits >> 3 & (1 << padding - 1) != 0
    }
}

/// What a zlib stream holds.
struct InflatedData {
    /// What the stream is beside its content.
    struct Rest {
        /// How long the stream is, if it may stay as it is: without empty blocks and with the right checksum.
        let length: Int?
        /// More than the wanted bytes were in it, bytes lie behind it, or bits are set that nobody reads.
        let hidesData: Bool
    }

    private(set) var bytes: [UInt8]
    let rest: Rest

    /// Hands over the bytes, which are too many to be there twice.
    mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }
}
