import Foundation
import Testing

@testable import AuditTrail

@Suite("A signed note")
struct NoteTests {
    /// The keys, texts and signatures with which golang.org/x/mod/sumdb/note is tested.
    static let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let enoch = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let peterLine =
        "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let enochLine =
        "\u{2014} EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    @Test("of the published vectors is accepted for the keys that signed it, and for no other")
    func published() throws {
        let peter = try #require(NoteVerifierKey(Self.peter))
        let enoch = try #require(NoteVerifierKey(Self.enoch))
        let bytes = Array("\(Self.text)\n\(Self.peterLine)".utf8)

        let note = try #require(SignedNote(bytes))

        #expect(note.text == Self.text)
        #expect(note.bytes == bytes)
        #expect(note.signing(by: peter) == .valid)
        #expect(note.signing(by: enoch) == .absent)
    }

    @Test("may have several signatures, each for itself")
    func several() throws {
        let peter = try #require(NoteVerifierKey(Self.peter))
        let enoch = try #require(NoteVerifierKey(Self.enoch))

        let note = try #require(SignedNote(Array("\(Self.text)\n\(Self.peterLine)\(Self.enochLine)".utf8)))
        let other = try #require(SignedNote(Array("\(Self.text) \n\n\(Self.peterLine)\(Self.enochLine)".utf8)))

        #expect([note.signing(by: peter), note.signing(by: enoch)] == [.valid, .valid])
        #expect([other.signing(by: peter), other.signing(by: enoch)] == [.invalid, .invalid])
    }

    @Test("is made by the published secret key with the published signature")
    func signing() throws {
        // The key behind “PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz”.
        let secret: [UInt8] = [
            0x81, 0x0A, 0x14, 0x02, 0xD5, 0x14, 0x6C, 0x8D, 0x84, 0xF2, 0x44, 0x33, 0x30, 0xF5, 0x40, 0x80, 0xEB, 0xF9,
            0x8E, 0xE1, 0x7D, 0x9C, 0x74, 0xF6, 0x25, 0x2F, 0xC5, 0xD5, 0xC7, 0x28, 0x31, 0x73,
        ]

        let key = try #require(LogKey(secret: secret))

        let note = try SignedNote(Self.text, signedBy: [key], named: "PeterNeumann")

        #expect(key.verifierKey(named: "PeterNeumann", kind: .ed25519)?.text == Self.peter)
        #expect(note.bytes == Array("\(Self.text)\n\(Self.peterLine)".utf8))
        #expect("\(key)" == "LogKey")
    }

    @Test("of the C2SP signed-note specification is accepted")
    func specified() throws {
        let key = try #require(NoteVerifierKey("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
        let line =
            "\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="

        let note = try #require(SignedNote(Array("This is an example message.\n\n\(line)\n".utf8)))

        #expect(note.isSigned(by: key))
    }

    @Test("key is refused when any part of it is missing or changed")
    func spoiltKeys() {
        let bytes = Array(Self.peter.utf8)
        let parts = bytes.indices.flatMap { start in
            (start...bytes.count).map { String(decoding: bytes[start..<$0], as: UTF8.self) }
        }
        let changed = bytes.indices.map { index in
            var copy = bytes
            copy[index] += 1
            return String(decoding: copy, as: UTF8.self)
        }
        // The key too short with the right identifier, and a type that nobody knows.
        let wrong = [
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ]

        let accepted = (parts + changed + wrong).filter { NoteVerifierKey($0) != nil }

        #expect(accepted == [Self.peter])
    }

    @Test(
        "is refused when it is not in the exact form",
        arguments: [
            "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n\u{2014} a\n", "text\n\n\u{2014} a AAAA\n",
            "text\n\n\u{2014} a+b AAAAAAAA\n", "text\n\n\u{2014} a b AAAAAAAA\n", "text\n\n- a AAAAAAAA\n",
            "text\n\n\u{2014} a AAAAAAAA", "text\n\n\u{2014} a AAAAAAA\n", "text\r\n\n\u{2014} a AAAAAAAA\n",
            "te\u{01}xt\n\n\u{2014} a AAAAAAAA\n", "text\n\u{2014} a AAAAAAAA\n", "text\n\n\u{2014} a AAAAAAAA\n\n",
        ]
    )
    func malformed(text: String) {
        #expect(SignedNote(Array(text.utf8)) == nil)
    }

    @Test("is refused when it is not UTF-8, or endless")
    func notText() {
        let good = Array("text\n\n\u{2014} a AAAAAAAA\n".utf8)

        #expect(SignedNote(good) != nil)
        #expect(SignedNote([0xFF] + good) == nil)
        #expect(SignedNote([UInt8](repeating: 0x41, count: 70_000) + good) == nil)
    }

    @Test("takes a witness's cosignature, which is for its text and its time alone")
    func cosigned() throws {
        let witness = LogKey()
        let key = try #require(witness.verifierKey(named: "witness.example/w1", kind: .cosignature))
        let note = try #require(SignedNote(Array("\(Self.text)\n\(Self.peterLine)".utf8)))

        let signature = try witness.cosignature(of: note, named: "witness.example/w1", at: 1_679_315_147)
        let cosigned = try #require(SignedNote(note.adding(signature).bytes))
        let moved = note.adding(try #require(signature.later()))

        #expect(cosigned.isSigned(by: key))
        #expect(cosigned.signatures.last?.time == 1_679_315_147)
        #expect(cosigned.signatures.first == note.signatures.first)
        #expect(moved.signing(by: key) == .invalid)
        #expect(NoteVerifierKey(key.text) == key)
    }
}

extension NoteSignature {
    /// The same signature with another time in front of it.
    fileprivate func later() -> NoteSignature? {
        let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> UInt32(24 - 8 * $0)) }
        var all = id + bytes
        all[11] += 1
        return NoteSignature(line: "\u{2014} \(name) \(all.base64)")
    }
}

extension [UInt8] {
    /// Base64 with padding.
    var base64: String {
        Data(self).base64EncodedString()
    }
}
