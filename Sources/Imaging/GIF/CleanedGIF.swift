package import SchoolMedia

/// What the cleaner made of a file. Its codes were not yet looked into, and nothing is verified.
package struct CleanedGIF {
    /// The whole file.
    package let bytes: [UInt8]
    /// All parts of the file but the coded pixels.
    package let parts: GIFParts
    /// The coded pixels, without the lengths of their blocks.
    package let codes: [UInt8]
    /// What stayed behind.
    package let report: RemovalReport
}
