/// Accounts of the sample school, one for each role that the tests need.
enum Login: String, CaseIterable {
    case head = "r.whitcombe"
    case secondApprover = "d.osbourne"
    case safeguardingLead = "c.adair"
    case editor = "m.pelling"
    case office = "j.trevanion"
    case technician = "k.bassett"
    case teacher = "s.iqbal"
    case governor = "p.eastwick"
}
