import http from "node:http"
import type { AddressInfo } from "node:net"

export interface Script {
  /** What it says, one token a word. */
  answer: string
  /** What it says instead, in exactly these pieces. */
  pieces?: string[]
  /** What it thinks before. */
  reasoning?: string
  /** Functions that it calls after what it says; their arguments as JSON. */
  calls?: { name: string; arguments: string }[]
  /** Milliseconds between tokens. */
  pace?: number
  /** Milliseconds before the first one. */
  delay?: number
  /** Milliseconds before an answer that is not streamed. */
  wholeDelay?: number
  /** Statuses of the first requests, before it answers. */
  faults?: number[]
  /** The status that it answers with instead, after the delay. */
  refuse?: number
  /** Cuts the connection after this many tokens. */
  cutAfter?: number
  /** Ends the stream cleanly after this many tokens, without saying why. */
  endAfter?: number
  finish?: "stop" | "length"
  /** What it reports to have taken; 10 and the number of words else. Null: it does not say. */
  usage?: { prompt: number; completion: number; cached?: number } | null
}
export interface Asked {
  model: string
  stream?: boolean
  temperature?: number
  max_tokens?: number
  tool_choice?: unknown
  tools?: { function: { name: string; parameters: unknown } }[]
  messages: {
    role: string
    content: string
    tool_calls?: { id: string; function: { name: string; arguments: string } }[]
  }[]
}

/** A model server that speaks the OpenAI dialect over HTTP and remembers what it was asked; on a port of its own unless one is named. */
export async function startMockModel(script: Script, port = 0) {
  const asked: Asked[] = []
  const state = {
    script,
    next: [] as Script[],
    closedEarly: 0,
    /** The keys that it takes; null: any, and none. */
    keys: null as string[] | null,
    /** By which key each request came. */
    askedBy: [] as string[],
  }
  const server = http.createServer(async (req, res) => {
    let body = ""
    for await (const chunk of req) body += chunk
    const key = (req.headers.authorization ?? "").replace("Bearer ", "")
    if (req.url?.endsWith("/models")) {
      if (state.keys?.includes(key) !== false)
        return res.writeHead(200, { "content-type": "application/json" }).end('{"data":[]}')
      // As providers do that repeat what they were given.
      return res.writeHead(401).end(JSON.stringify({ error: { message: `Incorrect API key: ${key}` } }))
    }
    asked.push(JSON.parse(body))
    state.askedBy.push(key)
    if (state.keys?.includes(key) === false)
      return res
        .writeHead(401, { "content-type": "application/json" })
        .end(JSON.stringify({ error: { message: `Incorrect API key: ${key}` } }))
    const fault = state.script.faults?.shift()
    if (fault)
      return res
        .writeHead(fault, { "content-type": "application/json" })
        .end('{"error":{"message":"canary of the provider"}}')
    res.on("close", () => {
      if (!res.writableEnded) state.closedEarly++
    })
    const current = state.script
    state.script = state.next.shift() ?? current
    if (current.delay) await new Promise((resolve) => setTimeout(resolve, current.delay))
    if (current.wholeDelay && !asked.at(-1)?.stream)
      await new Promise((resolve) => setTimeout(resolve, current.wholeDelay).unref())
    if (current.refuse) return res.writeHead(current.refuse, { "content-type": "application/json" }).end("{}")
    if (asked.at(-1)?.stream) await streamed(res, current)
    else res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(whole(current)))
  })
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}/v1`,
    asked,
    state,
    /** What it answers from now on: one script a request, the last one to all that follow. */
    say: (now: Script, ...next: Script[]) => {
      state.script = now
      state.next = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const words = ({ answer, pieces }: Script) => pieces ?? answer.match(/\S+\s*/g) ?? []
const usage = (script: Script) => {
  if (script.usage === null) return undefined
  const { prompt = 10, completion = words(script).length, cached } = script.usage ?? {}
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    ...(cached !== undefined && { prompt_tokens_details: { cached_tokens: cached } }),
  }
}
const finishOf = (script: Script) => (script.calls?.length ? "tool_calls" : (script.finish ?? "stop"))
const callsOf = ({ calls = [] }: Script) =>
  calls.map(({ name, arguments: written }, index) => ({
    index,
    id: `call_${name}_${index}`,
    type: "function",
    function: { name, arguments: written },
  }))

const whole = (script: Script) => ({
  id: "mock",
  object: "chat.completion",
  created: 1,
  model: "mock",
  choices: [
    {
      index: 0,
      message: {
        role: "assistant",
        content: words(script).join(""),
        ...(script.reasoning && { reasoning_content: script.reasoning }),
        ...(script.calls?.length && { tool_calls: callsOf(script) }),
      },
      finish_reason: finishOf(script),
    },
  ],
  usage: usage(script),
})

async function streamed(res: http.ServerResponse, script: Script) {
  const frame = (value: object) =>
    res.write(
      `data: ${JSON.stringify({ id: "mock", object: "chat.completion.chunk", created: 1, model: "mock", ...value })}\n\n`,
    )
  const delta = (value: object) => frame({ choices: [{ index: 0, delta: value, finish_reason: null }] })
  res.writeHead(200, { "content-type": "text/event-stream" })
  if (script.reasoning) delta({ role: "assistant", reasoning_content: script.reasoning })
  for (const [index, content] of words(script).entries()) {
    if (script.cutAfter === index) return res.destroy()
    if (script.endAfter === index) return res.end()
    if (res.destroyed) return
    delta({ role: "assistant", content })
    if (script.pace) await new Promise((resolve) => setTimeout(resolve, script.pace))
  }
  if (script.calls?.length) delta({ role: "assistant", tool_calls: callsOf(script) })
  frame({ choices: [{ index: 0, delta: {}, finish_reason: finishOf(script) }], usage: usage(script) })
  res.end("data: [DONE]\n\n")
}
