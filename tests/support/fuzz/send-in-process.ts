import { handle } from "#lib/api/app.ts"
import type { Built } from "./build-request.ts"
import type { Answered } from "./judge.ts"
import type { Way } from "./way-of.ts"

/** How long a stream that only its reader ends is read, and how long a caller waits for a website, in milliseconds. */
const LISTENED = 20
const PATIENCE = 50

/** Sends a request to the fetch handler and reads the answer to its end; an endless one for a moment. */
export async function sendInProcess(
  { method, address, headers, body }: Built,
  { endless, waits }: Way,
): Promise<Answered> {
  const leave = new AbortController()
  const timer = waits ? setTimeout(() => leave.abort(), PATIENCE) : undefined
  // Under a key the work goes on when its caller leaves.
  const isKept = headers.some(([name]) => name === "Idempotency-Key")
  const request = new Request(`http://localhost${address}`, {
    method,
    headers: waits && isKept ? [...headers, ["Prefer", "respond-async"]] : headers,
    body: body ?? null,
    signal: leave.signal,
  })
  try {
    const response = await handle(request)
    const text = endless ? await readSome(response) : await response.text()
    return { status: response.status, headers: response.headers, text }
  } finally {
    clearTimeout(timer)
  }
}

async function readSome({ body }: Response): Promise<string> {
  const reader = body?.getReader()
  if (!reader) return ""
  const decoder = new TextDecoder()
  let text = ""
  const timer = setTimeout(() => void reader.cancel(), LISTENED)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  clearTimeout(timer)
  return text
}
