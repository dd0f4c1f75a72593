import http from "node:http"
import type { AddressInfo } from "node:net"

export interface Script {
  /** What it says, one token a word. */
  answer: string
  /** Milliseconds between tokens. */
  pace?: number
  /** Statuses of the first requests, before it answers. */
  faults?: number[]
  /** Cuts the connection after this many tokens. */
  cutAfter?: number
  finish?: "stop" | "length"
}
export interface Asked {
  model: string
  stream?: boolean
  temperature?: number
  messages: { role: string; content: string }[]
}

/** A model server that speaks the OpenAI dialect over HTTP and remembers what it was asked. */
export async function startMockModel(script: Script) {
  const asked: Asked[] = []
  const state = { script, closedEarly: 0 }
  const server = http.createServer(async (req, res) => {
    let body = ""
    for await (const chunk of req) body += chunk
    asked.push(JSON.parse(body))
    const fault = state.script.faults?.shift()
    if (fault)
      return res
        .writeHead(fault, { "content-type": "application/json" })
        .end('{"error":{"message":"canary of the provider"}}')
    res.on("close", () => {
      if (!res.writableEnded) state.closedEarly++
    })
    if (asked.at(-1)?.stream) await streamed(res, state.script)
    else res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(whole(state.script)))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    state,
    say: (next: Script) => {
      state.script = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const words = (text: string) => text.match(/\S+\s*/g) ?? []
const usage = ({ answer }: Script) => ({
  prompt_tokens: 10,
  completion_tokens: words(answer).length,
  total_tokens: 10 + words(answer).length,
})

const whole = (script: Script) => ({
  id: "mock",
  object: "chat.completion",
  created: 1,
  model: "mock",
  choices: [
    {
      index: 0,
      message: { role: "assistant", content: script.answer },
      finish_reason: script.finish ?? "stop",
    },
  ],
  usage: usage(script),
})

async function streamed(res: http.ServerResponse, script: Script) {
  const frame = (value: object) =>
    res.write(
      `data: ${JSON.stringify({ id: "mock", object: "chat.completion.chunk", created: 1, model: "mock", ...value })}\n\n`,
    )
  res.writeHead(200, { "content-type": "text/event-stream" })
  for (const [index, content] of words(script.answer).entries()) {
    if (script.cutAfter === index) return res.destroy()
    if (res.destroyed) return
    frame({ choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }] })
    if (script.pace) await new Promise((resolve) => setTimeout(resolve, script.pace))
  }
  frame({ choices: [{ index: 0, delta: {}, finish_reason: script.finish ?? "stop" }], usage: usage(script) })
  res.end("data: [DONE]\n\n")
}
