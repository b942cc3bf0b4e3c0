/// Why rebuilt bytes were not accepted as a clean picture.
public struct VerificationFailure: Error, Equatable, Sendable, Codable {
    /// What was found.
    public let reason: Reason
    /// Where, in bytes from the start.
    public let offset: Int

    /// What is not allowed in a clean picture.
    public enum Reason: String, Sendable, Equatable, Codable {
        case notAPicture, unexpectedMarker, unexpectedEnd, wrongLength, fixedBytesDiffer, orientation, colourProfile
        case colourMarker, frame, scanHeader, scanOrder, quantisationTable, entropyTable, unreferencedTable,
            missingTable
        case restartInterval, restartOrder, scanData, missingScan, bytesAfterEnd
        case unexpectedChunk, checksum, palette, transparency, compression, rows, bytesAfterStream
        case colourTable, screen, transparentColour, codedPixels
    }
}
