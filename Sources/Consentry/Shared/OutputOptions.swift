internal import ArgumentParser
internal import Foundation

/// Whether a person or a program reads the answer.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print one JSON value on standard output instead of text.")
    var json = false

    func show(_ answer: some Encodable, text: String) throws {
        guard json else {
            Terminal.say(text)
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        Terminal.say(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }
}
