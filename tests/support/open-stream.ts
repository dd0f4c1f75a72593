import { type Caller, credential } from "#tests/support/api.ts"

export interface Line {
  type: string
  data: { [key: string]: unknown; type?: string; n?: number }
}

/** Opens a stream of JSON lines and reads it until left; its first line, which means that nothing is missed any more, is there. */
export async function openStream(address: string, as: Caller, body: object) {
  const leaving = new AbortController()
  const response = await fetch(address, {
    method: "POST",
    headers: {
      ...credential("action", as.secretKey),
      "Content-Type": "application/json",
      Accept: "application/jsonl",
    },
    body: JSON.stringify(body),
    signal: leaving.signal,
  })
  const heard: Line[] = []
  const reading = (async () => {
    let rest = ""
    for await (const chunk of response.body ?? []) {
      const parts = (rest + Buffer.from(chunk).toString()).split("\n")
      rest = parts.pop() ?? ""
      heard.push(...parts.map((line) => JSON.parse(line)))
    }
  })().catch(() => {})
  const until = async (enough: (heard: Line[]) => boolean) => {
    for (let tries = 0; tries < 200 && !enough(heard); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return heard
  }
  await until((lines) => lines.length > 0)
  return {
    heard,
    until,
    async leave() {
      leaving.abort()
      await reading
    },
  }
}
