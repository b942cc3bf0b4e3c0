import Foundation

/// Where the last entries are, by the id of their act.
struct RecentEntries: Sendable {
    struct Place: Sendable, Equatable {
        let number: Int
        /// Bytes before the line in its segment.
        let offset: Int
    }

    private let capacity: Int
    private var places: [UUID: Place] = [:]
    /// The ids in a ring, as many as the capacity.
    private var ids: [UUID] = []
    /// The slot of the ring that is overwritten next.
    private var oldest = 0

    init(capacity: Int) {
        self.capacity = max(1, capacity)
    }

    subscript(id: UUID) -> Place? {
        places[id]
    }

    /// Entries come in the order of their numbers.
    mutating func add(_ id: UUID, at place: Place) {
        if ids.count < capacity {
            ids.append(id)
        } else {
            places[ids[oldest]] = nil
            ids[oldest] = id
            oldest = (oldest + 1) % capacity
        }
        places[id] = place
    }
}
