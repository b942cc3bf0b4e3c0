extension MediaKind {
    /// What this is and what to do instead.
    var refusal: String {
        switch self {
        case .jpeg: "This file starts like a JPEG but holds no picture. Send it again from the camera."
        case .heic: "This file starts like a HEIC picture but holds none. Send it again from the phone."
        case .avif: "This file starts like an AVIF picture but holds none. Send it again, or export it as JPEG."
        case .png: "This file starts like a PNG but holds no picture. Send it again, or export it as JPEG."
        case .gif: "This file starts like a GIF but holds no picture. Send it again, or export it as JPEG."
        case .webp: "This file starts like a WebP picture but holds none. Send it again, or export it as JPEG."
        case .tiff: "This is a TIFF picture, as scanners write it. Open it in a photo program and export it as JPEG."
        case .bmp: "This is a BMP picture. Open it in a photo program and save it as PNG or JPEG."
        case .icon: "This is an icon, not a photo. Send the picture that it was made from."
        case .photoshop: "This is a Photoshop document with its layers. Export it from Photoshop as JPEG."
        case .jpegXL: "This is a JPEG XL picture, which not all browsers show. Export it as JPEG."
        case .jpeg2000: "This is a JPEG 2000 picture, which browsers do not show. Export it as JPEG."
        case .svg: "This is an SVG drawing, which can hold programs. Export it as PNG in a drawing program."
        case .dng, .canonCR2, .canonCR3, .nikonNEF, .sonyARW, .olympusORF, .panasonicRW2, .fujifilmRAF, .cameraRaw:
            "This is a camera raw file\(rawName). Export it as JPEG, or set the camera to JPEG."
        case .pdf: "This is a PDF document. Export the picture in it as JPEG, or take a new photo of the page."
        case .office: "This is an office document. Save each picture in it as a file of its own and send those."
        case .html: "This is a web page. Save the picture on it as a file of its own and send that."
        case .xml: "This is an XML file, not a picture. Send the picture itself."
        case .text: "This is a text file, not a picture. Send the picture itself."
        case .mp4, .quickTime, .threeGP, .avi, .matroska, .webM, .otherVideo:
            "This is a video\(videoName). Video comes later; only pictures are taken here."
        case .mp3, .wav, .m4a, .ogg, .flac, .amr, .otherAudio:
            "This is a sound recording\(soundName). Only pictures are taken here; send a photo instead."
        case .zip:
            "This is a ZIP file. Unpack it and send the pictures in it, or take it in with `consentry asset ingest`."
        case .sevenZip, .rar, .gzip, .tar, .otherArchive:
            "This is \(archiveName). Unpack it and send the pictures in it."
        case .executable: "This is a program, not a picture. Do not open it; ask your technician where it came from."
        case .empty: "This file is empty. Send it again from the camera."
        case .unknown: "This is not a picture of a known kind. Export it as JPEG in a photo program."
        }
    }

    private var rawName: String {
        switch self {
        case .dng: " (DNG)"
        case .canonCR2: " of a Canon camera (CR2)"
        case .canonCR3: " of a Canon camera (CR3)"
        case .nikonNEF: " of a Nikon camera (NEF)"
        case .sonyARW: " of a Sony camera (ARW)"
        case .olympusORF: " of an Olympus camera (ORF)"
        case .panasonicRW2: " of a Panasonic camera (RW2)"
        case .fujifilmRAF: " of a Fujifilm camera (RAF)"
        default: ""
        }
    }

    private var videoName: String {
        switch self {
        case .mp4: " (MP4)"
        case .quickTime: " (QuickTime)"
        case .threeGP: " (3GP)"
        case .avi: " (AVI)"
        case .matroska: " (MKV)"
        case .webM: " (WebM)"
        default: ""
        }
    }

    private var soundName: String {
        switch self {
        case .mp3: " (MP3)"
        case .wav: " (WAV)"
        case .m4a: " (M4A)"
        case .ogg: " (Ogg)"
        case .flac: " (FLAC)"
        case .amr: " (AMR)"
        default: ""
        }
    }

    private var archiveName: String {
        switch self {
        case .sevenZip: "a 7z archive"
        case .rar: "a RAR archive"
        case .gzip: "a gzip archive"
        case .tar: "a tar archive"
        default: "an archive"
        }
    }
}
