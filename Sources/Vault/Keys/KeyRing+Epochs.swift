import Crypto

extension KeyRing {
    /// Starts the next epoch; from now on it wraps. On the drive for good before this returns.
    public mutating func startEpoch() throws {
        let next = currentEpoch + 1
        guard Self.epochs.contains(next) else {
            throw VaultError(.epochUnknown, "The drive has used up its epochs. Move the pictures to a new drive.")
        }
        let key = SymmetricKey(size: .bits256)
        let folder = try OpenFolder(path: layout.keys)
        try layout.gate.passing { try KeyFile.epoch(next).write(key, root: root, in: folder) }
        epochKeys[next] = key
        currentEpoch = next
    }

    /// Destroys the key of an old epoch. What is still wrapped under it can never be opened again.
    ///
    /// Only for after every key that must survive was unwrapped and wrapped anew. Safe to repeat.
    /// - Throws: `VaultError`: `epochUnknown` for the current epoch, which is in use.
    public mutating func destroyEpoch(_ number: Int) throws {
        guard number != currentEpoch, Self.epochs.contains(number) else {
            throw VaultError(.epochUnknown, "Epoch \(number) is in use. Start a new epoch before destroying this one.")
        }
        let folder = try OpenFolder(path: layout.keys)
        try layout.gate.passing {
            try folder.remove(KeyFile.epoch(number).fileName)
            try folder.sync()
        }
        epochKeys[number] = nil
    }
}
