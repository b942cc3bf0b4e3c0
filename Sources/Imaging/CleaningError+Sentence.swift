extension CleaningError {
    /// What is wrong and what to do about it, in words for the person who sent the picture.
    public var sentence: String {
        switch self {
        case .notAPicture(let found):
            found.refusal
        case .truncated:
            "The end of this picture is missing: it was probably not copied completely. Send it again from the camera."
        case .tooManyBytes(let limit):
            "This file is larger than \(limit / 1_000_000) MB. Export the picture as a smaller JPEG."
        case .tooManyPixels(let limit):
            "This picture has more than \(limit / 1_000_000) megapixels. Export it in a smaller size."
        case .tooMuchWork:
            "This picture would take too much work to open. Open it in a photo program and save it as an ordinary JPEG."
        case .unsupported(let feature):
            "\(feature.sentence) Open it in a photo program and save it as an ordinary JPEG."
        case .malformed(let fault, let offset):
            "This \(fault.format) file is damaged (at byte \(offset)). Send it again from the camera, or save it anew in a photo program."
        case .undecodable:
            "The picture data in this file is damaged or incomplete. Send it again from the camera."
        case .differsAfterTranscoding:
            "This picture holds hidden data that cannot be removed without changing it. Save it anew in a photo program."
        case .notVerified:
            "This picture could not be shown to be free of hidden data, so it was not taken. Save it anew in a photo program."
        case .notRendered:
            "No smaller version of this picture could be made. Open it in a photo program and save it as an ordinary JPEG."
        case .decoderStopped(let stop):
            "\(stop.sentence) It is not tried again. Open it in a photo program and save it as an ordinary JPEG."
        case .noRoom:
            "There is no room to work on a picture of this size. Free some space on the drive, and try again."
        case .decoderUnavailable(let fault):
            fault.sentence
        }
    }
}

extension DecoderStop {
    fileprivate var sentence: String {
        switch self {
        case .crashed: "This picture made the decoder fail."
        case .outOfTime: "This picture takes too long to decode."
        case .outOfMemory: "This picture takes too much memory to decode."
        }
    }
}

extension WorkerFault {
    /// What is wrong and what the technician can do about it.
    public var sentence: String {
        switch self {
        case .programMissing:
            "The program consentry-imaging, which decodes pictures, is missing. Install it beside consentry."
        case .notStarted:
            "The program consentry-imaging, which decodes pictures, cannot be started. Run it by hand to see why."
        case .notConfined:
            "This system cannot confine the decoders (Landlock is missing). Use a kernel with Landlock, or allow it explicitly."
        }
    }
}
