/// Tags that say how a picture is built, and how it is to be shown, and nothing else.
enum MetadataStructure {
    /// Tags beyond it, each with its value.
    static func beyond(_ tags: [String: String]) -> [String] {
        tags.filter { tag, value in
            !isStructure(tag) && neutral[tag] != value
        }.map { "\($0): \($1)" }.sorted()
    }

    private static func isStructure(_ tag: String) -> Bool {
        ["System:", "ExifTool:ExifToolVersion"].contains { tag.hasPrefix($0) } || structure.contains(tag)
    }

    /// The names of all of these, without their groups.
    static let names = Set(structure.union(neutral.keys).map { String($0.split(separator: ":").last ?? "") })

    private static let structure: Set<String> = [
        "SourceFile",
        "File:FileType", "File:FileTypeExtension", "File:MIMEType", "File:ImageWidth", "File:ImageHeight",
        "File:EncodingProcess", "File:BitsPerSample", "File:ColorComponents", "File:YCbCrSubSampling",
        "File:ExifByteOrder", "IFD0:Orientation", "Composite:ImageSize", "Composite:Megapixels",
        "PNG:ImageWidth", "PNG:ImageHeight", "PNG:BitDepth", "PNG:ColorType", "PNG:Compression", "PNG:Filter",
        "PNG:Interlace", "PNG:Palette", "PNG:Transparency", "PNG:Gamma", "PNG:SRGBRendering", "PNG:ProfileName",
        "PNG-cICP:ColorPrimaries", "GIF:GIFVersion", "GIF:ImageWidth", "GIF:ImageHeight", "GIF:HasColorMap",
        "GIF:ColorResolutionDepth", "GIF:BitsPerPixel", "GIF:BackgroundColor", "GIF:TransparentColor",
        "RIFF:VP8Version", "RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:HorizontalScale", "RIFF:VerticalScale",
        "RIFF:WebP_Flags", "RIFF:AlphaPreprocessing", "RIFF:AlphaFiltering", "RIFF:AlphaCompression",
        "RIFF:AlphaIsUsed", "RIFF:ImageHeight", "Adobe:ColorTransform",
        // Colour by its mathematics.
        "ICC_Profile:RedMatrixColumn", "ICC_Profile:GreenMatrixColumn", "ICC_Profile:BlueMatrixColumn",
        "ICC_Profile:RedTRC", "ICC_Profile:GreenTRC", "ICC_Profile:BlueTRC", "ICC_Profile:GrayTRC",
        "ICC_Profile:AToB0", "ICC-header:ColorSpaceData", "ICC-header:ProfileConnectionSpace",
        "ICC-header:ProfileClass", "ICC-header:ProfileVersion",
    ]

    /// Fields that a format demands, with the one value that we write.
    private static let neutral: [String: String] = [
        "JFIF:JFIFVersion": "1.01", "JFIF:ResolutionUnit": "None", "JFIF:XResolution": "1", "JFIF:YResolution": "1",
        "Adobe:DCTEncodeVersion": "100", "Adobe:APP14Flags0": "(none)", "Adobe:APP14Flags1": "(none)",
        "ICC-header:ProfileCMMType": "", "ICC-header:ProfileDateTime": "0000:00:00 00:00:00",
        "ICC-header:ProfileFileSignature": "acsp", "ICC-header:PrimaryPlatform": "Unknown ()",
        "ICC-header:CMMFlags": "Not Embedded, Independent", "ICC-header:DeviceManufacturer": "",
        "ICC-header:DeviceModel": "", "ICC-header:DeviceAttributes": "Reflective, Glossy, Positive, Color",
        "ICC-header:RenderingIntent": "Perceptual", "ICC-header:ConnectionSpaceIlluminant": "0.9642 1 0.82491",
        "ICC-header:ProfileCreator": "", "ICC-header:ProfileID": "0",
        "ICC_Profile:MediaWhitePoint": "0.9642 1 0.82491", "ICC_Profile:ProfileDescription": "",
        "ICC_Profile:ProfileCopyright": "",
    ]
}
