import Foundation
import Testing

@Suite("Sending a picture", .serialized)
struct UploadTests {
    static let photo = Samples.photo("scan0003.jpg")

    @Test("The receipt says that the device may erase its copy; the same bytes again get the same receipt")
    func sameBytesTwice() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.serving { server in
                let first = try await server.upload(Self.photo, by: school.devices[0])
                let second = try await server.upload(Self.photo, by: school.devices[1])
                let receipts = try [first, second].map { try $0.json(ReceiptAnswer.self) }

                #expect([first, second].map(\.status) == [201, 200])
                #expect(receipts.map(\.status) == ["stored", "repeated"])
                #expect(receipts.map(\.mayErase) == [true, true])
                #expect(receipts[0].asset == receipts[1].asset)
                #expect(first.headers["location"] == "/api/v1/assets/\(receipts[0].asset)")
                #expect(try school.storedFiles().count == 3)
            }
        }
    }

    @Test("Only the device that sent a picture can say that it has erased it")
    func erasure() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.serving { server in
                let asset = try await server.upload(Self.photo, by: school.devices[0]).json(ReceiptAnswer.self).asset
                let erasure = Message("POST", "/api/v1/assets/\(asset)/erasure")

                let byAnother = try server.answer(to: erasure.signed(school.devices[1].token))
                let bySender = try server.answer(to: erasure.signed(school.devices[0].token))

                #expect(byAnother.status == 404)
                #expect(bySender.status == 204)
                #expect(try school.trail.entries().last?.act == "asset.erasedOnDevice")
            }
        }
    }

    @Test("What is not a photograph, or is a damaged one, is refused with the reason and leaves nothing behind")
    func refusedFiles() async throws {
        let expected = [
            "half a HEIC.jpg": 422, "really a TIFF.jpg": 415, "really a text.jpg": 415, "really a video.jpg": 415,
            "cut off.jpg": 422, "claims 60000 by 60000.jpg": 413,
        ]
        try await SampleSchool.enrolled.value.lending { school in
            let answers = try await school.serving { server in
                var answers: [String: Answer] = [:]
                for name in expected.keys {
                    answers[name] = try await server.upload(Samples.refused(name), by: school.devices[0])
                }
                return answers
            }

            #expect(answers.mapValues(\.status) == expected)
            #expect(try answers.values.filter { try $0.problem().detail.isEmpty }.isEmpty)
            #expect(try school.trail.entries(of: "asset.refused").count == expected.count)
            #expect(try school.storedFiles() == [])
        }
    }

    @Test("Without a length or a digest, or with a wrong one, nothing is stored")
    func brokenPromises() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let upload = try await Message.upload(Self.photo, token: school.devices[0].token)
            let other = try await Message.upload(Samples.photo("DSC_0117.JPG"), token: school.devices[0].token)
            let chunked = Data("4\r\nabcd\r\n0\r\n\r\n".utf8)
            let messages = [
                "no length": upload.announcing(nil).carrying(Data()),
                "chunked": upload.announcing(nil).with("Transfer-Encoding", "chunked").carrying(chunked),
                "no digest": upload.without("Repr-Digest"),
                "digest of another file": other.carrying(upload.body).announcing(upload.body.count),
                "not a digest": upload.with("Repr-Digest", "sha-256=:abc:"),
                "only MD5": upload.with("Repr-Digest", "md5=:CY9rzUYh03PK3k6DJie09g==:"),
                "empty": upload.carrying(Data()).announcing(0),
            ]

            let answers = try await school.serving { server in
                try messages.mapValues { try server.answer(to: $0).status }
            }

            #expect(
                answers == [
                    "no length": 411, "chunked": 411, "no digest": 400, "digest of another file": 400,
                    "not a digest": 400, "only MD5": 400, "empty": 400,
                ]
            )
            #expect(try school.storedFiles() == [])
        }
    }

    /// How a connection breaks while a picture is on its way.
    enum Break: CaseIterable {
        case noMoreBytes, hangsUp
    }

    @Test(
        "An upload that is cut in the middle stores nothing, and the same picture can be sent again",
        arguments: Break.allCases
    )
    func cutUpload(how: Break) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let upload = try await Message.upload(Self.photo, token: school.devices[0].token)

            let again = try await school.serving { server in
                try server.cut(upload, after: upload.body.count / 2, how)
                return try server.answer(to: upload)
            }

            #expect(again.status == 201)
            #expect(try again.json(ReceiptAnswer.self).status == "stored")
            #expect(try school.spooledFiles() == [])
            #expect(try school.storedFiles().count == 3)
            #expect(try school.trail.entries(of: "asset.ingested").count == 1)
        }
    }

    @Test("More than 100 MB is refused on the announcement, before a byte of it is sent")
    func tooLarge() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let upload = try await Message.upload(Self.photo, token: school.devices[0].token).announcing(100_000_001)

            let answer = try await school.serving { server in
                let connection = try Connection(port: server.port)
                connection.send(upload.head)
                return try connection.answer()
            }

            #expect(try answer.problem().status == 413)
            #expect(try school.storedFiles() == [])
        }
    }
}

extension RunningServer {
    /// Sends the head and so many bytes of the body, breaks the connection, and waits until the server has noticed.
    fileprivate func cut(_ message: Message, after count: Int, _ how: UploadTests.Break) throws {
        let connection = try Connection(port: port)
        connection.send(message.head + message.body.prefix(count))
        switch how {
        case .noMoreBytes:
            connection.finishSending()
            try connection.waitForEnd()
        case .hangsUp:
            connection.hangUp()
        }
    }
}
