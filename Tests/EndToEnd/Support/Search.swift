import Foundation

/// A search for byte strings in files, as they are and in everything that is compressed inside them.
struct Search {
    static let python = Tool(path: "/usr/bin/python3")

    /// What is looked for, under the name that a failing test shows.
    var needles: [(name: String, bytes: Data)]

    /// Tries every offset that could begin a zlib or gzip stream, and prints the number of each needle with the number
    /// of the file in which it is.
    ///
    /// RFC 1950, 2.2: the low half of the first byte is 8, the high half at most 7, and both bytes are a multiple of
    /// 31.
    private static let script = """
        import pathlib, sys, zlib
        needles = [bytes.fromhex(line) for line in pathlib.Path(sys.argv[1]).read_text().split()]
        files = pathlib.Path(sys.argv[2]).read_text().split("\\0")
        for file, name in enumerate(files):
            data = pathlib.Path(name).read_bytes()
            texts = [data]
            for at in range(len(data) - 1):
                first, second = data[at], data[at + 1]
                zlib_begins = first & 15 == 8 and first >> 4 <= 7 and (first * 256 + second) % 31 == 0
                if not zlib_begins and (first, second) != (31, 139):
                    continue
                stream, text = zlib.decompressobj(47), b""
                try:
                    for start in range(at, len(data), 256):
                        text += stream.decompress(data[start:start + 256])
                        if stream.eof or len(text) > 4_000_000:
                            break
                except zlib.error:
                    pass
                if len(text) >= 8:
                    texts.append(text)
            for number, needle in enumerate(needles):
                if any(needle in text for text in texts):
                    print(number, file)
        """

    /// Where each needle was found, as "name in file".
    func found(in files: [URL]) async throws -> [String] {
        try await hits(in: files).map { "\(needles[$0.needle].name) in \(files[$0.file].lastPathComponent)" }
    }

    /// The needles that none of the files holds.
    func missing(in files: [URL]) async throws -> [String] {
        let found = Set(try await hits(in: files).map(\.needle))
        return needles.indices.filter { !found.contains($0) }.map { needles[$0].name }
    }

    private func hits(in files: [URL]) async throws -> [(needle: Int, file: Int)] {
        try await withTemporaryFolder { folder in
            let sought = folder.appending(path: "needles")
            let places = folder.appending(path: "files")
            try Data(needles.map { $0.bytes.hexadecimal + "\n" }.joined().utf8).write(to: sought)
            try Data(files.map(\.plainPath).joined(separator: "\0").utf8).write(to: places)
            let outcome = try await Self.python.run(["-c", Self.script, sought.plainPath, places.plainPath])
            guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
            return outcome.lines.compactMap { line in
                let numbers = line.split(separator: " ").compactMap { Int($0) }
                return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
            }
        }
    }
}

extension Data {
    /// Two lower-case digits for each byte.
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }

    /// The bytes that such digits stand for.
    init(hexadecimal digits: String) {
        self.init(
            stride(from: 0, to: digits.count, by: 2).compactMap { start in
                UInt8(digits.dropFirst(start).prefix(2), radix: 16)
            }
        )
    }
}
