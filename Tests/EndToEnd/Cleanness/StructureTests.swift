import Foundation
import Testing

@Suite("What an independent reader finds in pictures", .enabled(if: Exiftool.tool.isInstalled))
struct StructureTests {
    /// What says how a picture is built, and nothing else.
    static let structure: Set<String> = [
        "SourceFile", "ExifTool:ExifToolVersion",
        "System:Directory", "System:FileName", "System:FileSize", "System:FilePermissions",
        "System:FileModifyDate", "System:FileAccessDate", "System:FileInodeChangeDate",
        "File:FileType", "File:FileTypeExtension", "File:MIMEType", "File:ImageWidth", "File:ImageHeight",
        "File:EncodingProcess", "File:BitsPerSample", "File:ColorComponents", "File:YCbCrSubSampling",
        "JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution", "JFIF:YResolution",
        "Composite:ImageSize", "Composite:Megapixels",
    ]

    /// What Consentry's own colour profile holds: numbers, and no text.
    static let ownProfile: [String: String] = [
        "ICC-header:ProfileCMMType": "", "ICC-header:ProfileVersion": "4.3.0",
        "ICC-header:ProfileClass": "Display Device Profile", "ICC-header:ColorSpaceData": "RGB ",
        "ICC-header:ProfileConnectionSpace": "XYZ ", "ICC-header:ProfileDateTime": "0000:00:00 00:00:00",
        "ICC-header:ProfileFileSignature": "acsp", "ICC-header:PrimaryPlatform": "Unknown ()",
        "ICC-header:CMMFlags": "Not Embedded, Independent", "ICC-header:DeviceManufacturer": "",
        "ICC-header:DeviceModel": "", "ICC-header:DeviceAttributes": "Reflective, Glossy, Positive, Color",
        "ICC-header:RenderingIntent": "Perceptual", "ICC-header:ConnectionSpaceIlluminant": "0.9642 1 0.82491",
        "ICC-header:ProfileCreator": "", "ICC-header:ProfileID": "0.0",
        "ICC_Profile:MediaWhitePoint": "0.9642 1 0.82491", "ICC_Profile:RedMatrixColumn": "0.51514 0.24121 -0.0011",
        "ICC_Profile:GreenMatrixColumn": "0.29199 0.69226 0.04187",
        "ICC_Profile:BlueMatrixColumn": "0.1571 0.06653 0.78406",
        "ICC_Profile:RedTRC": "(Binary data 32 bytes, use -b option to extract)",
        "ICC_Profile:GreenTRC": "(Binary data 32 bytes, use -b option to extract)",
        "ICC_Profile:BlueTRC": "(Binary data 32 bytes, use -b option to extract)",
    ]

    /// The block in which a master says how it is turned, and the reader's own name for its byte order.
    static let orientation: Set<String> = ["IFD0:Orientation", "File:ExifByteOrder"]

    @Test("Stored masters, previews and thumbnails hold structure, our own profile, and a master its orientation")
    func storedPictures() async throws {
        let takenOut = try await TakenOut.all.value

        let pictures = try await Exiftool.tags(below: takenOut.folder)
        let beyond = pictures.mapValues(Self.beyondStructure)

        #expect(pictures.count == 57)
        #expect(beyond.filter { !$0.key.hasSuffix(".master.jpg") && !$0.value.isEmpty } == [:])
        #expect(beyond.filter { !Set($0.value).isSubset(of: Self.orientation) } == [:])
        #expect(pictures.filter { $0.value["IFD0:Orientation"] != nil }.count == 6)
    }

    @Test("Exported files hold structure and our own profile, and stand upright without saying so")
    func exportedPictures() async throws {
        let published = try await SampleSchool.published.value
        try await withTemporaryFolder { folder in
            try await published.gather(in: folder)

            let pictures = try await Exiftool.tags(below: folder)
            let beyond = pictures.mapValues(Self.beyondStructure)

            #expect(Set(pictures.keys) == Set(published.exports.values.flatMap(\.written).map(\.name)))
            #expect(beyond.filter { !$0.value.isEmpty } == [:])
        }
    }

    @Test("The photographs as they were sent hold much more, so that the reader would have found it")
    func photographsAsSent() async throws {
        let pictures = try await Exiftool.tags(below: Samples.photo(""))

        let many = pictures.mapValues(Self.beyondStructure).filter { $0.value.count >= 20 }

        #expect(many.count >= 15)
    }

    private static func beyondStructure(_ tags: [String: String]) -> [String] {
        tags.filter { !structure.contains($0.key) && ownProfile[$0.key] != $0.value }.keys.sorted()
    }
}
