import { request } from "node:http"

export interface Asked {
  method: string
  /** With the query. */
  path: string
  headers?: Record<string, string>
  body?: unknown
}

export interface Answer {
  status: number
  location: string | undefined
  text: string
}

/** How long a stream is listened to. */
const PATIENCE = 1_500

/** Asks the server at a port under a name of ours; what never ends is read for a moment. */
export async function ask(port: number, hostname: string, asked: Asked): Promise<Answer> {
  const { type, bytes } = await encoded(asked.body)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: "127.0.0.1", port, method: asked.method, path: asked.path },
        headers: {
          host: `${hostname}:${port}`,
          origin: `http://${hostname}:${port}`,
          "sec-fetch-site": "same-origin",
          ...(bytes && { "content-type": type, "content-length": bytes.length }),
          ...asked.headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        const { statusCode: status = 0, headers } = response
        const done = () => {
          clearTimeout(timer)
          const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1]
          const text = Buffer.concat(chunks).toString()
          const location = headers.location ?? (headers["x-action-redirect"] as string | undefined)
          resolve({ status, location, text: nonce ? text.replaceAll(nonce, "NONCE") : text })
        }
        const isStream = String(headers["content-type"]).startsWith("text/event-stream")
        const timer = setTimeout(() => sent.destroy(), isStream ? PATIENCE : 60_000)
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("close", done)
        response.on("error", done)
      },
    )
    sent.on("error", reject)
    sent.end(bytes)
  })
}

async function encoded(body: unknown): Promise<{ type: string; bytes?: Buffer }> {
  if (body === undefined) return { type: "" }
  if (typeof body === "string") return { type: "text/plain;charset=UTF-8", bytes: Buffer.from(body) }
  if (!(body instanceof FormData))
    return { type: "application/json", bytes: Buffer.from(JSON.stringify(body)) }
  const response = new Response(body)
  const type = response.headers.get("content-type") ?? ""
  return { type, bytes: Buffer.from(await response.arrayBuffer()) }
}

/**
 * Arguments of a server action as React sends them: JSON in which a text that begins with "$" has another before it, and a
 * form stands as "$K" and the number under which its fields follow.
 */
export function argumentsOf(args: readonly unknown[]): string | FormData {
  const forms: FormData[] = []
  const root = JSON.stringify(args, (_, value: unknown) => {
    if (value instanceof FormData) return `$K${forms.push(value).toString(16)}`
    return typeof value === "string" && value.startsWith("$") ? `$${value}` : value
  })
  if (forms.length === 0) return root
  const body = new FormData()
  for (const [n, fields] of forms.entries())
    for (const [name, value] of fields) body.append(`_${n + 1}_${name}`, value)
  body.append("0", root)
  return body
}

/** What a server action answered, out of the rows in which it stands beside the page that it drew again. */
export function resultIn(text: string): string {
  const [, row] = /"a":"\$@(\w+)"/.exec(text) ?? []
  return row ? (text.split("\n").find((line) => line.startsWith(`${row}:`)) ?? "") : ""
}
