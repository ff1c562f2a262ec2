/// Numbers that look random and are the same in every run: Steele and Vigna's SplitMix64.
public struct SplitMix64 {
  private var state: UInt64

  /// The numbers that follow from a state.
  public init(state: UInt64) { self.state = state }

  /// The next number, from zero to below a limit; zero if the limit is below one.
  public mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
