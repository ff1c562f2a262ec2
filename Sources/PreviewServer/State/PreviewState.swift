/// The preview's present status, and the browsers that are told when it changes.
actor PreviewState {
  /// The present status of the preview.
  private(set) var status: PreviewStatus
  private var changes = SourceChanges()
  /// The last event, which a new listener gets first.
  private var last: PreviewEvent
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var lastListener = 0

  init(_ status: PreviewStatus) {
    self.status = status
    last = PreviewEvent(status)
  }

  /// Records changes for the next build.
  func note(_ more: SourceChanges) { changes.formUnion(more) }

  /// Returns the changes since the last call.
  func takeChanges() -> SourceChanges {
    defer { changes = SourceChanges() }
    return changes
  }

  /// Records the outcome of a build, and sends its event to the browsers.
  func note(_ status: PreviewStatus, _ event: PreviewEvent) {
    self.status = status
    last = event
    tell(event.bytes)
  }

  /// Sends a comment to all listeners, so that those that have gone are noticed.
  func sendHeartbeat() { tell(PreviewEvent.heartbeat) }

  /// Returns the events for a browser from now on, beginning with the last one.
  func listen() -> AsyncStream<[UInt8]> {
    // A slow browser gets the newest 64 events.
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(64))
    lastListener += 1
    let number = lastListener
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    listeners[number] = continuation
    continuation.yield(last.bytes)
    return stream
  }

  private func forget(_ number: Int) { listeners[number] = nil }

  private func tell(_ bytes: [UInt8]) {
    for listener in listeners.values { listener.yield(bytes) }
  }
}
