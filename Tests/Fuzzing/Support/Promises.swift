import Imaging

/// Cleans as the server does, and requires that cleaning what came out changes nothing.
func cleanTwice(_ bytes: [UInt8]) {
    guard let once = try? Candidate(of: IncomingMedia(bytes), limits: .standard) else { return }
    let twice = try? Candidate(of: IncomingMedia(once.bytes), limits: .standard)
    require(twice?.bytes == once.bytes, "cleaning a clean file changes nothing")
}

/// Verifies, and requires of an accepted picture that cleaning it changes nothing.
func verify(_ bytes: [UInt8]) {
    guard let image = try? ImageVerifier.verify(bytes) else { return }
    require(image.width > 0 && image.height > 0, "an accepted picture has a size")
    let cleaned = try? Candidate(of: IncomingMedia(bytes), limits: .standard)
    require(cleaned == nil || cleaned?.bytes == bytes, "an accepted picture is what cleaning would make of it")
}
