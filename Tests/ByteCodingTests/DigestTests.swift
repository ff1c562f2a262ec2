import Testing

@testable import ByteCoding

@Suite struct DigestTests {
  private static let otherSeed: UInt64 = 0x6272_6F61_6473_6874

  /// Bytes whose values are made by a rule: byte i is 7 i + 3, modulo 256.
  private static func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
  }

  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999, 0xBDC2_7985_AD89_E55A),
      ("a", 0xD24E_C4F1_A98C_6E5B, 0x6D2A_0BEC_C2EE_928A),
      ("abc", 0x44BC_2CF5_AD77_0999, 0x4290_2BCA_7DCE_BDB8),
    ] as [(String, UInt64, UInt64)])
  func text(_ text: String, _ unseeded: UInt64, _ seeded: UInt64) {
    let digest = Digest(of: Array(text.utf8))
    #expect(digest == Digest(high: unseeded, low: seeded))
  }

  /// Reference values of the xxHash library.
  static let vectors: [(count: Int, unseeded: UInt64, seeded: UInt64)] = [
    (4, 0x9BB6_4B7D_66EE_9FDA, 0x93D6_BC14_E058_A816),
    (7, 0x9A7B_1499_59CE_60D8, 0x41E0_F49C_3257_2358),
    (8, 0xDAB9_9D95_C6F9_0092, 0x9312_9EBC_0960_1C5F),
    (12, 0xD52E_4078_33AF_5133, 0x100F_3BC0_D51F_7E2A),
    (31, 0xA2AA_5F33_CC4A_6119, 0x4010_13BD_373B_9861),
    (32, 0x23C3_C17E_F790_FD97, 0x3AC5_F92B_1301_B19A),
    (33, 0x50A7_CFC7_BA58_8784, 0x03F0_AC95_37B0_1ACF),
    (63, 0x5E3E_54B4_31C7_493C, 0xDF91_966C_52BA_2A49),
    (64, 0x0EB6_4B3E_F6EE_B01F, 0x3C1E_9C76_D4C7_4649),
    (100, 0xA61F_8D4C_170F_E531, 0x6BC0_EB3F_5B16_3760),
    (1000, 0x5F23_5FA0_33F1_A3FB, 0x11E4_96E5_3C42_F552),
    (1_000_000, 0xB978_085C_C8E7_010E, 0x7A3B_E871_5F3F_95A3),
  ]

  @Test(arguments: vectors) func pattern(_ count: Int, _ unseeded: UInt64, _ seeded: UInt64) {
    #expect(Digest(of: DigestTests.pattern(count)) == Digest(high: unseeded, low: seeded))
  }

  @Test(arguments: [1, 5, 31, 32, 33, 64, 700]) func piecesGiveTheSame(_ size: Int) {
    let bytes = DigestTests.pattern(1000)
    var hash = XXH64(seed: 0)
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    #expect(hash.finish() == 0x5F23_5FA0_33F1_A3FB)
  }

  @Test func hexadecimal() {
    let digest = Digest(high: 0xAB, low: 0xFEDC_BA98_7654_3210)
    #expect(digest.hex == "00000000000000abfedcba9876543210")
    #expect(Digest(hex: Array(digest.hex.utf8)[...]) == digest)
    #expect(Digest(hex: Array("00000000000000ABfedcba9876543210".utf8)[...]) == nil)
    #expect(Digest(hex: Array("abc".utf8)[...]) == nil)
  }
}
