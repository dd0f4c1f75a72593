import { addressOf, type ExampleRequest } from "./reference.ts"

export interface Answered {
  status: number
  /** Milliseconds until the whole answer was there. */
  took: number
  text: string
}

/** Sends a request to the API of this site, without the reader's session; empty query values are left out. */
export async function sendExample(
  request: ExampleRequest,
  { key, header, body }: { key: string; header: string; body: string },
): Promise<Answered> {
  const query = Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== ""))
  const started = performance.now()
  const response = await fetch(`/api/v1${addressOf({ ...request, query })}`, {
    method: request.method,
    credentials: "omit",
    cache: "no-store",
    headers: {
      [header]: key,
      ...(request.json !== undefined && { "Content-Type": "application/json" }),
    },
    ...(request.json !== undefined && { body }),
  })
  const text = await response.text()
  return { status: response.status, took: Math.round(performance.now() - started), text: pretty(text) }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
