/// A web host, or the program on it, for which files are made; the raw values are the words of `hosts`.
public enum WebHost: String, Sendable, CaseIterable {
  case netlify, cloudflare, apache, nginx, caddy
}
