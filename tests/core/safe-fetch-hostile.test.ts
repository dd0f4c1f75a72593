import { randomBytes } from "node:crypto"
import { createServer, type Socket } from "node:net"
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type SafeFetchOptions, safeFetch, UNREACHABLE } from "#lib/core/safe-fetch.ts"
import { startWebSite } from "#tests/support/web-site.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

type Talk = (socket: Socket) => void
let talk: Talk = () => {}
const open = new Set<Socket>()
const raw = createServer((socket) => {
  open.add(socket.resume())
  socket.on("error", () => {})
  socket.on("close", () => open.delete(socket))
  talk(socket)
})
const site = await startWebSite()
const closed = await freePort()
const port = await new Promise<number>((resolve) =>
  raw.listen(0, "127.0.0.1", () => resolve((raw.address() as { port: number }).port)),
)
const address = `http://127.0.0.1:${port}/`

beforeAll(() => {
  process.env.LIVERY_ALLOW_PRIVATE_HOSTS = `127.0.0.1:${port},127.0.0.1:${closed},slow.test:80,${site.host}`
})
afterAll(() => {
  for (const socket of open) socket.destroy()
  raw.close()
  site.close()
})

const failing = async (url: string, options: SafeFetchOptions = {}) => {
  const begun = performance.now()
  const error: unknown = await safeFetch(url, options).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: "unprocessable", message: UNREACHABLE })
  return { ms: performance.now() - begun, error: error as Error }
}

/** Writes again and again until the other side has enough. */
const pour = (socket: Socket, chunk: Buffer) => {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on("drain", more)
  more()
}
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n"

describe("servers that waste time", () => {
  it.each<[string, Talk]>([
    ["says nothing", () => {}],
    ["drips its headers", (socket) => drip(socket, HEAD, "x")],
    ["drips its body", (socket) => drip(socket, `${HEAD}\r\n`, "x")],
    [
      "promises 100 MB and sends ten bytes",
      (socket) => socket.write(`${HEAD}content-length: 104857600\r\n\r\n0123456789`),
    ],
    [
      "stops in the middle of a chunk",
      (socket) => socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\nff\r\nabc`),
    ],
    [
      "stops in the middle of a packed body",
      (socket) => {
        socket.write(`${HEAD}content-encoding: gzip\r\n\r\n`)
        socket.write(gzipSync(randomBytes(10_000)).subarray(0, 5000))
      },
    ],
  ])("gives up one that %s", async (_what, next) => {
    talk = next
    const { ms } = await failing(address, { timeoutMs: 300 })
    expect(ms).toBeGreaterThan(250)
    expect(ms).toBeLessThan(8000)
  })

  it("counts the time over all redirects together", async () => {
    for (const at of [0, 1, 2])
      site.pages[`/${at}`] = { status: 302, headers: { location: `/${at + 1}` }, delay: 200 }
    const { ms } = await failing(`${site.origin}/0`, { timeoutMs: 350 })
    expect(ms).toBeLessThan(8000)
  })

  it("gives up a name that is never resolved", async () => {
    const { ms } = await failing("http://slow.test/", {
      timeoutMs: 200,
      resolve: () => new Promise(() => {}),
    })
    expect(ms).toBeLessThan(8000)
  })

  it("stops when the caller does, and tells that apart", async () => {
    talk = () => {}
    const gone = new AbortController()
    setTimeout(() => gone.abort(new Error("gone")), 50)
    await expect(safeFetch(address, { signal: gone.signal })).rejects.toThrow("gone")
    await expect(safeFetch(address, { signal: gone.signal })).rejects.toThrow("gone")
  })
})

describe("servers that waste memory", () => {
  const GIGABYTE_GZIP = gzipSync(Buffer.alloc(64 * 2 ** 20))

  it.each<[string, Talk]>([
    [
      "an endless body",
      (socket) => {
        socket.write(`${HEAD}\r\n`)
        pour(socket, Buffer.alloc(65_536, "x"))
      },
    ],
    [
      "endless chunks",
      (socket) => {
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`)
        pour(socket, Buffer.from(`4000\r\n${"x".repeat(0x4000)}\r\n`))
      },
    ],
    [
      "endless headers",
      (socket) => {
        socket.write(HEAD)
        pour(socket, Buffer.from(`x-more: ${"x".repeat(4000)}\r\n`))
      },
    ],
    [
      "endless early answers",
      (socket) => pour(socket, Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")),
    ],
    ["a gzip bomb", packed("gzip", GIGABYTE_GZIP)],
    ["a bomb in a bomb", packed("gzip, gzip", gzipSync(GIGABYTE_GZIP))],
    ["a brotli bomb", packed("br", brotliCompressSync(Buffer.alloc(64 * 2 ** 20)))],
    ["a deflate bomb", packed("deflate", deflateSync(Buffer.alloc(64 * 2 ** 20)))],
    ["one packing over another without end", packed(Array(50).fill("gzip").join(", "), GIGABYTE_GZIP)],
    [
      "100 MB as promised",
      (socket) => {
        socket.write(`${HEAD}content-length: 104857600\r\n\r\n`)
        pour(socket, Buffer.alloc(65_536, "x"))
      },
    ],
  ])("stops %s", async (_what, next) => {
    talk = next
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const { ms } = await failing(address, { timeoutMs: 60_000 })
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20)
    expect(ms).toBeLessThan(30_000)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(open.size).toBe(0)
  })

  it("hands out the beginning where that is enough", async () => {
    talk = packed("gzip", GIGABYTE_GZIP)
    const { bytes } = await safeFetch(address, { truncate: true, maxBytes: 1000 })
    expect(bytes.length).toBe(1000)
  })

  it("takes exactly as much as is allowed", async () => {
    site.pages["/five"] = { body: Buffer.alloc(5_000_000), headers: { "content-encoding": "identity" } }
    site.pages["/more"] = { body: Buffer.alloc(5_000_001) }
    expect((await safeFetch(`${site.origin}/five`)).bytes.length).toBe(5_000_000)
    await failing(`${site.origin}/more`)
  })
})

describe("one answer for everything", () => {
  it.each<[string, Talk]>([
    ["closes at once", (socket) => socket.destroy()],
    ["resets", (socket) => socket.resetAndDestroy()],
    ["speaks another protocol", (socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")],
    ["speaks nonsense", (socket) => socket.end(randomBytes(300))],
    ["answers HTTP/0.9", (socket) => socket.end("<html>hello</html>")],
    [
      "packs what it does not",
      (socket) => socket.end(`${HEAD}content-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain`),
    ],
    [
      "packs in a way of its own",
      (socket) => socket.end(`${HEAD}content-encoding: zip\r\ncontent-length: 5\r\n\r\nplain`),
    ],
    [
      "redirects to nowhere",
      (socket) => socket.end("HTTP/1.1 302 Found\r\nlocation: http://[\r\ncontent-length: 0\r\n\r\n"),
    ],
    ["sends two lengths", (socket) => socket.end(`${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\nab`)],
  ])("is given for a server that %s", async (_what, next) => {
    talk = next
    await failing(address, { timeoutMs: 1000 })
  })

  it("does not tell closed, mute, refused and unknown apart", async () => {
    talk = () => {}
    const errors = await Promise.all([
      failing(`http://127.0.0.1:${closed}/`, { timeoutMs: 300 }),
      failing(address, { timeoutMs: 300 }),
      failing("http://127.0.0.1/", {}),
      failing("http://unknown.test/", { resolve: async () => [] }),
      failing("ftp://example.com/", {}),
    ])
    const shown = errors.map(({ error }) =>
      JSON.stringify([error.name, error.message, { ...error }, error.cause]),
    )
    expect(new Set(shown).size).toBe(1)
  })
})

function packed(encoding: string, body: Buffer): Talk {
  return (socket) => {
    socket.write(`${HEAD}content-encoding: ${encoding}\r\n\r\n`)
    socket.end(body)
  }
}

function drip(socket: Socket, start: string, drop: string): void {
  socket.write(start)
  const timer = setInterval(() => socket.write(drop), 20)
  socket.on("close", () => clearInterval(timer))
}
