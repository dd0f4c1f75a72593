import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { FlowDocument } from "../../lib/domain/flows/schema.ts"

/** Longest time that the shop takes to answer, in milliseconds: a request is under way when a process dies. */
const SLOWEST = 400

/** What is said to the flow below, in this order, and what the bot's answer to each ends with. `who` is the conversation's name. */
export const COURSE = (who: string): { say: string; until: string }[] => [
  { say: "hi", until: "T-who" },
  { say: who, until: "T-menu" },
  { say: "Order", until: "T-ask" },
  { say: "Do you deliver on Mondays?", until: "T-person" },
]
/** Everything that it says in the course of that, each once. */
export const TEXTS = [
  "T-hello",
  "T-who",
  "T-first",
  "T-menu",
  "T-wait",
  "T-later",
  "T-ask",
  "T-after",
  "T-person",
]
/** The requests that it sends. */
export const REQUESTS = ["first", "later", "after"]

/** A flow with blocks of every kind that does something: it says, asks, sets, decides, tags, sends, waits, answers, hands over. */
export const flowOver = (origin: string) => {
  const request = (id: string, next: string) => {
    const url = `${origin}/${id}?who={{conversation.who}}`
    return { id, type: "http", method: "POST", url, body: "{}", save: [], next, failed: next }
  }
  const message = (id: string, next: string) => ({ id: `said_${id}`, type: "message", text: `T-${id}`, next })
  return FlowDocument.parse({
    format: 1,
    start: "said_hello",
    blocks: [
      message("hello", "who"),
      { id: "who", type: "input", text: "T-who", variable: "conversation.who", next: "first" },
      request("first", "said_first"),
      message("first", "set"),
      { id: "set", type: "set", variable: "conversation.seen", value: "yes", next: "decide" },
      {
        id: "decide",
        type: "condition",
        rules: [{ id: "known", when: [{ variable: "conversation.seen", is: "known" }], next: "menu" }],
        otherwise: "person",
      },
      {
        id: "menu",
        type: "choice",
        text: "T-menu",
        options: [{ id: "order", label: "Order", next: "tag" }],
        otherwise: "person",
      },
      { id: "tag", type: "tag", tags: ["asked"], next: "said_wait" },
      message("wait", "wait"),
      { id: "wait", type: "delay", seconds: 1, next: "later" },
      request("later", "said_later"),
      message("later", "ask"),
      { id: "ask", type: "answer", text: "T-ask", answered: "after", notFound: "after", person: "after" },
      request("after", "said_after"),
      message("after", "person"),
      { id: "person", type: "handover", text: "T-person" },
    ],
  })
}

/** A shop's server on loopback, which takes its time; remembers each request by its path and key. */
export async function startShop() {
  const received: { path: string; who: string; key: string }[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://shop.test")
    const key = String(request.headers["idempotency-key"])
    received.push({ path: pathname.slice(1), who: searchParams.get("who") ?? "", key })
    request.resume()
    await wait(Math.random() * SLOWEST)
    response.writeHead(200, { "content-type": "application/json" }).end("{}")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    received,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
