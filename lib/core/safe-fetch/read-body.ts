import { pipeline, Readable } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib"
import { Refused } from "./refused.ts"

interface Limits {
  signal: AbortSignal
  maxBytes?: number
  truncate?: boolean
}

/** The unpacked body, counted while it is unpacked. Throws Refused beyond the limit or for an unknown packing. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  { signal, maxBytes = 5_000_000, truncate = false }: Limits,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  const plain = unpacked(body, encoding)
  const stop = () => plain.destroy(signal.reason)
  signal.addEventListener("abort", stop, { once: true })
  try {
    signal.throwIfAborted()
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      const room = maxBytes - length
      if (chunk.length > room && !truncate) throw new Refused("too large")
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      length += Math.min(chunk.length, room)
      if (chunk.length > room) break
    }
    return new Uint8Array(Buffer.concat(chunks, length))
  } finally {
    signal.removeEventListener("abort", stop)
    for (const stream of new Set([plain, body])) stream.on("error", ignore).destroy()
  }
}

/** No honest server packs more often. */
const MOST_LAYERS = 2

function unpacked(body: Readable, encoding = ""): Readable {
  const layers = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name && name !== "identity")
  if (layers.length > MOST_LAYERS) throw new Refused("encoding")
  return layers.reduceRight<Readable>(unpack, body)
}

function unpack(packed: Readable, encoding: string): Readable {
  if (encoding === "gzip" || encoding === "x-gzip") return pipeline(packed, createGunzip(), ignore)
  if (encoding === "br") return pipeline(packed, createBrotliDecompress(), ignore)
  if (encoding === "deflate") return Readable.from(inflated(packed), { objectMode: false })
  throw new Refused("encoding")
}

/** Some servers mean zlib by "deflate", some mean raw deflate; the first byte tells. */
async function* inflated(packed: Readable): AsyncGenerator<Buffer> {
  const chunks = packed[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first = await chunks.next()
  if (first.done) return
  const whole = async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  const inflate = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
  yield* pipeline(Readable.from(whole()), inflate, ignore) as AsyncIterable<Buffer>
}

/** What went wrong is seen where the last stream is read. */
const ignore = () => {}
