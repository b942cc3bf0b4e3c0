import SchoolMedia
@testable import Imaging

/// No EXIF block makes its readers trap, and the orientation that it says survives being written by us.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let block = unsafe bytes(data, count)
    var blocks = ExifBlocks()
    guard let orientation = blocks.take(block.span) else { return 0 }
    let written = orientation.block
    require(
        TIFFBlock(written.span)?.orientation(in: written.span) == orientation,
        "an orientation is read as it was written"
    )
    require(!blocks.report.isEmpty || TIFFBlock(block.droppingIdentifier.span) != nil, "what cannot be read is counted")
    return 0
}

extension [UInt8] {
    fileprivate var droppingIdentifier: [UInt8] {
        starts(with: "Exif\0\0".utf8) ? Array(dropFirst(6)) : self
    }
}
