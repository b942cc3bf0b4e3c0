/// A PNG file whose chunks all have the right checksum, so that the fuzzer gets past it.
func withRightChecksums(_ bytes: [UInt8]) -> [UInt8] {
    var file = bytes
    var offset = 8
    while offset + 12 <= file.count {
        let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        guard length <= file.count - offset - 12 else { break }
        let end = offset + 8 + length
        let checksum = crc32(file[offset + 4..<end])
        for index in 0..<4 { file[end + index] = UInt8(truncatingIfNeeded: checksum >> (24 - 8 * UInt32(index))) }
        offset = end + 4
    }
    return file
}

/// ISO 3309, as PNG uses it.
private func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }
}
