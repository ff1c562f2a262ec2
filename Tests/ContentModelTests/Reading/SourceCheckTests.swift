import CommonMark
import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct SourceCheckTests {
  @Test(
    arguments: [
      (
        [0x61, 0x0A, 0xC3, 0x28],
        "2:1 error invalid-utf8: this byte (0xC3) is not valid UTF-8 (save the file again with the encoding UTF-8)"
      ),
      (
        [0x61, 0x62, 0xFF],
        "1:3 error invalid-utf8: this byte (0xFF) is not valid UTF-8 (save the file again with the encoding UTF-8)"
      ),
      (
        [0x61, 0xED, 0xA0, 0x80],
        "1:2 error invalid-utf8: this byte (0xED) is not valid UTF-8 (save the file again with the encoding UTF-8)"
      ),
      (
        [0xFF, 0xFE, 0x2D, 0x00],
        "file error utf-16: the file is saved as UTF-16 (save it again with the encoding UTF-8)"
      ),
      (
        [0x00, 0x2D, 0x00, 0x2D],
        "file error utf-16: the file is saved as UTF-16 (save it again with the encoding UTF-8)"
      ),
      (
        [0x61, 0x62, 0x63, 0x64, 0x0B],
        "1:5 error control-character: an invisible control character (U+000B) stands here (delete it)"
      ),
      (
        [0x61, 0x62, 0x63, 0x64, 0x00],
        "1:5 error control-character: an invisible control character (U+0000) stands here (delete it)"
      ),
      (
        [0x61, 0xC2, 0x85],
        "1:2 error control-character: an invisible control character (U+0085) stands here (delete it)"
      ),
      (
        [0x61, 0x62, 0x63, 0x64, 0x7F],
        "1:5 error control-character: an invisible control character (U+007F) stands here (delete it)"
      ),
    ] as [([UInt8], String)])
  func badBytes(bytes: [UInt8], expected: String) {
    let source = SourceFile(path: "a.md", bytes: bytes)
    #expect(SourceCheck.check(source).lines(in: source) == [expected])
  }

  @Test func tabsAndLineEndsAreFine() {
    #expect(SourceCheck.check(SourceFile(path: "a.md", text: "a\tb\r\nc\n")) == [])
  }

  @Test func aHugeFileIsRefused() {
    let source = SourceFile(path: "a.md", bytes: Array(repeating: 0x61, count: SourceCheck.sizeLimit + 1))
    #expect(
      SourceCheck.check(source).lines(in: source) == [
        "file error file-too-large: the file is larger than 16 MiB (split it into several articles)"
      ])
  }
}
