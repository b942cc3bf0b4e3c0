import Foundation
import Testing

@Suite("Twenty pictures at once")
struct ManyUploadsTests {
    /// What the server may use in a debug build, in bytes, whatever the number and size of the uploads.
    static let memory = 400_000_000

    @Test("All arrive, each is stored once, and the server's memory stays bounded")
    func twentyAtOnce() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let uploads = try await Self.uploads(20, in: school)

            let (answers, peak) = try await school.serving { server in
                (try server.answersAtOnce(to: uploads), try server.peakMemory())
            }
            let assets = try answers.map { try $0.json(ReceiptAnswer.self).asset }
            print("Most memory of the server during twenty uploads at once: \(peak / 1_000_000) MB")

            #expect(answers.map(\.status) == Array(repeating: 201, count: 20))
            #expect(Set(assets).count == 20)
            #expect(try school.trail.entries(of: "asset.ingested").count == 20)
            #expect(try school.spooledFiles() == [])
            #expect(peak < Self.memory)
        }
    }

    @Test("The same picture from twenty connections at once is stored once, and each gets the same receipt")
    func samePictureAtOnce() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let upload = try await Message.upload(Samples.photo("scan0003.jpg"), token: school.devices[0].token)

            let answers = try await school.serving { server in
                try server.answersAtOnce(to: Array(repeating: upload, count: 20))
            }
            let receipts = try answers.map { try $0.json(ReceiptAnswer.self) }

            #expect(Set(receipts.map(\.asset)).count == 1)
            #expect(receipts.count { $0.status == "stored" } == 1)
            #expect(answers.count { $0.status == 200 } == 19)
            #expect(try school.storedFiles().count == 3)
        }
    }

    /// Photographs of 12 megapixels, told apart by a byte behind the picture.
    private static func uploads(_ count: Int, in school: School) async throws -> [Message] {
        let photo = try Data(contentsOf: Samples.photo("IMG_2042.JPG"))
        var uploads: [Message] = []
        for number in 0..<count {
            let file = school.folder.appending(path: "variant")
            try (photo + [UInt8(number)]).write(to: file)
            uploads.append(try await .upload(file, token: school.devices[number % 3].token))
        }
        return uploads
    }
}
