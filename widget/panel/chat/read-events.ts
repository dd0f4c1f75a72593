/** One event of an answer's stream. */
export interface StreamEvent {
  name: string
  data: unknown
}

/** Reads server-sent events as they come; comments and what is no JSON are left out. Throws when the connection breaks. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(decoder()).getReader()
  let rest = ""
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const parts = (rest + value).replaceAll("\r\n", "\n").split("\n\n")
      rest = parts.pop() ?? ""
      for (const part of parts) {
        const event = parseEvent(part)
        if (event) yield event
      }
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** Its types know only the newest kind of byte arrays. */
const decoder = () => new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>

function parseEvent(part: string): StreamEvent | undefined {
  let name = "message"
  const data: string[] = []
  for (const line of part.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim()
    else if (line.startsWith("data:")) data.push(line.slice(5).trimStart())
  }
  try {
    return data.length > 0 ? { name, data: JSON.parse(data.join("\n")) } : undefined
  } catch {
    return undefined
  }
}
