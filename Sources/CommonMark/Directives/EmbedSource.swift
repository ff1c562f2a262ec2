import Diagnostics

/// A film, post or chart of a known site, found by its address.
///
/// The addresses of players are those that the sites publish for embedding.
public struct EmbedSource: Sendable, Hashable {
  /// The shape that a player needs.
  public enum Shape: String, Sendable, Hashable {
    /// A film, wider than high.
    case video
    /// A film, higher than wide.
    case vertical
    /// A text with pictures.
    case post
    /// A chart.
    case chart
  }

  /// The name of the site.
  public let site: String
  /// The shape of its player.
  public let shape: Shape
  /// The address of the player; nil if the site has none for this address.
  public let player: String?

  private init(_ site: String, _ shape: Shape, _ player: String?) {
    self.site = site
    self.shape = shape
    self.player = player
  }

  /// The source at an address; nil for any other address.
  public init?(_ address: String) {
    guard let address = EmbedAddress(address), let source = Self.source(address) else { return nil }
    self = source
  }

  /// True for an `http` or `https` address with a host.
  static func isWeb(_ address: [UInt8]) -> Bool { EmbedAddress(String(decoding: address, as: UTF8.self)) != nil }

  private static func source(_ address: EmbedAddress) -> EmbedSource? {
    switch address.host {
    case "youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be": youTube(address)
    case "vimeo.com", "player.vimeo.com": vimeo(address)
    case "x.com", "twitter.com", "mobile.twitter.com": x(address)
    case "bsky.app": bluesky(address)
    case "instagram.com": instagram(address)
    case "tiktok.com": tikTok(address)
    case "datawrapper.dwcdn.net", "datawrapper.de": datawrapper(address)
    default: mastodon(address)
    }
  }

  private static func youTube(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path
    if path == ["playlist"] || path == ["embed", "videoseries"] {
      guard let list = address.query["list"], list.utf8.allSatisfy(\.isCodeByte) else { return nil }
      let player = "https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=\(list)"
      return EmbedSource("YouTube", .video, player)
    }
    let id: String?
    if address.host == "youtu.be" {
      id = path.first
    } else if path.first == "watch" {
      id = address.query["v"]
    } else {
      id = path.count == 2 && ["shorts", "live", "embed", "v"].contains(path[0]) ? path[1] : nil
    }
    // A film's id has 11 characters.
    guard let id, id.utf8.count == 11, id.utf8.allSatisfy(\.isCodeByte) else { return nil }
    let start = (address.query["t"] ?? address.query["start"]).flatMap(seconds) ?? 0
    let player = "https://www.youtube-nocookie.com/embed/\(id)?autoplay=1" + (start > 0 ? "&start=\(start)" : "")
    return EmbedSource("YouTube", path.first == "shorts" ? .vertical : .video, player)
  }

  /// The seconds in `90`, `90s` or `1h2m3s`; nil for any other text, and for numbers of 100,000 and more.
  private static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    for character in text {
      if let digit = character.wholeNumberValue {
        number = (number ?? 0) * 10 + digit
        guard let number, number < 100_000 else { return nil }
      } else if let value = number, let unit = ["h": 3600, "m": 60, "s": 1][character] {
        total += value * unit
        number = nil
      } else {
        return nil
      }
    }
    return total + (number ?? 0)
  }

  private static func vimeo(_ address: EmbedAddress) -> EmbedSource? {
    var path = address.path[...]
    // The path of a film may begin with a channel, a group or a collection.
    if path.count > 2, ["channels", "groups", "showcase", "album"].contains(path[0]) { path = path.dropFirst(2) }
    if path.count > 1, ["video", "videos"].contains(path.first) { path = path.dropFirst() }
    guard let id = path.popFirst(), id.isNumber, path.count < 2 else { return nil }
    let key = address.query["h"] ?? path.first
    guard key.map({ $0.utf8.allSatisfy(\.isCodeByte) }) ?? true else { return nil }
    let player = "https://player.vimeo.com/video/\(id)?autoplay=1&dnt=1"
    return EmbedSource("Vimeo", .video, player + (key.map { "&h=\($0)" } ?? ""))
  }

  private static func x(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path.starts(with: ["i", "web"]) ? address.path.dropFirst() : address.path[...]
    guard let word = path.dropFirst().first, let id = path.dropFirst(2).first, ["status", "statuses"].contains(word),
      id.isNumber
    else { return nil }
    return EmbedSource("X", .post, "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=\(id)")
  }

  private static func bluesky(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path
    guard path.count == 4, path[0] == "profile", path[2] == "post", path[3].utf8.allSatisfy(\.isCodeByte) else {
      return nil
    }
    // Its player takes accounts only by identifier (DID), not by name.
    let isNumber = path[1].hasPrefix("did:") && path[1].utf8.allSatisfy { $0.isCodeByte || ":.".utf8.contains($0) }
    let player = "https://embed.bsky.app/embed/\(path[1])/app.bsky.feed.post/\(path[3])"
    return EmbedSource("Bluesky", .post, isNumber ? player : nil)
  }

  private static func instagram(_ address: EmbedAddress) -> EmbedSource? {
    var path = address.path[...]
    if path.last == "embed" { path.removeLast() }
    if path.count == 3, path.first != "explore" { path.removeFirst() }
    guard path.count == 2, let kind = path.first, let code = path.last, ["p", "reel", "reels", "tv"].contains(kind),
      code.utf8.allSatisfy(\.isCodeByte)
    else { return nil }
    return EmbedSource("Instagram", .post, "https://www.instagram.com/p/\(code)/embed/")
  }

  private static func tikTok(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path
    guard path.count == 3, path[0].hasPrefix("@"), path[1] == "video", path[2].isNumber else { return nil }
    return EmbedSource("TikTok", .vertical, "https://www.tiktok.com/embed/v2/\(path[2])")
  }

  private static func datawrapper(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path.first == "_" ? Array(address.path.dropFirst()) : address.path
    // A chart's id has 5 characters.
    guard (address.host == "datawrapper.de") == (address.path.first == "_"), let id = path.first, id.utf8.count == 5,
      id.utf8.allSatisfy(\.isCodeByte), path.count == 1 || path.count == 2 && path[1].isNumber
    else { return nil }
    return EmbedSource("Datawrapper", .chart, "https://datawrapper.dwcdn.net/\(path.joined(separator: "/"))/")
  }

  /// Each server has its own host name, so addresses are recognized by their path.
  ///
  /// The number of a post has at least 15 digits.
  private static func mastodon(_ address: EmbedAddress) -> EmbedSource? {
    let path = address.path.first == "web" ? address.path.dropFirst() : address.path[...]
    let isName = address.writtenHost.contains { $0.isLetter } && !address.writtenHost.contains(":")
    guard isName, path.count == 2, let user = path.first, let id = path.last, user.hasPrefix("@"), user.utf8.count > 1,
      id.isNumber, id.utf8.count >= 15, user.utf8.allSatisfy({ $0.isCodeByte || "@.".utf8.contains($0) })
    else { return nil }
    return EmbedSource("Mastodon", .post, "https://\(address.writtenHost)/\(user)/\(id)/embed")
  }
}

/// The parts of a web address.
private struct EmbedAddress {
  /// The host in lower case, with its port.
  let writtenHost: String
  /// The host in lower case without `www.` or `m.`, and without port 443.
  let host: String
  /// The parts of the path, without empty ones.
  let path: [String]
  /// The values of the query by key, as written.
  private(set) var query: [String: String] = [:]

  init?(_ address: String) {
    guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 })
    else { return nil }
    let whole = address.dropFirst(scheme.count).prefix { $0 != "#" }
    let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard let written = pieces.first, Self.isHost(written) else { return nil }
    writtenHost = written.lowercased()
    let name = writtenHost.hasSuffix(":443") ? String(writtenHost.dropLast(4)) : writtenHost
    host = ["www.", "m."].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) } ?? name
    path = pieces.dropFirst().filter { !$0.isEmpty }.map(String.init)
    for pair in parts.dropFirst().first?.split(separator: "&") ?? [] {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 { query[String(halves[0])] = String(halves[1]) }
    }
  }
}

extension EmbedAddress {
  /// True for a host of letters and digits of any script, or for an IP address, perhaps with a port.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count < 3, name.contains(where: { $0.isLetter || $0.isNumber }) else {
      return false
    }
    let isName = name.unicodeScalars.allSatisfy { scalar in
      scalar == "-" || scalar == "." || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil || scalar.properties.canonicalCombiningClass != .notReordered
    }
    return isName && (parts.count == 1 || UInt16(parts[1]) != nil)
  }
}

extension UInt8 {
  /// True for a byte of the ids that sites give to films and posts.
  fileprivate var isCodeByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}

extension String {
  /// True for ASCII digits alone.
  fileprivate var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isASCIIDigit) }
}
