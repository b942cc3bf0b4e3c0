/// Encodes scaled pixels and passes the file through cleaner and verifier like any other.
enum Renderer {
    static func rendition(
        _ kind: Rendition.Kind,
        of image: PixelImage
    ) throws(CleaningError) -> Rendition {
        guard let encoder = TurboEncoder(), let file = encoder.encode(image, quality: kind.profile.quality) else {
            throw .notRendered
        }
        return Rendition(kind, of: try JPEGCleaner.clean(file.span, limits: .standard).verified())
    }
}

extension CleanedJPEG {
    /// Hands the file to the separate verification.
    func verified() throws(CleaningError) -> CleanImage {
        do throws(VerificationFailure) {
            return try JPEGVerifier.verify(bytes)
        } catch {
            throw .notVerified(error)
        }
    }

    /// Decodes a file that must not make the decoder complain.
    func decoded(to size: DecodingSize, limits: CleaningLimits) throws(CleaningError) -> PixelImage {
        do throws(DecodingFailure) {
            return try TurboDecoder.decode(self, to: size, limits: limits)
        } catch {
            throw .undecodable
        }
    }

    /// Makes decoded pixels what people see, no larger than `longEdge`: red, green and blue or grey, in sRGB, upright.
    func displayed(_ decoded: PixelImage, longEdge: Int) -> PixelImage {
        let rgb = decoded.channels == 4 ? decoded.convertedFromCMYK(isInverted: isInverted) : decoded
        return rgb.scaled(toLongEdge: longEdge, withShapeOf: (frame.width, frame.height)).convertedToSRGB(from: colour)
            .turned(orientation)
    }
}
