extension LogDirectory {
    private static let block = 65_536

    /// Moves the end of a file to one of its own in `torn/`. The copy is on the drive before the file is cut.
    func setAside(
        _ name: String,
        in place: OpenFile,
        from offset: Int,
        entries: Int
    ) throws(AuditLogError) -> TornTail {
        let file = try place.openExisting(name, for: .mending)
        let status = try file.status()
        let folder = try OpenFile.folder(path + "/" + Self.tornFolder, faults: .none)
        let (name, copy) = try newTornFile(in: folder, at: status.modified)
        try copyBytes(offset..<status.size, of: file) { bytes, place throws(AuditLogError) in
            try copy.write(bytes, at: place - offset)
        }
        try copy.flushAll()
        try folder.flushAll()
        try file.truncate(to: offset)
        try file.flushAll()
        return TornTail(file: name, bytes: status.size - offset, entries: entries)
    }

    /// Writes lines again where they are, and puts them on the drive.
    ///
    /// They come from a writer that ended before it acknowledged them. If its flush failed, Linux shows them in memory
    /// as if they were on the drive; only writing them again makes a second flush mean something.
    func rewrite(_ unsettled: [Int: Range<Int>]) throws(AuditLogError) {
        guard !unsettled.isEmpty else { return }
        for (segment, range) in unsettled.sorted(by: { $0.key < $1.key }) {
            let file = try segments.openExisting(Self.name(ofSegment: segment), for: .mending)
            try copyBytes(range, of: file) { bytes, place throws(AuditLogError) in try file.write(bytes, at: place) }
            try file.flushAll()
        }
        try segments.flushAll()
    }

    private func copyBytes(
        _ range: Range<Int>,
        of file: OpenFile,
        to write: (_ bytes: [UInt8], _ place: Int) throws(AuditLogError) -> Void
    ) throws(AuditLogError) {
        var place = range.lowerBound
        while place < range.upperBound {
            let bytes = try file.read(min(Self.block, range.upperBound - place), at: place)
            guard !bytes.isEmpty else { return }
            try write(bytes, place)
            place += bytes.count
        }
    }

    /// `20261121T000102.345Z.bin`, or with a number before the `.bin` when two were torn in one millisecond.
    private func newTornFile(in folder: OpenFile, at time: Int) throws(AuditLogError) -> (String, OpenFile) {
        let moment = Timestamp(clamping: time).bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        let stem = String(decoding: moment, as: UTF8.self)
        var attempt = 0
        while true {
            let name = attempt == 0 ? "\(stem).bin" : "\(stem)-\(attempt).bin"
            do throws(AuditLogError) {
                return (name, try folder.openExisting(name, for: .creating))
            } catch {
                guard error == .alreadyThere else { throw error }
                attempt += 1
            }
        }
    }
}
