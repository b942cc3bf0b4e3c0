/// One end of the boolean entropy coder: RFC 6386 section 7. A syntax that is written down once can so be read, written
/// and copied.
protocol BooleanCoding {
    /// Reads into `bit`, or writes it. It is false with a chance of `probability` in 256.
    mutating func code(_ bit: inout Bool, _ probability: UInt8)
}

extension BooleanCoding {
    /// Reads a bit where there is something to read.
    mutating func next(_ probability: UInt8) -> Bool {
        var bit = false
        code(&bit, probability)
        return bit
    }

    /// A flag for which both answers are equally likely.
    mutating func code(_ flag: inout Bool) {
        code(&flag, 128)
    }

    /// A number of so many bits, most significant first. A sign is its last bit.
    mutating func code(_ number: inout Int, bits: Int) {
        var result = 0
        for place in (0..<bits).reversed() {
            var bit = number >> place & 1 == 1
            code(&bit)
            result = result << 1 | (bit ? 1 : 0)
        }
        number = result
    }

    /// A flag, and the number if there is one.
    mutating func code(_ number: inout Int?, bits: Int, chance: UInt8 = 128) {
        var isPresent = number != nil
        code(&isPresent, chance)
        guard isPresent else {
            number = nil
            return
        }
        var value = number ?? 0
        code(&value, bits: bits)
        number = value
    }

    /// The same for each of several numbers.
    mutating func code(_ numbers: inout [Int?], bits: Int) {
        for index in numbers.indices { code(&numbers[index], bits: bits) }
    }
}
