import { Agent, type IncomingMessage, request as open } from "node:http"
import type { Built } from "../../tests/support/fuzz/build-request.ts"
import type { Answered } from "../../tests/support/fuzz/judge.ts"
import type { Way } from "../../tests/support/fuzz/way-of.ts"

/** How long a stream that only its reader ends is read, how long a caller waits for a website, and for any answer, in milliseconds. */
const LISTENED = 50
const PATIENCE = 2_000
const LONGEST = 60_000

/** What decides where a request ends; malformed-framing.ts is about these. */
const FRAMING = new Set(["content-length", "transfer-encoding", "expect"])
/** What node's parser reads of address and headers; more it answers with 431, or by closing while they still arrive. */
const LONGEST_HEAD = 16_000

/** Sends requests over kept connections to a server on this machine. */
export function overHttp(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections * 2 })
  let leftOut = 0
  return {
    leftOut: () => leftOut,
    close: () => agent.destroy(),
    async send(
      { method, address, headers, body }: Built,
      { endless, waits }: Way,
    ): Promise<Answered | undefined> {
      const sent = Object.fromEntries(headers.filter(([name]) => !FRAMING.has(name.toLowerCase())))
      if (address.length + headers.join("").length > LONGEST_HEAD) {
        leftOut++
        return undefined
      }
      const length = body ? { "Content-Length": String(body.length) } : {}
      return new Promise<Answered | undefined>((resolve, reject) => {
        const options = {
          agent,
          host: "127.0.0.1",
          port,
          method,
          path: address,
          headers: { ...sent, ...length },
        }
        const request = open(options, (response) => {
          if (endless) setTimeout(() => request.destroy(), LISTENED)
          read(response).then((text) => resolve(answered(response, text)), reject)
        })
        request.setTimeout(LONGEST, () => request.destroy(new Error(`no answer within ${LONGEST} ms`)))
        const timer = waits ? setTimeout(() => resolve(leave(request)), PATIENCE) : undefined
        request.on("error", reject).on("close", () => clearTimeout(timer))
        request.end(body)
      })
    },
  }
}

function leave(request: { destroy(): unknown }): undefined {
  request.destroy()
}

const answered = ({ statusCode = 0, rawHeaders }: IncomingMessage, text: string): Answered => ({
  status: statusCode,
  headers: new Headers(
    Array.from({ length: rawHeaders.length / 2 }, (_, n) => [
      rawHeaders[2 * n] ?? "",
      rawHeaders[2 * n + 1] ?? "",
    ]),
  ),
  text,
})

/** An answer to its end, or as far as it came before its reader left. */
async function read(response: IncomingMessage): Promise<string> {
  let text = ""
  response.setEncoding("utf8").on("data", (chunk) => {
    text += chunk
  })
  await new Promise<void>((resolve) => {
    response.on("close", resolve).on("error", () => resolve())
  })
  return text
}
