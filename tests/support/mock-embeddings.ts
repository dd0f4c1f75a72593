import { createHash } from "node:crypto"
import http from "node:http"
import type { AddressInfo } from "node:net"

export interface Behaviour {
  /** Statuses of the next requests, before it answers. */
  faults?: number[]
  /** Milliseconds before it answers. */
  delay?: number
  /** Texts that it refuses with status 400. */
  refuses?: RegExp
  /** What its language model answers, whatever it is asked. */
  says?: string
}

/** Words that mean the same here, so that only a vector finds one by the other. */
const SAME: string[][] = [
  ["boffin", "scientist"],
  ["gondola", "barge", "boat"],
  ["saunter", "walk"],
]
const DIMENSIONS: Record<string, number> = { small: 256, large: 512 }

/**
 * An embedding server that speaks the OpenAI dialect: a text's vector is the sum of its words', a word's is random but
 * always the same, and equal for words that mean the same. Models: "small", "large", whose vectors have nothing in common.
 * A language model stands beside them.
 */
export async function startMockEmbeddings(behaviour: Behaviour = {}) {
  const state = {
    behaviour,
    texts: [] as string[],
    requests: 0,
    models: new Set<string>(),
    prompts: [] as string[],
  }
  const server = http.createServer(async (req, res) => {
    let body = ""
    for await (const chunk of req) body += chunk
    const { faults, delay, refuses, says = "" } = state.behaviour
    state.requests++
    if (req.url?.endsWith("/chat/completions")) {
      state.prompts.push(body)
      const fault = faults?.shift()
      res.writeHead(fault ?? 200, { "content-type": "application/json" })
      return res.end(JSON.stringify(completion(says)))
    }
    const { model, input } = JSON.parse(body) as { model: string; input: string | string[] }
    const texts = [input].flat()
    state.models.add(model)
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay))
    const fault = faults?.shift() ?? (texts.some((text) => refuses?.test(text)) ? 400 : 0)
    res.writeHead(fault || 200, { "content-type": "application/json" })
    if (fault) return res.end('{"error":{"message":"canary of the provider"}}')
    state.texts.push(...texts)
    const data = texts.map((text, index) => ({ object: "embedding", index, embedding: embed(model, text) }))
    res.end(JSON.stringify({ object: "list", data, model, usage: { prompt_tokens: 1, total_tokens: 1 } }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    state,
    behave: (next: Behaviour) => {
      state.behaviour = next
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const completion = (content: string) => ({
  id: "mock",
  object: "chat.completion",
  created: 1,
  model: "mock",
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
})

function embed(model: string, text: string): number[] {
  const sum = new Array<number>(DIMENSIONS[model] ?? 64).fill(0)
  for (const word of text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []) {
    const group = SAME.find((words) => words.includes(word))
    const meaning = group?.[0] ?? word
    const weight = group ? 2 : 1
    for (const [i, number] of numbersOf(`${model}:${meaning}`, sum.length).entries())
      sum[i] = (sum[i] ?? 0) + number * weight
  }
  return sum
}

const known = new Map<string, number[]>()
function numbersOf(seed: string, count: number): number[] {
  const found = known.get(seed)
  if (found) return found
  const numbers: number[] = []
  for (let round = 0; numbers.length < count; round++) {
    const bytes = createHash("sha512").update(`${seed}:${round}`).digest()
    for (const byte of bytes) numbers.push((byte - 127.5) / 127.5)
  }
  known.set(seed, numbers.slice(0, count))
  return numbers.slice(0, count)
}
