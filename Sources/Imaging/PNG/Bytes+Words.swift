extension [UInt8] {
    /// Whether the bytes are the same, word by word: comparing with `==` goes byte by byte.
    package func isSame(as other: ArraySlice<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (own, others) = unsafe (span.bytes, other.span.bytes)
        var offset = 0
        while offset <= count - 32 {
            // 32 bytes are there in both, which are equally long.
            let first = unsafe own.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt64>.self)
            let second = unsafe others.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt64>.self)
            let difference = first ^ second
            guard difference[0] | difference[1] | difference[2] | difference[3] == 0 else { return false }
            offset += 32
        }
        return self[offset...].elementsEqual(other.suffix(count - offset))
    }

    /// The same for a whole array.
    package func isSame(as other: [UInt8]) -> Bool {
        isSame(as: other[...])
    }

    /// Replaces bytes from `start` on; they must be there.
    package mutating func overwrite(from start: Int, with bytes: Span<UInt8>) {
        precondition(start >= 0 && start <= count && bytes.count <= count - start)
        unsafe withUnsafeMutableBytes { target in
            // So many bytes are there: it was just checked.
            let place = unsafe UnsafeMutableRawBufferPointer(rebasing: target[start..<start + bytes.count])
            unsafe bytes.withUnsafeBytes { unsafe place.copyMemory(from: $0) }
        }
    }
}
