import Imaging

/// No beginning of a file makes the recognition trap; what is no picture that we take is refused as what it is.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    refuse(unsafe bytes(data, count))
    return 0
}

private func refuse(_ file: [UInt8]) {
    let kind = MediaKind(recognising: file.span)
    require(!CleaningError.notAPicture(found: kind).sentence.isEmpty, "every kind has a sentence")
    guard ![.jpeg, .heic, .avif, .png, .gif, .webp].contains(kind) else { return }
    do throws(CleaningError) {
        _ = try Candidate(of: IncomingMedia(file), limits: .standard)
        require(false, "what is no picture is refused")
    } catch {
        require(error == .notAPicture(found: kind), "what is no picture is refused as what it is")
    }
}
