public import SchoolMedia

/// A recorded answer as stored: the evidence is sealed.
public struct ConsentEventRecord: Equatable, Sendable {
    /// The line of an imported list that an answer came from.
    public struct SourceRow: Equatable, Sendable {
        /// Which import.
        public let importID: String
        /// The line in the file, counted from 1.
        public let line: Int

        /// Points to a line.
        public init(importID: String, line: Int) {
            self.importID = importID
            self.line = line
        }
    }

    /// The answer; its `evidence` is nil, for evidence is never stored in clear.
    public let event: ConsentEvent
    /// The form or letter it stands on, sealed under the pupil's key.
    public let sealedEvidence: [UInt8]?
    /// Where it was imported from.
    public let source: SourceRow?

    /// Puts a record together.
    ///
    /// - Parameters:
    ///   - event: the answer; evidence that it holds in clear is left behind.
    ///   - sealedEvidence: that evidence, sealed; nil when there is none.
    ///   - source: the line of the import; nil when somebody wrote the answer down.
    public init(_ event: ConsentEvent, sealedEvidence: [UInt8]?, source: SourceRow?) {
        self.event = event.evidenced(by: nil)
        self.sealedEvidence = sealedEvidence
        self.source = source
    }
}
