import { connect } from "node:net"
import fc from "fast-check"

const PATIENCE = 300
const AT_ONCE = 16

const LINES = [
  "GET /api/v1/bots HTTP/1.1",
  "POST /api/v1/bots HTTP/1.1",
  "POST /api/v1/bot/create HTTP/1.0",
  "POST /api/v1/conversations HTTP/1.1",
  "POST /api/v1/knowledge/upload HTTP/1.1",
  "GET http://127.0.0.1/api/v1/bots HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "CONNECT 127.0.0.1:9 HTTP/1.1",
  "GET /api/v1/bots HTTP/9.9",
  "get /api/v1/bots",
  "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "PRI * HTTP/2.0",
  `GET /api/v1/${"a".repeat(20_000)} HTTP/1.1`,
]
const HEADERS = [
  "Host: localhost",
  "Host: localhost",
  "Host: localhost, other",
  "Content-Type: application/json",
  "Content-Length: 2",
  "Content-Length: 0",
  "Content-Length: 5000",
  "Content-Length: -1",
  "Content-Length: 2, 3",
  "Content-Length: 99999999999999999999",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: gzip, chunked",
  "Transfer-Encoding : chunked",
  "Transfer-Encoding: xchunked",
  "Expect: 100-continue",
  "Expect: 202-accepted",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Upgrade: h2c",
  " folded: x",
  "no colon",
  ": no name",
  "X\x00Y: z",
  "X-High: \xff\xfe",
  `X-Long: ${"y".repeat(20_000)}`,
]
const BODIES = [
  "",
  "{}",
  "2\r\n{}\r\n0\r\n\r\n",
  "2\r\n{}\r\n",
  "zz\r\n{}\r\n0\r\n\r\n",
  "ffffffffffffffff\r\n{}",
  "2;x=y\r\n{}\r\n0\r\nTrailer: z\r\n\r\n",
  "{}GET /api/v1/bots HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "\r\n\r\n\r\n",
  "\x00\xff".repeat(100),
]

/** Requests that break off, contradict themselves or are no HTTP at all, as bytes. */
const framing = fc
  .record({
    line: fc.constantFrom(...LINES),
    headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 6 }),
    body: fc.constantFrom(...BODIES),
    end: fc.oneof(
      { weight: 4, arbitrary: fc.constant("\r\n") },
      { weight: 1, arbitrary: fc.constantFrom("\n", "\r", "") },
    ),
    cut: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(400) }),
  })
  .map(({ line, headers, body, end, cut }) =>
    `${[line, ...headers].map((each) => each + end).join("")}${end}${body}`.slice(0, cut),
  )

/** Sends so many of them and returns what any answer had wrong: a status of ours to blame. */
export async function malformedFraming(asked: {
  port: number
  count: number
  seed: number
}): Promise<string[]> {
  const { port, count, seed } = asked
  const faults: string[] = []
  const queue = fc.sample(framing, { seed, numRuns: count }).values()
  const worker = async () => {
    for (const text of queue) {
      const answer = await exchange(port, Buffer.from(text, "latin1"))
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
      if (statuses.some((status) => status >= 500 && status !== 503))
        faults.push(`malformed: ${JSON.stringify(text.slice(0, 500))} answered ${answer.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return faults
}

/** What a server says to bytes until it closes the connection, or for a moment. */
const exchange = (port: number, bytes: Buffer) =>
  new Promise<string>((resolve) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes))
    const timer = setTimeout(() => socket.destroy(), PATIENCE)
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1")
    })
    socket.on("error", () => {})
    socket.on("close", () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
