/** What becomes of a stream while it is followed. */
export interface Followed {
  /** Its address now, which may say how far it was heard. */
  address: () => string
  onMessage: (message: MessageEvent<string>) => void
  onOpen?: () => void
  onLost?: () => void
  /** Before a stream that was refused is tried again. Milliseconds. */
  againAfter: number
}

/**
 * Follows a stream of the server while the page is looked at, until what this returns is called: browsers hold few connections
 * to one host, and tabs that nobody looks at need none.
 */
export function followStream({ address, onMessage, onOpen, onLost, againAfter }: Followed): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source?.close()
    source = new EventSource(address())
    source.onmessage = onMessage
    source.onopen = () => onOpen?.()
    source.onerror = () => {
      onLost?.()
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, againAfter)
    }
  }
  const onVisible = () => {
    clearTimeout(again)
    if (document.hidden) source?.close()
    else open()
  }
  if (!document.hidden) open()
  document.addEventListener("visibilitychange", onVisible)
  return () => {
    document.removeEventListener("visibilitychange", onVisible)
    source?.close()
    clearTimeout(again)
  }
}
