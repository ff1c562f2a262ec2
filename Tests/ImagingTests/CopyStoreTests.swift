import ContentModel
import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Imaging

@Suite struct CopyStoreTests {
  private static let made = MadeCopies(
    lengths: ["4.webp": 12, "8.webp": 34], color: Color(red: 1, green: 2, blue: 255))

  /// Puts a record into a store.
  private static func keep(_ name: String, in store: CopyStore) throws {
    try store.finish(try store.begin(name), as: name, made)
  }

  @Test func keeping() throws {
    let folder = try TemporaryFolder()
    let store = CopyStore("\(folder.path)/a/b")
    #expect(store.names == [])
    try Self.keep("one", in: store)
    #expect(store.names == ["one"])
    #expect(store.made("one") == Self.made)
    #expect(store.made("two") == nil)
    // Another build may be faster.
    try Self.keep("one", in: store)
    #expect(store.names == ["one"])
  }

  /// A record that is not as it was written counts for nothing, and is replaced.
  @Test(arguments: ["", "x", String(repeating: "0", count: 40)])
  func damage(record: String) throws {
    let folder = try TemporaryFolder()
    let store = CopyStore(folder.path)
    try Self.keep("one", in: store)
    try folder.make(["one/made": record])
    #expect(store.made("one") == nil)
    try Self.keep("one", in: store)
    #expect(store.made("one") == Self.made)
  }

  @Test func tidying() throws {
    let folder = try TemporaryFolder()
    let store = CopyStore(folder.path)
    for name in ["one", "two"] { try Self.keep(name, in: store) }
    _ = try store.begin("three")
    try folder.make(["new-99999999-four/": ""])
    store.tidy(inUse: ["one"], since: 0)
    let own = "new-\(ProcessInfo.processInfo.processIdentifier)-three"
    #expect(store.names == ["one", "two", own])
    store.tidy(inUse: ["one"], since: .max)
    #expect(store.names == ["one"])
  }
}
