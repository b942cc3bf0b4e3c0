import Imaging

/// No coded data makes the audit trap or read outside the file.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    var limits = CleaningLimits.standard
    // A small file may claim a large picture; the audit's work grows with the claim.
    limits.pixels = 1_000_000
    guard let cleaned = try? JPEGCleaner.clean(unsafe bytes(data, count).span, limits: limits) else { return 0 }
    _ = EntropyAudit.findings(in: cleaned)
    return 0
}
