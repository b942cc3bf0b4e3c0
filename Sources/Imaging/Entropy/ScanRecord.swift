/// A scan as the cleaner wrote it, for whoever wants to read its coded data.
package struct ScanRecord: Sendable {
    let scan: JPEGScan
    /// Where the coded data lies in the output.
    let data: Range<Int>
    /// Coded units between restart markers; zero for none.
    let restartInterval: Int
    /// The Huffman tables that the scan reads, as the file defines them.
    let huffman: [EntropyTableSlot: [UInt8]]
}
