import Crypto
import Foundation
import SchoolMedia
import Testing

@testable import Vault

@Suite("The root key and the drive's keys")
struct KeyTests {
    @Test("A drive opens with its own root key, and what was wrapped before can be unwrapped")
    func reopening() throws {
        try withDrive { drive in
            let (assetKey, subjectKey) = (AssetKey.random(), SubjectKey.random())
            let (asset, subject) = (try drive.keys.wrap(assetKey), try drive.keys.wrap(subjectKey))

            let root = try RootKey.load(from: drive.rootKeyPath, outside: drive.layout)
            let keys = try KeyRing.open(DriveLayout.open(at: drive.layout.root), root: root)

            #expect(try keys.unwrapAssetKey(asset).key == assetKey.key)
            #expect(try keys.unwrapSubjectKey(subject).key == subjectKey.key)
            #expect(keys.registerKey.key == drive.keys.registerKey.key)
            #expect(
                keys.fieldSealer.lookup("4711", domain: "mis") == drive.keys.fieldSealer.lookup("4711", domain: "mis")
            )
            #expect(asset.wrapped.count == WrappedKey.wrappedSize)
            #expect(asset.epoch == 1)
        }
    }

    @Test("Another drive's root key is told apart from damage")
    func wrongRootKey() throws {
        try withDrive { drive in
            let other = try RootKey.generate(to: drive.rootKeyPath + "-other", outside: drive.layout)

            let error = refusal { _ = try KeyRing.open(drive.layout, root: other) }

            #expect(error?.code == .rootKeyOfAnotherDrive)
        }
    }

    @Test("Whichever byte of a key file is changed, it is refused", arguments: ["epoch-0001", "register", "lookup"])
    func damagedKeyFile(name: String) throws {
        try withDrive { drive in
            let path = "\(drive.layout.keys)/\(name).wrapped"
            let whole = try contents(path)

            let codes = try whole.indices.map { index in
                try overwrite(path, with: whole.flipping(index))
                return refusal { _ = try KeyRing.open(drive.layout, root: drive.root) }?.code
            }

            #expect(codes == [VaultError.Code?](repeating: .keyFileDamaged, count: whole.count))
        }
    }

    @Test("One key file in the place of another is refused, even when it is rewritten to say that it is the other")
    func swappedKeyFiles() throws {
        try withDrive { drive in
            let lines = String(decoding: try contents(drive.layout.keys + "/lookup.wrapped"), as: UTF8.self)
                .replacing("lookup", with: "register").split(separator: "\n").prefix(3).joined(separator: "\n")
            let sum = Data(SHA256.hash(data: Data(lines.utf8))).base64EncodedString()

            try overwrite(drive.layout.keys + "/register.wrapped", with: Array("\(lines)\n\(sum)\n".utf8))

            #expect(refusal { _ = try KeyRing.open(drive.layout, root: drive.root) }?.code == .keyFileDamaged)
        }
    }

    @Test("A root key that other users could read is refused", arguments: [0o440, 0o404, 0o644, 0o420])
    func exposedRootKey(mode: Int) throws {
        try withDrive { drive in
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: drive.rootKeyPath)

            let error = refusal { _ = try RootKey.load(from: drive.rootKeyPath, outside: drive.layout) }

            #expect(error?.code == .rootKeyExposed)
        }
    }

    @Test("A root key on the drive that it protects is refused, also through a link")
    func rootKeyInsideDrive() throws {
        try withDrive { drive in
            let inside = drive.layout.keys + "/root.key"
            let link = drive.rootKeyPath + "-link"
            try FileManager.default.copyItem(atPath: drive.rootKeyPath, toPath: inside)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: inside)

            let codes = [inside, link].map { path in
                refusal { _ = try RootKey.load(from: path, outside: drive.layout) }?.code
            }
            let generated = refusal { _ = try RootKey.generate(to: inside + "2", outside: drive.layout) }

            #expect(codes == [.rootKeyInsideDrive, .rootKeyInsideDrive])
            #expect(generated?.code == .rootKeyInsideDrive)
        }
    }

    @Test("A new root key is never written over a file that is there")
    func neverOverwritten() throws {
        try withDrive { drive in
            let before = try contents(drive.rootKeyPath)

            let error = refusal { _ = try RootKey.generate(to: drive.rootKeyPath, outside: drive.layout) }

            #expect(error?.code == .rootKeyExists)
            #expect(try contents(drive.rootKeyPath) == before)
        }
    }

    @Test(
        "A file that is not a root key is refused",
        arguments: ["", "consentry-root-key-v1:\n", "consentry-root-key-v1:AAAA\n", "key", "consentry-root-key-v2:"]
    )
    func malformedRootKey(text: String) throws {
        try withDrive { drive in
            let path = drive.rootKeyPath + "-bad"
            try overwrite(path, with: Array(text.utf8))
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)

            let error = refusal { _ = try RootKey.load(from: path, outside: drive.layout) }

            #expect(error?.code == .rootKeyMalformed)
        }
    }

    @Test("A missing root key is reported as missing")
    func missingRootKey() throws {
        try withDrive { drive in
            let error = refusal { _ = try RootKey.load(from: drive.rootKeyPath + "-none", outside: drive.layout) }

            #expect(error?.code == .rootKeyMissing)
        }
    }

    @Test("The root key file is one line that its owner alone can read")
    func rootKeyFile() throws {
        try withDrive { drive in
            let text = String(decoding: try contents(drive.rootKeyPath), as: UTF8.self)
            let attributes = try FileManager.default.attributesOfItem(atPath: drive.rootKeyPath)

            #expect(text.wholeMatch(of: /consentry-root-key-v1:[A-Za-z0-9+\/]{43}=\n/) != nil)
            #expect(attributes[.posixPermissions] as? Int == 0o400)
        }
    }

    @Test("New keys are never made for a drive that has keys or pictures")
    func neverRecreated() throws {
        try withDrive { drive in
            let withKeys = refusal { _ = try KeyRing.create(on: drive.layout, root: drive.root) }
            try drive.add(.picture(1), .random(), key: .random())
            try FileManager.default.removeItem(atPath: drive.layout.keys + "/epoch-0001.wrapped")
            let withPictures = refusal { _ = try KeyRing.create(on: drive.layout, root: drive.root) }

            #expect(withKeys?.code == .keysExist)
            #expect(withPictures?.code == .keysExist)
            #expect(refusal { _ = try KeyRing.open(drive.layout, root: drive.root) }?.code == .keysMissing)
        }
    }

    @Test("A pupil's key is not accepted as a picture's, and a changed one not at all")
    func kindsOfKeys() throws {
        try withDrive { drive in
            let wrapped = try drive.keys.wrap(SubjectKey.random())
            let changed = try #require(WrappedKey(epoch: 1, wrapped: wrapped.wrapped.flipping(20)))

            #expect(refusal { _ = try drive.keys.unwrapAssetKey(wrapped) }?.code == .wrappedKeyRefused)
            #expect(refusal { _ = try drive.keys.unwrapSubjectKey(changed) }?.code == .wrappedKeyRefused)
        }
    }

    @Test("Destroying an old epoch makes noise of what was not wrapped again, and of nothing else")
    func cryptographicErasure() throws {
        try withDrive { drive in
            var keys = drive.keys
            let (kept, erased) = (AssetKey.random(), AssetKey.random())
            let (old, lost) = (try keys.wrap(kept), try keys.wrap(erased))

            try keys.startEpoch()
            let rewrapped = try keys.wrap(keys.unwrapAssetKey(old))
            try keys.destroyEpoch(1)
            let reopened = try KeyRing.open(drive.layout, root: drive.root)

            #expect(try reopened.unwrapAssetKey(rewrapped).key == kept.key)
            #expect(refusal { _ = try keys.unwrapAssetKey(lost) }?.code == .epochUnknown)
            #expect(refusal { _ = try reopened.unwrapAssetKey(lost) }?.code == .epochUnknown)
            #expect(refusal { try keys.destroyEpoch(2) }?.code == .epochUnknown)
        }
    }

    @Test("A key shows none of its bytes when it is printed or dumped")
    func keysDoNotPrint() {
        var dumped = ""
        dump((AssetKey.random(), SubjectKey.random()), to: &dumped)

        #expect("\(AssetKey.random())" == "AssetKey")
        #expect(String(reflecting: SubjectKey.random()) == "SubjectKey")
        #expect(!dumped.contains("key"))
    }
}
