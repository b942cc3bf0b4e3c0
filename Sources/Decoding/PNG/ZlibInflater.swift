internal import CPNG

/// A zlib decompressor for one stream.
@safe
struct ZlibInflater: ~Copyable {
    /// zlib remembers where its state lies, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    /// How many inflated bytes are handed on at once.
    private static let step = 1 << 18

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
                unsafe rest = read(UnsafeBufferPointer(rebasing: source[range]), into: target) { _ in false }
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

    /// Inflates the stream step by step, in a memory of fixed size, as long as `take` answers `true` for what came out.
    ///
    /// Answers whether all of `range` is one stream that may stay as it is.
    func passes(_ bytes: [UInt8], _ range: Range<Int>, _ take: (Span<UInt8>) -> Bool) -> Bool {
        guard range.upperBound <= bytes.count, UInt32(exactly: range.count) != nil else { return false }
        let target = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.step)
        defer { unsafe target.deallocate() }
        return unsafe bytes.withUnsafeBufferPointer { source in
            let rest = unsafe read(UnsafeBufferPointer(rebasing: source[range]), into: target) { filled in
                unsafe take(Span(_unsafeElements: UnsafeBufferPointer(rebasing: target[..<filled])))
            }
            let left = unsafe Self.step - Int(stream.pointee.avail_out)
            guard rest.length == range.count else { return false }
            return unsafe take(Span(_unsafeElements: UnsafeBufferPointer(rebasing: target[..<left])))
        }
    }

    /// Goes from block to block, because only there zlib says where it stands. When `target` is full it is used anew if
    /// `empty` says so.
    @unsafe
    private func read(
        _ source: UnsafeBufferPointer<UInt8>,
        into target: UnsafeMutableBufferPointer<UInt8>,
        _ empty: (_ filled: Int) -> Bool
    ) -> InflatedData.Rest {
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        var blocks = ZlibBlocks()
        while true {
            let status = unsafe CPNG.inflate(stream, Z_BLOCK)
            let read = unsafe Int(stream.pointee.total_in)
            if status == Z_STREAM_END {
                let length = blocks.isTidy && !blocks.hidesBits ? read : nil
                return InflatedData.Rest(length: length, hidesData: blocks.hidesBits || read < source.count)
            }
            guard status == Z_OK else { break }
            let written = unsafe Int(stream.pointee.total_out)
            if unsafe stream.pointee.avail_out == 0 {
                guard empty(target.count) else { break }
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = UInt32(target.count)
            }
            guard read > 0 else { continue }
            let next = read < source.count ? unsafe source[read] : 0
            blocks.look(
                at: unsafe stream.pointee.data_type,
                written: written,
                last: unsafe source[read - 1],
                next: next
            )
        }
        return InflatedData.Rest(length: nil, hidesData: false)
    }
}

/// Looks at the places between the blocks of a stream, where there is room for more than its content.
private struct ZlibBlocks {
    /// Whether no block but the last is empty.
    private(set) var isTidy = true
    /// Whether bits are set that nobody reads.
    private(set) var hidesBits = false
    private var blockStart = -1

    /// Looks where zlib stands: at its state, how much it has written, the last byte that it read and the one behind
    /// it.
    mutating func look(at state: Int32, written: Int, last: UInt8, next: UInt8) {
        // Bit 7: at the end of a block or of the header. Bit 6: that was the last block. Bits 0 to 2: unread bits of a
        // byte.
        guard state & 128 != 0 else { return }
        let unread = Int(state & 7)
        let left = Int(last) >> (8 - unread)
        if state & 64 != 0 {
            hidesBits = hidesBits || left != 0
            return
        }
        isTidy = isTidy && written != blockStart
        blockStart = written
        hidesBits = hidesBits || Self.hidesBits(Int(next) << unread | left, unread: unread)
    }

    /// Whether bits that nobody reads are set between the three bits before an uncompressed block and its first whole
    /// byte.
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
