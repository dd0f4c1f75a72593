import http from "node:http"
import type { AddressInfo } from "node:net"

/** What a provider's model says: words, then a call of a function where there is one. */
export interface Speech {
  words: string[]
  call?: { name: string; arguments: object }
  /** Cuts the connection after this many words. */
  cutAfter?: number
  /** Statuses of the first requests. */
  faults?: number[]
}
interface Frame {
  event?: string
  data: object | "[DONE]"
}
/** The frames of an answer in a provider's own words: some before, one a word, some after. */
interface Dialect {
  path: RegExp
  before?: Frame[]
  word(text: string): Frame
  after(speech: Speech): Frame[]
}

const CHUNK = { id: "c", object: "chat.completion.chunk", created: 1, model: "m" }
const delta = (value: object, reason: string | null = null): Frame => ({
  data: { ...CHUNK, choices: [{ index: 0, delta: value, finish_reason: reason }] },
})

const DIALECTS: Record<string, Dialect> = {
  openai: {
    path: /\/responses$/,
    before: [
      {
        data: {
          type: "response.created",
          sequence_number: 0,
          response: { id: "r", created_at: 1, model: "m", service_tier: null },
        },
      },
      {
        data: {
          type: "response.output_item.added",
          sequence_number: 1,
          output_index: 0,
          item: { type: "message", id: "i", status: "in_progress", role: "assistant", content: [] },
        },
      },
    ],
    word: (text) => ({
      data: {
        type: "response.output_text.delta",
        sequence_number: 2,
        item_id: "i",
        output_index: 0,
        content_index: 0,
        delta: text,
        logprobs: [],
      },
    }),
    after: ({ call }) => [
      ...(call
        ? [
            {
              data: {
                type: "response.output_item.done",
                sequence_number: 3,
                output_index: 1,
                item: {
                  type: "function_call",
                  id: "f",
                  call_id: "call",
                  name: call.name,
                  arguments: JSON.stringify(call.arguments),
                  status: "completed",
                },
              },
            },
          ]
        : []),
      {
        data: {
          type: "response.completed",
          sequence_number: 4,
          response: {
            id: "r",
            created_at: 1,
            model: "m",
            service_tier: null,
            incomplete_details: null,
            usage: {
              input_tokens: 21,
              output_tokens: 7,
              input_tokens_details: { cached_tokens: 0 },
              output_tokens_details: { reasoning_tokens: 0 },
            },
          },
        },
      },
    ],
  },
  anthropic: {
    path: /\/messages$/,
    before: [
      {
        event: "message_start",
        data: {
          type: "message_start",
          message: {
            id: "m",
            type: "message",
            role: "assistant",
            model: "m",
            content: [],
            stop_reason: null,
            stop_sequence: null,
            usage: { input_tokens: 21, output_tokens: 1 },
          },
        },
      },
      {
        event: "content_block_start",
        data: { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
      },
    ],
    word: (text) => ({
      event: "content_block_delta",
      data: { type: "content_block_delta", index: 0, delta: { type: "text_delta", text } },
    }),
    after: ({ call }) => [
      { event: "content_block_stop", data: { type: "content_block_stop", index: 0 } },
      ...(call
        ? [
            {
              data: {
                type: "content_block_start",
                index: 1,
                content_block: { type: "tool_use", id: "call", name: call.name, input: {} },
              },
            },
            {
              data: {
                type: "content_block_delta",
                index: 1,
                delta: { type: "input_json_delta", partial_json: JSON.stringify(call.arguments) },
              },
            },
            { data: { type: "content_block_stop", index: 1 } },
          ]
        : []),
      {
        event: "message_delta",
        data: {
          type: "message_delta",
          delta: { stop_reason: call ? "tool_use" : "end_turn", stop_sequence: null },
          usage: { output_tokens: 7 },
        },
      },
      { event: "message_stop", data: { type: "message_stop" } },
    ],
  },
  google: {
    path: /:streamGenerateContent/,
    word: (text) => ({ data: { candidates: [{ index: 0, content: { role: "model", parts: [{ text }] } }] } }),
    after: ({ call }) => [
      {
        data: {
          candidates: [
            {
              index: 0,
              finishReason: "STOP",
              content: {
                role: "model",
                parts: call ? [{ functionCall: { name: call.name, args: call.arguments } }] : [],
              },
            },
          ],
          usageMetadata: { promptTokenCount: 21, candidatesTokenCount: 7, totalTokenCount: 28 },
        },
      },
    ],
  },
  mistral: {
    path: /\/chat\/completions$/,
    word: (content) => delta({ role: "assistant", content }),
    after: ({ call }) => [
      ...(call
        ? [
            delta({
              content: "",
              tool_calls: [
                {
                  id: "callcall1",
                  index: 0,
                  function: { name: call.name, arguments: JSON.stringify(call.arguments) },
                },
              ],
            }),
          ]
        : []),
      {
        data: {
          ...CHUNK,
          choices: [{ index: 0, delta: { content: "" }, finish_reason: call ? "tool_calls" : "stop" }],
          usage: { prompt_tokens: 21, completion_tokens: 7, total_tokens: 28 },
        },
      },
      { data: "[DONE]" },
    ],
  },
}

/** A server that speaks the streaming dialect of one provider, and remembers what it was asked. */
export async function startMockProvider(name: "openai" | "anthropic" | "google" | "mistral") {
  const dialect = DIALECTS[name] as Dialect
  const asked: { path: string; headers: http.IncomingHttpHeaders; body: Record<string, unknown> }[] = []
  const state: { speech: Speech } = { speech: { words: [] } }
  const server = http.createServer(async (req, res) => {
    let body = ""
    for await (const chunk of req) body += chunk
    asked.push({ path: req.url ?? "", headers: req.headers, body: JSON.parse(body) })
    const { speech } = state
    const fault = dialect.path.test((req.url ?? "").split("?")[0] ?? "") ? speech.faults?.shift() : 404
    if (fault)
      return res
        .writeHead(fault, { "content-type": "application/json" })
        .end('{"error":{"message":"canary"}}')
    res.writeHead(200, { "content-type": "text/event-stream" })
    const write = ({ event, data }: Frame) =>
      res.write(
        `${event ? `event: ${event}\n` : ""}data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`,
      )
    for (const frame of dialect.before ?? []) write(frame)
    for (const [index, word] of speech.words.entries()) {
      if (speech.cutAfter === index) {
        await new Promise((resolve) => setTimeout(resolve, 30))
        return res.destroy()
      }
      write(dialect.word(word))
    }
    for (const frame of dialect.after(speech)) write(frame)
    res.end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    say: (speech: Speech) => {
      state.speech = speech
      asked.length = 0
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
