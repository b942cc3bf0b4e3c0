/// Writes booleans: RFC 6386 section 7.3.
struct BooleanWriter: BooleanCoding {
    private var bytes: [UInt8] = []
    private var range: UInt32 = 255
    /// The lower end of the interval, as far as it is not in `bytes`.
    private var bottom: UInt32 = 0
    /// Shifts until a byte is complete.
    private var missingBits = 24
    private var shifts = 0
    /// `shifts` when the last boolean was written.
    private var lastShifts = 0

    mutating func code(_ bit: inout Bool, _ probability: UInt8) {
        lastShifts = shifts
        let split = 1 + ((range - 1) * UInt32(probability)) >> 8
        if bit {
            bottom &+= split
            range -= split
        } else {
            range = split
        }
        while range < 128 {
            range <<= 1
            shift()
        }
    }

    /// What was written, as long as a decoder needs it to be.
    func finished() -> [UInt8] {
        var copy = self
        for _ in 0..<32 { copy.shift() }
        return Array(copy.bytes.prefix((lastShifts + 15) / 8))
    }

    private mutating func shift() {
        if bottom & 1 << 31 != 0 { carry() }
        bottom <<= 1
        shifts += 1
        missingBits -= 1
        guard missingBits == 0 else { return }
        bytes.append(UInt8(bottom >> 24))
        bottom &= (1 << 24) - 1
        missingBits = 8
    }

    private mutating func carry() {
        var index = bytes.count - 1
        while index >= 0, bytes[index] == 255 {
            bytes[index] = 0
            index -= 1
        }
        if index >= 0 { bytes[index] += 1 }
    }
}

/// Reads booleans and writes them to another partition.
struct BooleanTranscriber: BooleanCoding {
    var reader: BooleanReader
    var writer: BooleanWriter

    mutating func code(_ bit: inout Bool, _ probability: UInt8) {
        reader.code(&bit, probability)
        writer.code(&bit, probability)
    }
}
