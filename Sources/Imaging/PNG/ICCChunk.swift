/// The content of an iCCP chunk: a name, a zero byte, the method 0 and the profile as a zlib stream: PNG section
/// 11.3.2.3.
enum ICCChunk {
    /// Our own profile under the name "icc". It is shorter than 64 KiB and stored in one uncompressed block.
    static func content(_ profile: [UInt8]) -> [UInt8] {
        var content = Array("icc\0".utf8) + [0, 0x78, 0x01, 1]
        for length in [profile.count, ~profile.count] {
            content += [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8)]
        }
        content += profile
        var checksum = Adler32()
        checksum.add(profile.span)
        content.append(uint32: Int(checksum.value))
        return content
    }

    /// The profile in it; `nil` when it is damaged or longer than `limit` bytes.
    static func profile(in content: Span<UInt8>, limit: Int) -> [UInt8]? {
        guard let name = content.firstIndex(of: 0, from: 0), name <= 79, content.byte(at: name + 1) == 0 else {
            return nil
        }
        let stream = content.bytes(in: min(name + 2, content.count)..<content.count)
        var reader = InflateReader(stream, 0..<stream.count)
        var profile: [UInt8] = []
        do throws(InflateFault) {
            try reader.readHeader()
            while try reader.advance() {
                profile.append(reader.window.span, in: reader.fresh)
                guard profile.count <= limit else { return nil }
            }
        } catch {
            return nil
        }
        return profile
    }
}
