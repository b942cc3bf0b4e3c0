internal import CTurboJPEG
internal import Imaging

/// A TurboJPEG transformer, used to write a picture's coefficients anew, in their places or turned.
@safe
struct TurboTranscoder: ~Copyable {
    private let handle: tjhandle

    init?() {
        guard let handle = unsafe tjInitTransform() else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit {
        _ = unsafe tjDestroy(handle)
    }

    /// The same coefficients in a new file without markers, and a digest of them.
    ///
    /// The decoder may complain about surplus data here; the result is judged by decoding it. Arithmetic coding becomes
    /// Huffman coding, which every browser reads.
    func transcode(_ file: FileContent, frame: JPEGFrame) -> (file: [UInt8], digest: CoefficientDigest)? {
        let options = TJXOPT_COPYNONE | (frame.isProgressive ? TJXOPT_PROGRESSIVE : 0)
        return run(file, TJXOP_NONE, options: options)
    }

    /// The same coefficients turned and mirrored for display; `nil` where that is not possible without loss, or fails.
    func turned(_ file: FileContent, frame: JPEGFrame, _ orientation: Orientation) -> [UInt8]? {
        let options = TJXOPT_PERFECT | TJXOPT_COPYNONE | (frame.isProgressive ? TJXOPT_PROGRESSIVE : 0)
        let operation =
            switch orientation {
            case .upright: TJXOP_NONE
            case .mirrored: TJXOP_HFLIP
            case .upsideDown: TJXOP_ROT180
            case .mirroredUpsideDown: TJXOP_VFLIP
            case .mirroredTurnedLeft: TJXOP_TRANSPOSE
            case .turnedRight: TJXOP_ROT90
            case .mirroredTurnedRight: TJXOP_TRANSVERSE
            case .turnedLeft: TJXOP_ROT270
            }
        return run(file, operation, options: options)?.file
    }

    /// A digest of the coefficients of a file.
    func digest(_ file: FileContent) -> CoefficientDigest? {
        run(file, TJXOP_NONE, options: TJXOPT_COPYNONE | TJXOPT_NOOUTPUT)?.digest
    }

    private func run(_ file: FileContent, _ operation: TJXOP, options: Int32) -> (
        file: [UInt8], digest: CoefficientDigest
    )? {
        var digest = CoefficientDigest()
        var target: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        defer { unsafe tjFree(target) }
        let status = unsafe withUnsafeMutablePointer(to: &digest) { digest in
            var transform = unsafe tjtransform()
            unsafe transform.op = Int32(operation.rawValue)
            unsafe transform.options = options
            unsafe transform.data = UnsafeMutableRawPointer(digest)
            unsafe transform.customFilter = { row, region, plane, component, _, transform in
                guard let row = unsafe row, let digest = unsafe transform?.pointee.data else { return -1 }
                // Rows below the picture only fill up the last coded unit.
                guard region.y < plane.h else { return 0 }
                let coefficients = unsafe UnsafeBufferPointer(start: row, count: Int(region.w) * Int(region.h))
                unsafe digest.assumingMemoryBound(to: CoefficientDigest.self).pointee.add(coefficients, of: component)
                return 0
            }
            return unsafe file.withUnsafeBufferPointer { source in
                unsafe tjTransform(
                    handle,
                    source.baseAddress,
                    UInt(source.count),
                    1,
                    &target,
                    &size,
                    &transform,
                    TJFLAG_LIMITSCANS
                )
            }
        }
        let isWritten = unsafe status == 0 || tjGetErrorCode(handle) == TJERR_WARNING.rawValue
        guard isWritten, !digest.isEmpty else { return nil }
        let output = unsafe Array(UnsafeBufferPointer(start: target, count: target == nil ? 0 : Int(size)))
        return (output, digest)
    }
}
