@testable import Imaging

/// No colour profile makes its reader or the verifier trap; what we write of it is accepted, and says the same when
/// read again.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    readProfile(unsafe bytes(data, count))
    return 0
}

private func readProfile(_ profile: [UInt8]) {
    if componentsOfVerified(profile) != nil {
        require(
            ICCProfileReader.read(profile.span)?.profile == profile || isPlain(profile),
            "an accepted profile is what we would write of it"
        )
    }
    guard let colour = ICCProfileReader.read(profile.span) else { return }
    for components in [1, 3, 4] {
        guard let written = colour.fitted(to: components)?.profile else { continue }
        require(componentsOfVerified(written) == components, "our own profile is accepted")
        require(ICCProfileReader.read(written.span)?.profile == written, "our own profile is read as it was written")
    }
}

/// A profile of a space that needs none is never written, but says nothing either.
private func isPlain(_ profile: [UInt8]) -> Bool {
    ICCProfileReader.read(profile.span).map { $0.profile == nil } ?? false
}

private func componentsOfVerified(_ profile: [UInt8]) -> Int? {
    var input = VerifierInput(profile)
    return try? VerifierProfile.components(of: &input, size: profile.count)
}
