import { afterAll, describe, expect, test } from "vitest"
import { generate, type Piece, type Request } from "#lib/domain/models/generate.ts"
import { makeProviders } from "#lib/domain/models/providers.ts"
import { startMockProvider } from "#tests/support/mock-providers.ts"

const openai = await startMockProvider("openai")
const anthropic = await startMockProvider("anthropic")
const google = await startMockProvider("google")
const mistral = await startMockProvider("mistral")
const servers = { openai, anthropic, google, mistral }
afterAll(() => {
  for (const { close } of Object.values(servers)) close()
})

const made = makeProviders(
  {
    OPENAI_API_KEY: "key-of-openai",
    ANTHROPIC_API_KEY: "key-of-anthropic",
    ANTHROPIC_BASE_URL: anthropic.url,
    GOOGLE_GENERATIVE_AI_API_KEY: "key-of-google",
    GOOGLE_GENERATIVE_AI_BASE_URL: google.url,
    MISTRAL_API_KEY: "key-of-mistral",
    MISTRAL_BASE_URL: mistral.url,
  },
  { openai: openai.url },
)
const MODELS = { openai: "gpt-5", anthropic: "claude-x", google: "gemini-x", mistral: "mistral-x" }

const tools: Request["tools"] = [
  {
    type: "function",
    name: "weather",
    description: "The weather",
    inputSchema: { type: "object", properties: { town: { type: "string" } } },
  },
]

describe.each(Object.keys(MODELS) as (keyof typeof MODELS)[])("%s", (name) => {
  const server = servers[name]
  const model = made[name]?.(MODELS[name])

  async function ask(request: Partial<Request> = {}): Promise<Piece[]> {
    if (!model) throw new Error("not configured")
    const chosen = {
      model,
      name: `${name}/${MODELS[name]}`,
      options: {},
      contextTokens: 8000,
      outputTokens: 1000,
      canSummarise: true,
      insteadOf: null,
      payer: null,
    }
    const prompt: Request["prompt"] = [
      { role: "system", content: "You sell tea." },
      { role: "user", content: [{ type: "text", text: "Hi" }] },
    ]
    const pieces: Piece[] = []
    const signal = new AbortController().signal
    for await (const piece of generate(chosen, { prompt, signal, stream: true, ...request }))
      pieces.push(piece)
    return pieces
  }
  const said = (pieces: Piece[]) =>
    pieces.flatMap((piece) => (piece.type === "text" ? [piece.text] : [])).join("")

  test("is asked with its key and both messages, and streams text and usage", async () => {
    server.say({ words: ["Größe ", "日本", "語 🎈"] })
    const pieces = await ask()
    expect(said(pieces)).toBe("Größe 日本語 🎈")
    expect(pieces.at(-1)).toMatchObject({ type: "end", reason: "stop", inputTokens: 21, outputTokens: 7 })
    const [asked] = server.asked
    expect(JSON.stringify(asked?.headers)).toContain(`key-of-${name}`)
    expect(JSON.stringify(asked?.body)).toContain("You sell tea.")
    expect(JSON.stringify(asked?.body)).toContain("Hi")
  })

  test("is offered functions, and its calls are read", async () => {
    server.say({ words: [], call: { name: "weather", arguments: { town: "Bern" } } })
    const pieces = await ask({ tools })
    const call = pieces.find((piece) => piece.type === "call")
    expect(call).toMatchObject({ name: "weather", id: expect.any(String) })
    expect(call?.type === "call" && JSON.parse(call.input)).toEqual({ town: "Bern" })
    expect(pieces.at(-1)).toMatchObject({ type: "end", reason: "tool-calls" })
    expect(JSON.stringify(server.asked[0]?.body)).toContain("The weather")
  })

  test("is given what its calls came to", async () => {
    server.say({ words: ["Sunny."] })
    const prompt: Request["prompt"] = [
      { role: "system", content: "You sell tea." },
      { role: "user", content: [{ type: "text", text: "The weather in Bern?" }] },
      {
        role: "assistant",
        content: [
          { type: "tool-call", toolCallId: "callcall1", toolName: "weather", input: { town: "Bern" } },
        ],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: "callcall1",
            toolName: "weather",
            output: { type: "text", value: "clear skies" },
          },
        ],
      },
    ]
    expect(said(await ask({ prompt, tools }))).toBe("Sunny.")
    expect(JSON.stringify(server.asked[0]?.body)).toContain("clear skies")
  })

  test("is asked again when it is busy, before its first word", async () => {
    server.say({ words: ["Now."], faults: [429, 503] })
    expect(said(await ask())).toBe("Now.")
    expect(server.asked).toHaveLength(3)
  })

  test("that stays busy or refuses is a scoped fault, without its own words", async () => {
    const faults: [number[], string, number][] = [
      [[429, 429, 429], "TOO_MANY_REQUESTS", 3],
      [[401], "NOT_AUTHENTICATED", 1],
    ]
    for (const [statuses, systemCode, tries] of faults) {
      server.say({ words: ["Never."], faults: statuses })
      await expect(ask()).rejects.toMatchObject({
        code: "upstream",
        message: expect.not.stringContaining("canary"),
        details: { system: "MODEL", systemCode },
      })
      expect(server.asked).toHaveLength(tries)
    }
  })

  test("that is cut off in the middle is a fault, not a whole answer", async () => {
    server.say({ words: ["one ", "two ", "three"], cutAfter: 2 })
    const pieces: Piece[] = []
    const asking = (async () => {
      if (!model) throw new Error("not configured")
      const size = {
        options: {},
        contextTokens: 8000,
        outputTokens: 1000,
        canSummarise: true,
        insteadOf: null,
        payer: null,
      }
      const prompt: Request["prompt"] = [{ role: "user", content: [{ type: "text", text: "Hi" }] }]
      const request = { prompt, signal: new AbortController().signal, stream: true }
      for await (const piece of generate({ model, name, ...size }, request)) pieces.push(piece)
    })()
    await expect(asking).rejects.toMatchObject({ code: "upstream", details: { system: "MODEL" } })
    expect(said(pieces)).toBe("one two ")
    expect(server.asked).toHaveLength(1)
  })
})
