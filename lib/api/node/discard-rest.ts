import type { IncomingMessage, ServerResponse } from "node:http"

/** What is read, and thrown away, of a body that nobody wants: by then whoever sends it should have read the answer. */
const MOST_BYTES = 64 * 2 ** 20
const MOST_MS = 15_000

/**
 * Reads the rest of a body that was refused, so that its sender, who often writes all of it before it reads, gets the
 * answer and its Retry-After instead of a broken connection. Holds nothing of it.
 */
export function discardRest(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.once("finish", () => {
    if (incoming.readableEnded || incoming.destroyed) return
    let bytes = 0
    const cut = () => incoming.socket.destroySoon()
    const timer = setTimeout(cut, MOST_MS).unref()
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > MOST_BYTES) cut()
    })
    incoming.once("close", () => clearTimeout(timer))
    incoming.resume()
  })
}
