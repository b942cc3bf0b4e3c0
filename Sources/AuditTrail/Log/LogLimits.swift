/// How a log is divided. Another figure than the standard one is for tests: it is not recorded in the log.
package struct LogLimits: Sendable {
    /// Lines in one segment file.
    package let entriesPerSegment: Int
    /// How many of the last entries are known by id, so that none is written twice.
    package let rememberedEntries: Int

    /// 65,536 each: 256 tiles of 256 hashes.
    package static let standard = LogLimits(entriesPerSegment: 65_536, rememberedEntries: 65_536)

    package init(entriesPerSegment: Int, rememberedEntries: Int) {
        self.entriesPerSegment = entriesPerSegment
        self.rememberedEntries = rememberedEntries
    }
}
