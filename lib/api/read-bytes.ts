import { Buffer } from "node:buffer"
import type { IncomingMessage } from "node:http"
import { LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"

const EMPTY = Buffer.alloc(0)

/** The body, counted while it arrives whatever its headers claim. Throws `too_large` beyond `max` bytes. */
export async function readBytes(call: Call, max: number): Promise<Buffer> {
  checkEncoding(call)
  if (Number(call.header("content-length")) > max) throw tooLarge(max)
  if (call.incoming) return readIncoming(call.incoming, max)
  const { body } = call.request.raw
  return body ? readStream(body, max) : EMPTY
}

/** The body as it arrives, for those who count and store it themselves; the connection stays open for the answer. */
export function incomingBytes(call: Call): AsyncIterable<Uint8Array> {
  checkEncoding(call)
  if (call.incoming) return call.incoming.iterator({ destroyOnReturn: false })
  return call.request.raw.body ?? none()
}

async function* none(): AsyncGenerator<Uint8Array> {}

export const tooLarge = (max: number): LiveryError =>
  new LiveryError("too_large", `The request is larger than ${max} bytes`)

/** Livery inflates nothing: a compressed body is refused rather than misread. */
export function checkEncoding(call: Call): void {
  const encoding = call.header("content-encoding") ?? "identity"
  if (encoding.toLowerCase() !== "identity")
    throw new LiveryError("unsupported_type", "Content-Encoding is not supported")
}

function readIncoming(incoming: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (act: () => void) => {
      incoming.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone)
      act()
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > max) settle(() => reject(tooLarge(max)))
      else chunks.push(chunk)
    }
    const onEnd = () =>
      settle(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)))
    const onGone = () => settle(() => reject(new LiveryError("invalid_input", "The body ended too early")))
    if (incoming.destroyed) onGone()
    else incoming.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone)
  })
}

async function readStream(body: ReadableStream<Uint8Array>, max: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > max) throw tooLarge(max)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
