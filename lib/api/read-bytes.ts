import { Buffer } from "node:buffer"
import type { IncomingMessage } from "node:http"
import { JSON_COPIES } from "../core/byte-budget.ts"
import { invalidInput, LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"

const EMPTY = Buffer.alloc(0)
/** By how much what a body of unknown length holds grows at least. */
const GROWTH = 16 * 1024

/**
 * The body, counted while it arrives whatever its headers claim. Throws `too_large` beyond `max` bytes, and refuses what
 * the budget for bodies has no room for: before it is read where its length is announced, else as it grows.
 */
export async function readBytes(call: Call, max: number): Promise<Buffer> {
  checkEncoding(call)
  const announced = Number(call.header("content-length") ?? 0)
  if (announced > max) throw tooLarge(max)
  const grow = growthOf(call, announced)
  if (call.incoming) return readIncoming(call.incoming, max, grow)
  const { body } = call.request.raw
  return body ? readStream(body, max, grow) : EMPTY
}

/** Takes what was announced, and tells what to call with the size that has come. */
function growthOf({ hold }: Call, announced: number): (size: number) => void {
  let taken = announced || 0
  hold?.take(taken * JSON_COPIES)
  return (size) => {
    if (size <= taken) return
    const step = Math.max(size - taken, GROWTH)
    hold?.take(step * JSON_COPIES)
    taken += step
  }
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

const endedEarly = (): LiveryError => invalidInput("The body ended too early")

/** What arrives of a body; a caller who leaves before its end is `invalid_input`, and no fault of ours. */
export async function* untilCut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw isCut(error) ? endedEarly() : error
  }
}

const isCut = (error: unknown) =>
  ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes((error as NodeJS.ErrnoException).code ?? "")

/** Livery inflates nothing: a compressed body is refused rather than misread. */
export function checkEncoding(call: Call): void {
  const encoding = call.header("content-encoding") ?? "identity"
  if (encoding.toLowerCase() !== "identity")
    throw new LiveryError("unsupported_type", "Content-Encoding is not supported")
}

function readIncoming(incoming: IncomingMessage, max: number, grow: (size: number) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (act: () => void) => {
      incoming.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone)
      act()
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      try {
        if (size > max) throw tooLarge(max)
        grow(size)
        chunks.push(chunk)
      } catch (error) {
        settle(() => reject(error))
      }
    }
    const onEnd = () =>
      settle(() => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)))
    const onGone = () => settle(() => reject(endedEarly()))
    if (incoming.destroyed) onGone()
    else incoming.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone)
  })
}

/** A web stream's bytes, counted while they arrive. Throws `too_large` beyond `max`; `grow` is told of the size so far. */
export async function readStream(
  body: ReadableStream<Uint8Array>,
  max: number,
  grow: (size: number) => void = () => {},
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of untilCut(body)) {
    size += chunk.length
    if (size > max) throw tooLarge(max)
    grow(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
