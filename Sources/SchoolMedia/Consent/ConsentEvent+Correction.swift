public import Foundation

extension ConsentEvent {
    /// The same entry, known to be a mistake from a moment on (R28).
    public func voided(at moment: Date) -> ConsentEvent {
        changing(\.voidedAt, to: moment)
    }

    /// The same entry with its evidence opened, or without any, as it rests in clear.
    public func evidenced(by evidence: String?) -> ConsentEvent {
        changing(\.evidence, to: evidence)
    }

    /// The one way to copy an entry: everything stays but what is named.
    private func changing<Value>(_ property: WritableKeyPath<ConsentEvent, Value>, to value: Value) -> ConsentEvent {
        var copy = self
        copy[keyPath: property] = value
        return copy
    }
}
